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
          cell: ({ serviceOn }) => (
            <time dateTime={serviceOn} className="whitespace-nowrap">
              {t.shortWeekday(serviceOn)} {t.shortDate(serviceOn)}
            </time>
          ),
        },
        { head: t('use.kitchen'), cell: (use) => <UseKitchen use={use} /> },
        { head: t('use.kg'), cell: ({ kg }) => t.kg(kg), isFigure: true },
      ]}
      rows={uses}
      keyOf={(use) => `${use.lotId} ${use.kitchenName} ${use.serviceOn}`}
      empty={<p className="text-soft">{empty}</p>}
    />
  )
}

function UseKitchen({ use }: { use: Use }) {
  const t = useTranslate()
  return (
    <>
      {use.kitchenName}
      <span className="block text-small text-soft">
        {t.locale === 'id' ? use.foodNameId : use.foodNameEn} ·{' '}
        <UseStatus isAdopted={use.isAdopted} />
      </span>
    </>
  )
}

/** Whether somebody has adopted the plan that takes it. */
export function UseStatus({ isAdopted }: { isAdopted: boolean }) {
  const t = useTranslate()
  if (!isAdopted) return <StatusBadge>{t('use.proposed')}</StatusBadge>
  return <StatusBadge tone="good">{t('use.adopted')}</StatusBadge>
}
