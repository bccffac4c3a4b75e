import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Quantity } from '#app/components/quantity.tsx'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { SupplyReport, SupplyReportStatus } from './supply-report.ts'

const TONES: Record<SupplyReportStatus, Tone | undefined> = {
  open: undefined,
  lotted: undefined,
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
      isCaptionHidden
      columns={[
        {
          head: t('report.food'),
          cell: (report) => (
            <>
              <Link className="link" to={`/units/${report.unitId}/reports/${report.id}`}>
                {foodNameIn(t.locale, report)}
              </Link>{' '}
              <ReportState report={report} />
            </>
          ),
        },
        { head: t('report.said'), cell: (report) => <SaidQuantity of={report} /> },
        { head: t('report.window'), cell: (report) => <Window of={report} /> },
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

function Window({ of }: { of: SupplyReport }) {
  return (
    <>
      <ShortDay day={of.readyOn} /> – <ShortDay day={of.useBy} />
    </>
  )
}

/** Open or received is how it goes; only a withdrawn report says so, with its note. */
function ReportState({ report }: { report: SupplyReport }) {
  const t = useTranslate()
  const tone = TONES[report.status]
  return (
    <>
      {tone && <StatusBadge tone={tone}>{t.code('report-status', report.status)}</StatusBadge>}
      {report.note && <span className="block text-small font-normal text-soft">{report.note}</span>}
    </>
  )
}
