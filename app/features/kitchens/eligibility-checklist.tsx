import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { EligibilityFinding, RequirementState } from './eligibility.ts'

const TONES: Record<RequirementState, Tone> = {
  met: 'good',
  'expires-soon': 'warning',
  expired: 'trouble',
  'not-met': 'trouble',
  unanswered: 'trouble',
}

/** A requirement a line; its name opens it beside the list. */
export function EligibilityChecklist(props: {
  caption: string
  findings: readonly EligibilityFinding[]
  chosenCode: string | undefined
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={props.caption}
      rows={props.findings}
      keyOf={({ requirement }) => requirement.code}
      columns={[
        {
          head: t('eligibility.requirement'),
          cell: ({ requirement: { code } }) => (
            <Link
              className="link aria-[current]:font-bold"
              to={`?requirement=${code}#answer`}
              preventScrollReset
              aria-current={code === props.chosenCode ? 'true' : undefined}
            >
              {t.code('requirement', code)}
            </Link>
          ),
        },
        { head: t('eligibility.state'), cell: (finding) => <State finding={finding} /> },
        { head: t('eligibility.until'), cell: (finding) => <Until finding={finding} /> },
        { head: t('eligibility.evidence'), cell: ({ answer }) => <Evidence answer={answer} /> },
      ]}
    />
  )
}

/** Something that is not required is never trouble. */
function State({ finding }: { finding: EligibilityFinding }) {
  const t = useTranslate()
  const { state, requirement } = finding
  const isTrouble = TONES[state] === 'trouble'
  return (
    <span className="whitespace-nowrap">
      <StatusBadge tone={!requirement.isRequired && isTrouble ? 'calm' : TONES[state]}>
        {t(`eligibility-state.${state}`)}
      </StatusBadge>
    </span>
  )
}

function Evidence({ answer }: { answer: EligibilityFinding['answer'] }) {
  const t = useTranslate()
  if (!answer) return <span className="text-soft">–</span>
  const { number, issuer, evidenceReference, answeredOn } = answer
  return (
    <>
      <span className="block">{number ?? evidenceReference ?? t('eligibility.no-evidence')}</span>
      <span className="block text-small text-soft">
        {[issuer, t('eligibility.answered-on', { day: t.date(answeredOn) })]
          .filter(Boolean)
          .join(', ')}
      </span>
    </>
  )
}

function Until({ finding }: { finding: EligibilityFinding }) {
  const t = useTranslate()
  const { state, validUntil, daysLeft = 0 } = finding
  if (state === 'unanswered' || state === 'not-met') return <span className="text-soft">–</span>
  if (validUntil === undefined) return <span className="text-soft">{t('eligibility.no-end')}</span>
  return (
    <>
      <time dateTime={validUntil} className="block whitespace-nowrap">
        {t.date(validUntil)}
      </time>
      <span className="block text-small text-soft">
        {daysLeft < 0
          ? t('eligibility.days-ago', { count: -daysLeft })
          : t('eligibility.days-left', { count: daysLeft })}
      </span>
    </>
  )
}
