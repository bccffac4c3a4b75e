import { ButtonLink } from '#app/components/button.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ShortDay } from './report-table.tsx'
import type { SupplyReport } from './supply-report.ts'

/** The next thing that a unit will give, how many more are reported, and the way to report. */
export function CardReports(props: {
  unitId: string
  reports: readonly SupplyReport[]
  mayReport: boolean
}) {
  const t = useTranslate()
  const [next] = props.reports
  return (
    <div className="flex flex-wrap items-end justify-between gap-3">
      <p className="text-small text-soft">
        {next ? (
          <>
            {t.kg(next.kg)} {foodNameIn(t.locale, next).toLocaleLowerCase(t.locale)},{' '}
            <ShortDay day={next.readyOn} />
            <br />
            {t('unit.open-reports', { count: props.reports.length })}
          </>
        ) : (
          t('unit.no-reports')
        )}
      </p>
      {props.mayReport && (
        <ButtonLink to={`/units/${props.unitId}/reports/new`}>{t('unit.to-report')}</ButtonLink>
      )}
    </div>
  )
}
