import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { UnitGain } from './calendar-summary.ts'

/** What each unit of a region would give and gain, and what its officer decided. */
export function RegionCalendarTable({ units }: { units: readonly UnitGain[] }) {
  const t = useTranslate()
  if (units.length === 0) return <p className="text-soft">{t('region-calendar.none')}</p>
  const sum = (of: (unit: UnitGain) => number) => units.reduce((all, unit) => all + of(unit), 0)
  return (
    <DataTable
      caption={t('region-calendar.title')}
      isCaptionHidden
      rows={units}
      keyOf={({ unitId }) => unitId}
      columns={[
        {
          head: t('region-calendar.unit'),
          cell: ({ unitId, unitName, institutionName }) => (
            <>
              <Link className="link" to={`/units/${unitId}/calendar`}>
                {unitName}
              </Link>
              <span className="block text-small font-normal text-soft">{institutionName}</span>
            </>
          ),
          foot: '',
        },
        figure(t('region-calendar.lines'), ({ proposed }) => t.number(proposed), ''),
        figure(t('region-calendar.accepted'), ({ accepted }) => t.number(accepted), ''),
        figure(t('region-calendar.declined'), ({ declined }) => t.number(declined), ''),
        figure(
          t('calendar.kg'),
          ({ likelyKg }) => t.kg(likelyKg),
          t.kg(sum((one) => one.likelyKg)),
        ),
        figure(
          t('calendar.gain'),
          ({ gainIdr }) => t.idr(gainIdr),
          t.idr(sum((one) => one.gainIdr)),
        ),
      ]}
    />
  )
}

const figure = (head: string, cell: (unit: UnitGain) => string, foot: string) => ({
  head,
  cell,
  foot,
  isFigure: true,
})
