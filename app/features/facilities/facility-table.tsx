import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FACILITY_KINDS, type FacilityCount, type Startable, whatCouldStart } from './facility.ts'

/** What an institution has: every kind, with what nobody counted said as unknown. */
export function FacilityTable({ counts }: { counts: readonly FacilityCount[] }) {
  const t = useTranslate()
  const rows = FACILITY_KINDS.map((facility) => ({
    facility,
    count: counts.find((one) => one.facility === facility),
  }))
  return (
    <DataTable
      caption={t('facility.caption')}
      rows={rows}
      keyOf={({ facility }) => facility}
      columns={[
        { head: t('facility.what'), cell: ({ facility }) => t.code('facility', facility) },
        {
          head: t('facility.pieces'),
          isFigure: true,
          cell: ({ count }) => (count ? t.number(count.pieces) : t('facility.uncounted')),
        },
        { head: t('facility.counted-on'), cell: ({ count }) => count && t.date(count.countedOn) },
        { head: t('facility.note'), cell: ({ count }) => count?.note },
      ]}
    />
  )
}

/** What could be started with it, and what keeps the rest from starting. */
export function StartTable({ counts }: { counts: readonly FacilityCount[] }) {
  const t = useTranslate()
  const names = (kinds: readonly string[]) =>
    kinds.map((kind) => t.code('facility', kind)).join(', ')
  const why = ({ lacking, uncounted }: Startable) =>
    [
      lacking.length > 0 && t('facility.lacking', { names: names(lacking) }),
      uncounted.length > 0 && t('facility.to-count', { names: names(uncounted) }),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <DataTable
      caption={t('facility.starts')}
      rows={whatCouldStart(counts)}
      keyOf={({ start }) => start}
      columns={[
        { head: t('facility.start'), cell: ({ start }) => t.code('unit-kind', start) },
        {
          head: t('facility.state'),
          cell: ({ state }) => (
            <StatusBadge tone={state === 'ready' ? 'good' : 'warning'}>
              {t.code('facility-state', state)}
            </StatusBadge>
          ),
        },
        { head: t('facility.why'), cell: why },
      ]}
    />
  )
}
