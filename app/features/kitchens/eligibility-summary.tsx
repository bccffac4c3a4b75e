import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Eligibility } from './eligibility.ts'

/** Eligible or not, and the reason in a line. */
export function EligibilitySummary({ eligibility }: { eligibility: Eligibility }) {
  const { status, next } = eligibility
  const t = useTranslate()
  const tone = status === 'not-eligible' ? 'trouble' : next ? 'warning' : 'good'
  return (
    <>
      <StatusBadge tone={tone}>{t(`eligibility.${status}`)}</StatusBadge>
      <span className="block text-small text-soft">
        <Reason eligibility={eligibility} />
      </span>
    </>
  )
}

function Reason({ eligibility }: { eligibility: Eligibility }) {
  const t = useTranslate()
  const { findings, missing, next } = eligibility
  if (findings.length === 0) return t('eligibility.no-rules')
  if (!next) return t('eligibility.all-met')
  const requirement = t.code('requirement', next.requirement.code)
  if (missing.length > 0) {
    const state = t(`eligibility-state.${next.state}`)
    const others = missing.length - 1
    return others > 0
      ? t('eligibility.reason-and', { requirement, state, count: others })
      : t('eligibility.reason', { requirement, state })
  }
  return t('eligibility.next-expiring', { requirement, day: t.date(next.validUntil) })
}
