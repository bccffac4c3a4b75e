import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Use = {
  lotId: string
  foodNameId: string
  foodNameEn: string
  kitchenName: string
  serviceOn: string
  kg: number
  isAdopted: boolean
}

/** What kitchens take from the lots of a unit, by service day. */
export function PlannedUseTable({ uses, empty }: { uses: readonly Use[]; empty: string }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('use.title')}
      isCaptionHidden
      columns={[
        {
          head: t('use.day'),
          cell: ({ serviceOn }) => `${t.weekday(serviceOn)}, ${t.shortDate(serviceOn)}`,
        },
        {
          head: t('report.food'),
          cell: (use) => (t.locale === 'id' ? use.foodNameId : use.foodNameEn),
        },
        { head: t('use.kitchen'), cell: ({ kitchenName }) => kitchenName },
        { head: t('use.kg'), cell: ({ kg }) => t.kg(kg), isFigure: true },
        {
          head: t('use.status'),
          cell: ({ isAdopted }) => (
            <StatusBadge tone={isAdopted ? 'good' : 'calm'}>
              {isAdopted ? t('use.adopted') : t('use.proposed')}
            </StatusBadge>
          ),
        },
      ]}
      rows={uses}
      keyOf={(use) => `${use.lotId} ${use.kitchenName} ${use.serviceOn}`}
      empty={<p className="text-soft">{empty}</p>}
    />
  )
}
