import { DataTable } from '#app/components/data-table.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { OfferRefusal } from './offer-refusal.ts'

/** Refused offers with their reasons, for the kitchen and for those who look whether reasons hold. */
export function OfferRefusalTable({ refusals }: { refusals: readonly OfferRefusal[] }) {
  const t = useTranslate()
  if (refusals.length === 0) return <p className="text-soft">{t('offer-refusal.none')}</p>
  return (
    <DataTable
      caption={t('offer-refusal.title')}
      isCaptionHidden
      rows={refusals}
      keyOf={({ id }) => id}
      columns={[
        { head: t('offer-refusal.day'), cell: ({ refusedOn }) => t.date(refusedOn) },
        { head: t('offer-refusal.kitchen'), cell: ({ kitchenName }) => kitchenName },
        {
          head: t('offer-refusal.lot'),
          cell: (one) => `${foodNameIn(t.locale, one)}, ${one.lotCode}`,
        },
        {
          head: t('offer-refusal.from'),
          cell: ({ unitName, institutionName }) =>
            [unitName, institutionName].filter(Boolean).join(', '),
        },
        { head: t('offer-refusal.kg'), isFigure: true, cell: ({ kg }) => t.kg(kg) },
        { head: t('offer-refusal.reason'), cell: ({ reason }) => t(`offer-reason.${reason}`) },
        { head: t('offer-refusal.note'), cell: ({ note }) => note },
        { head: t('offer-refusal.by'), cell: ({ actorName }) => actorName },
      ]}
    />
  )
}
