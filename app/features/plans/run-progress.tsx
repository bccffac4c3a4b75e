import { Link, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { Button } from '#app/components/button.tsx'
import { PostForm } from '#app/components/form.tsx'
import { phaseText } from '#app/features/planning/phase-text.ts'
import { isUnderWay, type RunProgress as Progress } from '#app/features/planning/planning-run.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ShownRun } from './shown-run.ts'

const AGAIN_MS = 1200

/** Asks for the page's data again while a run is under way; without JavaScript a link does it. */
export function useLiveRun(isLive: boolean) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isLive || state !== 'idle') return
    const timer = setTimeout(revalidate, AGAIN_MS)
    return () => clearTimeout(timer)
  }, [isLive, state, revalidate])
}

/** Phase, best cost so far, proven gap, and how to stop it. */
export function RunProgress({ run, mayCancel }: { run: ShownRun; mayCancel: boolean }) {
  const t = useTranslate()
  useLiveRun(isUnderWay(run.status))
  const { progress, limitSeconds } = run
  const seconds = Math.min(progress?.seconds ?? 0, limitSeconds)
  return (
    <section aria-label={t('run.under-way')} className="proof mb-5">
      <p className="font-semibold">{t('run.under-way')}</p>
      <progress
        className="my-2 block h-2 w-full max-w-md appearance-none bg-wash [&::-moz-progress-bar]:bg-leaf [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-leaf"
        max={limitSeconds}
        value={run.status === 'requested' ? undefined : seconds}
        aria-label={t('run.under-way')}
      />
      <p aria-live="polite">
        {run.status === 'requested' || !progress ? t('run.waiting') : phaseText(t, progress.phase)}
        {progress && progress.attempt > 1 && (
          <> · {t('run.attempt', { attempt: progress.attempt })}</>
        )}
      </p>
      {progress && run.status === 'solving' && (
        <p className="text-soft tabular-nums">
          {t('run.seconds', { seconds: Math.round(seconds), limit: limitSeconds })} ·{' '}
          <BestSoFar progress={progress} />
        </p>
      )}
      <p className="text-small text-soft">{t('run.leave')}</p>
      <div className="mt-2 flex items-center gap-4">
        {mayCancel && <CancelRun run={run} />}
        <Link to="." preventScrollReset className="link text-small">
          {t('run.refresh')}
        </Link>
      </div>
    </section>
  )
}

/** The first plan of any search leaves everything out; its cost would only frighten. */
const WHOLE_GAP = 0.5

function BestSoFar({ progress }: { progress: Progress }) {
  const t = useTranslate()
  const { objectiveIdr, gap } = progress
  const isWhole = gap !== undefined && gap < WHOLE_GAP
  if (objectiveIdr === undefined || !isWhole) return <>{t('run.no-plan-yet')}</>
  return (
    <>
      {t('run.best', { idr: t.idr(objectiveIdr) })}, {t('run.gap', { gap: t.percent(gap, 2) })}
    </>
  )
}

function CancelRun({ run }: { run: ShownRun }) {
  const t = useTranslate()
  if (run.isCancelRequested) return <span className="text-soft">{t('run.cancelling')}</span>
  return (
    <PostForm intent="cancel-plan">
      <input type="hidden" name="runId" value={run.id} />
      <Button isSmall>{t('run.cancel')}</Button>
    </PostForm>
  )
}
