import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { clockOffMinutes } from './report-origin.ts'
import { SaidQuantity, ShortDay } from './report-table.tsx'
import type { SupplyReport } from './supply-report.ts'
import { UnderstoodLine } from './understood-line.tsx'

/** What was saved, said back in one sentence; under it who said it, and what was said first. */
export function ReportView(props: {
  report: SupplyReport
  isJustSaved: boolean
  timeZone: string
}) {
  const t = useTranslate()
  const { report, isJustSaved, timeZone } = props
  return (
    <>
      <Proof tone={report.status === 'withdrawn' ? 'warning' : undefined}>
        {isJustSaved && report.status === 'open' && (
          <span role="status" className="block text-small text-soft">
            ✓ {t('report.saved')}. {t('report.saved-note')}
          </span>
        )}
        <b className="text-heading">
          <UnderstoodLine of={report} />
        </b>
      </Proof>
      <p className="text-soft">
        {t('report.by', { name: report.reportedBy, at: t.instant(report.reportedAt, timeZone) })}
      </p>
      <TypedOnDevice report={report} timeZone={timeZone} />
      {report.firstSaid && <FirstSaid first={report.firstSaid} />}
      {report.note && <p>{report.note}</p>}
    </>
  )
}

/** Said only when the device's clock was set wrong: ours orders reports, its time is kept beside. */
function TypedOnDevice({ report, timeZone }: { report: SupplyReport; timeZone: string }) {
  const t = useTranslate()
  const minutes = clockOffMinutes(report.deviceAheadSeconds)
  if (!report.typedAt || minutes === undefined) return null
  const typed = t.instant(report.typedAt, timeZone)
  return <p className="text-small text-soft">{t('report.clock-off', { typed, minutes })}</p>
}

function FirstSaid({ first }: { first: NonNullable<SupplyReport['firstSaid']> }) {
  const t = useTranslate()
  const of = { kg: first.kg, saidQuantity: first.quantity, saidMeasure: first.measure }
  return (
    <p className="text-soft">
      {t('report.at-first')} <SaidQuantity of={of} />,{' '}
      {t('report.ready-on').toLocaleLowerCase(t.locale)} <ShortDay day={first.readyOn} />.
    </p>
  )
}
