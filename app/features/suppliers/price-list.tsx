import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PricedOffer, SupplierOffer } from './supplier-offer.ts'

/** Where a price comes from; an invented one says so. */
export function PriceSource({ offer }: { offer: SupplierOffer }) {
  const t = useTranslate()
  if (offer.isExample) return <StatusBadge tone="warning">{t('app.example')}</StatusBadge>
  return (
    <span className="text-small text-soft">
      {t.code('source', offer.sourceCode)}
      {offer.sourceYear ? `, ${offer.sourceYear}` : ''}
    </span>
  )
}

/** Up to three prices at the kitchen's door, the cheapest first. */
export function PriceList({ prices }: { prices: readonly PricedOffer[] }) {
  const t = useTranslate()
  return (
    <ol className="grid">
      {prices.map(({ offer, landedIdrPerKg }) => (
        <li key={offer.id} className="border-b border-line py-2">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span>{offer.supplierName}</span>
            <b className="font-semibold tabular-nums">{t.idr(landedIdrPerKg)}</b>
          </p>
          <p className="flex flex-wrap justify-between gap-x-3 text-small text-soft">
            <span>
              {t.code('supplier-kind', offer.supplierKind)}
              {offer.maxKg !== undefined && <> · {t('offer.max', { kg: t.kg(offer.maxKg) })}</>}
            </span>
            <span>
              {t('offer.of-which-transport', {
                price: t.idr(landedIdrPerKg - offer.priceIdrPerKg),
              })}
            </span>
          </p>
          <PriceSource offer={offer} />
        </li>
      ))}
    </ol>
  )
}
