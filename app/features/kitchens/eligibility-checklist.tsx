import { ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Empty, Proof } from '#app/components/page.tsx'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Eligibility, EligibilityFinding, RequirementState } from './eligibility.ts'
import { EligibilityAnswerForm } from './eligibility-answer-form.tsx'

const TONES: Record<RequirementState, Tone> = {
  met: 'good',
  'expires-soon': 'warning',
  expired: 'trouble',
  'not-met': 'trouble',
  unanswered: 'warning',
}

type Props = {
  eligibility: Eligibility | undefined
  /** Code of the requirement that is being answered. */
  asked?: string
  today: string
  mayAssess: boolean
  answer?: Answer
}

/** The checklist with its dated answers, and the form for the one that is being answered. */
export function EligibilityChecklist({ eligibility, asked, ...props }: Props) {
  const t = useTranslate()
  if (!eligibility || eligibility.findings.length === 0) {
    return <Empty>{t('eligibility.no-rules')}</Empty>
  }
  const { status, missing, next } = eligibility
  const chosen = eligibility.findings.find(({ requirement }) => requirement.code === asked)
  const isEligible = status === 'eligible'
  return (
    <>
      <Proof tone={isEligible ? undefined : 'trouble'}>
        <b className="font-semibold">{t(`eligibility.${status}`)}.</b>{' '}
        {isEligible
          ? t('eligibility.eligible-note')
          : t('eligibility.not-eligible-note', { count: missing.length })}{' '}
        {next && <NextStep finding={next} />}
      </Proof>
      {chosen && props.mayAssess && (
        <EligibilityAnswerForm finding={chosen} today={props.today} answer={props.answer} />
      )}
      <Findings findings={eligibility.findings} mayAssess={props.mayAssess} />
    </>
  )
}

function NextStep({ finding }: { finding: EligibilityFinding }) {
  const t = useTranslate()
  const requirement = t.code('requirement', finding.requirement.code)
  return finding.state === 'expires-soon'
    ? t('eligibility.next-expiring', { requirement, day: t.date(finding.validUntil) })
    : t('eligibility.next', { requirement })
}

function Findings(props: { findings: readonly EligibilityFinding[]; mayAssess: boolean }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('eligibility.title')}
      isCaptionHidden
      rows={props.findings}
      keyOf={({ requirement }) => requirement.code}
      columns={[
        {
          head: t('eligibility.requirement'),
          cell: ({ requirement }) => (
            <>
              <span className="font-semibold">{t.code('requirement', requirement.code)}</span>
              <span className="block text-small text-soft">
                {requirement.isRequired ? t('eligibility.required') : t('eligibility.optional')} ·{' '}
                {requirement.source}
              </span>
            </>
          ),
        },
        {
          head: t('eligibility.state'),
          cell: (finding) => <State finding={finding} />,
        },
        {
          head: t('eligibility.evidence'),
          cell: ({ answer }) => <Evidence answer={answer} />,
        },
        {
          head: <span className="sr-only">{t('eligibility.answer')}</span>,
          cell: ({ requirement }) =>
            props.mayAssess && (
              <ButtonLink
                isSmall
                to={`?answer=${requirement.code}`}
                aria-label={t('eligibility.answer-title', {
                  requirement: t.code('requirement', requirement.code),
                })}
              >
                {t('eligibility.answer-this')}
              </ButtonLink>
            ),
        },
      ]}
    />
  )
}

function State({ finding }: { finding: EligibilityFinding }) {
  const t = useTranslate()
  const { state, validUntil, daysLeft = 0, requirement } = finding
  const tone = !requirement.isRequired && TONES[state] === 'trouble' ? 'warning' : TONES[state]
  return (
    <>
      <StatusBadge tone={tone}>{t(`eligibility-state.${state}`)}</StatusBadge>
      {validUntil && (
        <span className="mt-1 block text-small text-soft">
          {daysLeft < 0
            ? t('eligibility.expired-on', { day: t.date(validUntil) })
            : t('eligibility.valid-until', { day: t.date(validUntil) })}
          {state === 'expires-soon' && ` · ${t('eligibility.days-left', { count: daysLeft })}`}
        </span>
      )}
    </>
  )
}

function Evidence({ answer }: { answer: EligibilityFinding['answer'] }) {
  const t = useTranslate()
  if (!answer) return <span className="text-soft">–</span>
  const { number, issuer, evidenceReference, answeredOn } = answer
  return (
    <>
      {[number, issuer].filter(Boolean).join(', ')}
      <span className="block text-small text-soft">
        {[evidenceReference, t('eligibility.answered-on', { day: t.date(answeredOn) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
