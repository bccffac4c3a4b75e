import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { phaseText } from '#app/features/planning/phase-text.ts'
import { isUnderWay, type RunStatus } from '#app/features/planning/planning-run.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { useLiveRun } from './run-progress.tsx'
import type { ShownRun } from './shown-run.ts'

export type ListedRun = ShownRun & {
  startsOn: string
  endsOn: string
  requestedAt: Date
  planId?: string
  kitchens: { id: string; name: string }[]
}

const TONES: Record<RunStatus, Tone> = {
  requested: 'calm',
  checking: 'calm',
  solving: 'calm',
  explained: 'warning',
  adopted: 'good',
  refused: 'trouble',
  superseded: 'calm',
  cancelled: 'calm',
  failed: 'trouble',
}

/** Planning runs, the newest first; those under way are asked for again by themselves. */
export function RunTable(props: { runs: readonly ListedRun[]; timeZone: string }) {
  const t = useTranslate()
  useLiveRun(props.runs.some(({ status }) => isUnderWay(status)))
  return (
    <DataTable
      caption={t('plan.list-title')}
      isCaptionHidden
      rows={props.runs}
      keyOf={({ id }) => id}
      empty={<Empty>{t('plan.none')}</Empty>}
      columns={[
        {
          head: t('plan.days'),
          cell: ({ planId, startsOn, endsOn }) =>
            planId ? (
              <Link className="link font-semibold" to={`/plans/${planId}`}>
                {t.days(startsOn, endsOn)}
              </Link>
            ) : (
              <span className="font-semibold">{t.days(startsOn, endsOn)}</span>
            ),
        },
        {
          head: t('plan.kitchens'),
          cell: ({ kitchens }) => kitchens.map(({ name }) => name).join(', '),
        },
        { head: t('plan.result'), cell: (run) => <RunResult run={run} /> },
        {
          head: t('plan.requested'),
          cell: ({ requestedAt }) => t.instant(requestedAt, props.timeZone),
        },
      ]}
    />
  )
}

function RunResult({ run }: { run: ListedRun }) {
  const t = useTranslate()
  const { status, progress } = run
  return (
    <>
      <StatusBadge tone={TONES[status]}>{t(`run-status.${status}`)}</StatusBadge>
      {isUnderWay(status) && progress && (
        <span className="block text-small text-soft">
          {phaseText(t, progress.phase)} ·{' '}
          {t('run.seconds', { seconds: Math.round(progress.seconds), limit: run.limitSeconds })}
        </span>
      )}
    </>
  )
}
