import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ProductionCycle } from './production-cycle.ts'

/** When a cycle gives: from day to day, that it gives already, or that nobody knows. */
export function ExpectedDays({ cycle, today }: { cycle: ProductionCycle; today: string }) {
  const t = useTranslate()
  const { expectedFrom, expectedUntil, status } = cycle
  if (expectedFrom === undefined) return <>{t('figure.unknown')}</>
  const until = t.shortDate(expectedUntil ?? expectedFrom)
  if (status === 'running' && expectedFrom <= today) return <>{t('cycle.in-harvest', { until })}</>
  return (
    <span className="whitespace-nowrap">
      {t.shortDate(expectedFrom)} – {until}
    </span>
  )
}
