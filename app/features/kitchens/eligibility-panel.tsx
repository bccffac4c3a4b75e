import type { Answer } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { AnswerValue, EligibilityFinding } from './eligibility.ts'
import { EligibilityAnswerForm } from './eligibility-answer-form.tsx'

/** An answer of the past with who gave it. */
export type PastAnswer = {
  id: string
  answer: AnswerValue
  answeredOn: string
  number?: string
  issuer?: string
  evidenceReference?: string
  expiresOn?: string
  accountName: string
  recordedAt: Date
  evidence: readonly { id: string; fileName: string; sizeBytes: number; sha256: string }[]
}

type Props = {
  chosen: EligibilityFinding
  ruleSetCode?: string
  history: readonly PastAnswer[]
  today: string
  timeZone: string
  mayAssess: boolean
  answer?: Answer
}

/** One requirement: what asks for it, what was answered so far, and the next answer. */
export function EligibilityPanel({ chosen, history, ...props }: Props) {
  const t = useTranslate()
  const { requirement } = chosen
  return (
    <section id="answer" aria-labelledby="answer-title" className="scroll-mt-4">
      <h2 id="answer-title" className="mb-1">
        {t.code('requirement', requirement.code)}
      </h2>
      <p className="text-small text-soft">
        {requirement.isRequired ? t('eligibility.required') : t('eligibility.optional')}
        {requirement.validityDays !== undefined &&
          ` · ${t('eligibility.validity', { count: requirement.validityDays })}`}
      </p>
      <p className="mb-5 text-small text-soft">
        {t('eligibility.source')}: <Source finding={chosen} ruleSetCode={props.ruleSetCode} />
      </p>
      {props.mayAssess && (
        <EligibilityAnswerForm
          key={`${requirement.code} ${history.length}`}
          requirementCode={requirement.code}
          today={props.today}
          answer={props.answer}
        />
      )}
      <h3 className={props.mayAssess ? 'mt-8 mb-1' : 'mb-1'}>{t('eligibility.history')}</h3>
      {history.length === 0 && <p className="text-soft">{t('eligibility.no-history')}</p>}
      <ul>
        {history.map((one) => (
          <PastAnswerLines key={one.id} of={one} timeZone={props.timeZone} />
        ))}
      </ul>
    </section>
  )
}

/** In words when this rule set's sources have any, else as the rule set prints it. */
function Source(props: { finding: EligibilityFinding; ruleSetCode?: string }) {
  const t = useTranslate()
  const { code, source } = props.finding.requirement
  const key = `${props.ruleSetCode}-${code}`
  const words = t.code('requirement-source', key)
  return words === key ? source : words
}

function PastAnswerLines({ of, timeZone }: { of: PastAnswer; timeZone: string }) {
  const t = useTranslate()
  const { answer, answeredOn, number, issuer, evidenceReference, expiresOn } = of
  return (
    <li className="border-b border-line py-2.5">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span className="font-semibold">{t(`eligibility-answer.${answer}`)}</span>
        <time dateTime={answeredOn} className="tabular-nums">
          {t.date(answeredOn)}
        </time>
      </p>
      {(number || issuer) && <p>{[number, issuer].filter(Boolean).join(', ')}</p>}
      {evidenceReference && <p>{evidenceReference}</p>}
      {expiresOn && <p>{t('eligibility.valid-until', { day: t.date(expiresOn) })}</p>}
      <EvidenceList files={of.evidence} />
      <p className="text-small text-soft">
        {t('eligibility.recorded', {
          name: of.accountName,
          at: t.instant(of.recordedAt, timeZone),
        })}
      </p>
    </li>
  )
}

/** Files that prove an answer; the hash lets anybody check that a copy is the same. */
function EvidenceList({ files }: { files: PastAnswer['evidence'] }) {
  const t = useTranslate()
  if (files.length === 0) return null
  return (
    <ul>
      {files.map(({ id, fileName, sizeBytes, sha256 }) => (
        <li key={id}>
          <a
            className="link break-all"
            href={`/attachments/${id}`}
            target="_blank"
            rel="noreferrer"
          >
            {fileName}
          </a>{' '}
          <span className="text-small text-soft">
            {t('attachment.size', { kb: Math.max(1, Math.round(sizeBytes / 1024)) })}
          </span>
          <span className="block text-small break-all text-soft">
            {t('attachment.hash', { hash: sha256 })}
          </span>
        </li>
      ))}
    </ul>
  )
}
