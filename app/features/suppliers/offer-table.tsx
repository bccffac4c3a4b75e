import { DataTable } from '#app/components/data-table.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { offersByFood } from './offers-by-food.ts'
import { PriceSource } from './price-list.tsx'
import type { SupplierOffer } from './supplier-offer.ts'

/** A food a row: the cheapest price with its source, and the other prices folded behind it. */
export function OfferTable({ offers, empty }: { offers: readonly SupplierOffer[]; empty: string }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('offer.title')}
      isCaptionHidden
      columns={[
        { head: t('offer.food'), cell: ({ cheapest }) => foodNameIn(t.locale, cheapest) },
        {
          head: t('offer.cheapest'),
          cell: ({ cheapest }) => t.idr(cheapest.priceIdrPerKg),
          isFigure: true,
        },
        { head: t('offer.supplier'), cell: ({ cheapest }) => <OfferSupplier offer={cheapest} /> },
        { head: t('offer.source'), cell: ({ cheapest }) => <PriceSource offer={cheapest} /> },
        { head: t('offer.prices'), cell: ({ others }) => <OtherPrices offers={others} /> },
      ]}
      rows={offersByFood(offers)}
      keyOf={({ cheapest }) => cheapest.foodId}
      empty={<p className="text-soft">{empty}</p>}
    />
  )
}

function OfferSupplier({ offer }: { offer: SupplierOffer }) {
  const t = useTranslate()
  return (
    <>
      {offer.supplierName}
      <span className="block text-small text-soft">
        {t('offer.since', { day: t.shortDate(offer.validFrom) })}
        {offer.maxKg !== undefined && <> · {t('offer.max', { kg: t.kg(offer.maxKg) })}</>}
      </span>
    </>
  )
}

function OtherPrices({ offers }: { offers: readonly SupplierOffer[] }) {
  const t = useTranslate()
  if (offers.length === 0) return <span className="text-soft">{t('figure.none')}</span>
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap">
        {t('offer.others', { count: offers.length })}
      </summary>
      <ul className="mt-1 grid gap-1">
        {offers.map((offer) => (
          <li key={offer.id} className="text-small">
            <span className="tabular-nums">{t.idr(offer.priceIdrPerKg)}</span> {offer.supplierName}{' '}
            <PriceSource offer={offer} />
          </li>
        ))}
      </ul>
    </details>
  )
}
