import { Link } from '@remix-run/react'
import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Eligibility, EligibilityFinding } from './eligibility.ts'

/** May this kitchen adopt its menus, why not, and what comes next. */
export function EligibilityProof({ eligibility }: { eligibility: Eligibility }) {
  const t = useTranslate()
  const { status, findings, missing, next } = eligibility
  const required = findings.filter(({ requirement }) => requirement.isRequired).length
  const isEligible = status === 'eligible'
  return (
    <Proof tone={!isEligible ? 'trouble' : next ? 'warning' : undefined}>
      <b>{t(`eligibility.${status}`)}.</b>{' '}
      {isEligible
        ? t('eligibility.eligible-note', { required })
        : t('eligibility.not-eligible-note', { count: missing.length, required })}{' '}
      {next && (
        <Link
          className="link"
          to={`?requirement=${next.requirement.code}#answer`}
          preventScrollReset
        >
          <NextStep finding={next} />
        </Link>
      )}
    </Proof>
  )
}

function NextStep({ finding }: { finding: EligibilityFinding }) {
  const t = useTranslate()
  const requirement = t.code('requirement', finding.requirement.code)
  return finding.state === 'expires-soon'
    ? t('eligibility.next-expiring', { requirement, day: t.date(finding.validUntil) })
    : t('eligibility.next', { requirement })
}
