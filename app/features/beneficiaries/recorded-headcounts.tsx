import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Headcount } from './headcount.ts'
import type { HeadcountPlace } from './headcount-week.ts'

type Recorded = Headcount & { accountName: string; recordedAt: Date }
type Props = {
  recorded: readonly Recorded[]
  places: readonly HeadcountPlace[]
  timeZone: string
}

/** Where this week differs from the usual: which group, why, and who said so. */
export function RecordedHeadcounts({ recorded, places, timeZone }: Props) {
  const t = useTranslate()
  const lineOf = ({ groupId }: Recorded) => {
    const place = places.find(({ groups }) => groups.some(({ id }) => id === groupId))
    return { place, group: place?.groups.find(({ id }) => id === groupId) }
  }
  return (
    <DataTable
      caption={t('beneficiary.recorded')}
      isCaptionHidden
      rows={recorded}
      keyOf={({ groupId, serviceOn }) => `${groupId} ${serviceOn}`}
      empty={<p className="text-soft">{t('beneficiary.none-recorded')}</p>}
      columns={[
        {
          head: t('beneficiary.day'),
          cell: ({ serviceOn }) => (
            <span className="whitespace-nowrap">{t.shortDay(serviceOn)}</span>
          ),
        },
        {
          head: t('beneficiary.group'),
          cell: (one) => {
            const { place, group } = lineOf(one)
            return `${t.code('group', group?.groupKind ?? '')}, ${place?.name ?? ''}`
          },
        },
        {
          head: t('beneficiary.portions'),
          isFigure: true,
          cell: (one) =>
            `${t.number(lineOf(one).group?.usualPortions, 0)} → ${t.number(one.portions, 0)}`,
        },
        { head: t('beneficiary.note'), cell: ({ note }) => note },
        {
          head: t('beneficiary.recorded-by'),
          cell: ({ accountName, recordedAt }) => (
            <span className="text-small text-soft">
              {accountName}, {t.instant(recordedAt, timeZone)}
            </span>
          ),
        },
      ]}
    />
  )
}
