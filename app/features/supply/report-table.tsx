import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Quantity } from '#app/components/quantity.tsx'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { SupplyReport, SupplyReportStatus } from './supply-report.ts'

const TONES: Record<SupplyReportStatus, Tone> = {
  open: 'good',
  lotted: 'calm',
  withdrawn: 'warning',
}

/** Reports of a unit; each opens its own page. */
export function ReportTable(props: {
  caption: string
  reports: readonly SupplyReport[]
  empty: string
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={props.caption}
      columns={[
        {
          head: t('report.food'),
          cell: (report) => (
            <Link className="link" to={`/units/${report.unitId}/reports/${report.id}`}>
              {foodNameIn(t.locale, report)}
            </Link>
          ),
        },
        { head: t('report.said'), cell: (report) => <SaidQuantity of={report} /> },
        { head: t('report.ready-on'), cell: ({ readyOn }) => <ShortDay day={readyOn} /> },
        { head: t('report.use-by'), cell: ({ useBy }) => <ShortDay day={useBy} /> },
        { head: t('report.status'), cell: (report) => <ReportState report={report} /> },
      ]}
      rows={props.reports}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{props.empty}</p>}
    />
  )
}

/** What was said with its kilograms, the measure in the reader's words. */
export function SaidQuantity({
  of,
}: {
  of: Pick<SupplyReport, 'kg' | 'saidQuantity' | 'saidMeasure'>
}) {
  const t = useTranslate()
  const measure = of.saidMeasure === 'kg' ? 'kg' : t.code('measure', of.saidMeasure)
  return <Quantity kg={of.kg} said={{ quantity: of.saidQuantity, measure }} />
}

/** `Sel 24 Nov`. */
export function ShortDay({ day }: { day: string }) {
  const t = useTranslate()
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {t.shortWeekday(day)} {t.shortDate(day)}
    </time>
  )
}

export function ReportState({ report }: { report: SupplyReport }) {
  const t = useTranslate()
  return (
    <>
      <StatusBadge tone={TONES[report.status]}>
        {t.code('report-status', report.status)}
      </StatusBadge>
      {report.note && <p className="text-small text-soft">{report.note}</p>}
    </>
  )
}
