import type { RunFinding, RunStatus } from '#app/features/planning/planning-run.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A finding in words; its facts are the parameters of the text. */
function RunFindingText({ finding }: { finding: RunFinding }) {
  const t = useTranslate()
  const { code, ...facts } = finding
  return <>{t.code('run-finding', code, facts)}</>
}

const ENDED_WITHOUT_PLAN = ['refused', 'failed', 'cancelled'] as const

/** Why the last run brought no plan; nothing when it did. */
export function RunOutcome(props: { run: { status: RunStatus; findings: RunFinding[] } }) {
  const t = useTranslate()
  const { status, findings } = props.run
  const ended = ENDED_WITHOUT_PLAN.find((one) => one === status)
  if (!ended) return null
  return (
    <div className={`proof mb-5 ${ended === 'cancelled' ? 'is-warning' : 'is-trouble'}`}>
      <p>{t(`run.${ended}`)}</p>
      {findings.length > 0 && (
        <ul className="mt-1 list-inside list-disc">
          {findings.slice(0, 5).map((finding) => (
            <li key={JSON.stringify(finding)}>
              <RunFindingText finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
