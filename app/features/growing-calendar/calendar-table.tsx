import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CalendarLine } from './calendar-line.ts'
import { LineState, LineUses, sayLine } from './calendar-line-card.tsx'

/** Lines one under the other: what comes later, and what was decided before. */
export function CalendarTable(props: {
  caption: string
  lines: readonly CalendarLine[]
  empty: string
}) {
  const t = useTranslate()
  if (props.lines.length === 0) return <p className="text-soft">{props.empty}</p>
  return (
    <DataTable
      caption={props.caption}
      isCaptionHidden
      rows={props.lines}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('calendar.what'),
          cell: (line) => <span className="block min-w-32">{sayLine(t, line)}</span>,
        },
        {
          head: t('calendar.when'),
          cell: (line) => (
            <span className="whitespace-nowrap">
              {line.startedOn
                ? t.shortDate(line.startedOn)
                : `${t.shortDate(line.startFrom)} – ${t.shortDate(line.startUntil)}`}
            </span>
          ),
        },
        {
          head: t('calendar.ready-head'),
          cell: (line) => (
            <span className="whitespace-nowrap">
              {`${t.shortDate(line.readyFrom)} – ${t.shortDate(line.readyUntil)}`}
            </span>
          ),
        },
        {
          head: t('calendar.kg'),
          isFigure: true,
          cell: (line) => `${t.number(line.lowKg, 0)} – ${t.kg(line.likelyKg)}`,
        },
        { head: t('calendar.for-whom'), cell: (line) => <LineUses line={line} /> },
        { head: t('calendar.gain'), isFigure: true, cell: (line) => t.idr(line.gainIdr) },
        { head: t('calendar.state'), cell: (line) => <LineState line={line} /> },
      ]}
    />
  )
}
