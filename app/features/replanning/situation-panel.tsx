import { Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import { isUnderWay } from '#app/features/planning/planning-run.ts'
import { RunOutcome } from '#app/features/plans/run-outcome.tsx'
import { RunProgress } from '#app/features/plans/run-progress.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Situation } from './shown-situation.ts'
import { breaksPlan, type SituationChange } from './situation.ts'
import { situationText } from './situation-text.ts'

const FIRST_LINES = 4

/** What has changed since the plan was made, and the one button that plans again from it. */
export function SituationPanel({ situation }: { situation: Situation }) {
  const t = useTranslate()
  const { changes, mayReplan, run, proposalId } = situation
  if (run && isUnderWay(run.status)) return <RunProgress run={run} mayCancel={mayReplan} />
  const isBroken = changes.some(breaksPlan)
  return (
    <>
      {run && <RunOutcome run={run} />}
      {(changes.length > 0 || proposalId) && (
        <section
          aria-label={t('situation.title')}
          className={`proof no-print mb-5 ${isBroken ? 'is-trouble' : 'is-warning'}`}
        >
          {changes.length > 0 && (
            <>
              <p className="font-semibold">
                {t(isBroken ? 'situation.title' : 'situation.better')}
              </p>
              <ChangeLines changes={changes} />
            </>
          )}
          <NextStep situation={situation} />
        </section>
      )}
    </>
  )
}

function ChangeLines({ changes }: { changes: readonly SituationChange[] }) {
  const t = useTranslate()
  const lines = changes.map((change) => situationText(t, change))
  const rest = lines.slice(FIRST_LINES)
  return (
    <>
      <ul className="mt-1 list-disc pl-5">
        {lines.slice(0, FIRST_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="pl-5">
          <summary className="link cursor-pointer text-small">
            {t('situation.more', { count: rest.length })}
          </summary>
          <ul className="list-disc">
            {rest.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function NextStep({ situation }: { situation: Situation }) {
  const t = useTranslate()
  const isSending = useIsSending('replan')
  const { changes, mayReplan, proposalId } = situation
  return (
    <>
      {proposalId && (
        <p className="mt-2">
          {t('situation.proposal')}{' '}
          <Link className="link font-semibold" to={`/plans/${proposalId}`}>
            {t('situation.see-proposal')}
          </Link>
        </p>
      )}
      {mayReplan && changes.length > 0 && (
        <PostForm intent="replan" className="mt-2">
          <Button disabled={isSending}>{t('situation.replan')}</Button>
          <p className="mt-1 max-w-[72ch] text-small">{t('situation.replan-note')}</p>
        </PostForm>
      )}
    </>
  )
}
