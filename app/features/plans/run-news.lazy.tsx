import { isUnderWay } from '#app/features/planning/planning-run.ts'
import { RunOutcome } from './run-outcome.tsx'
import { RunProgress } from './run-progress.tsx'
import type { ShownRun } from './shown-run.ts'

/** A run under way as those who wait for it see it, or why the last one brought no plan. */
export function RunNews({ run, mayCancel }: { run: ShownRun; mayCancel: boolean }) {
  if (isUnderWay(run.status)) return <RunProgress run={run} mayCancel={mayCancel} />
  return <RunOutcome run={run} />
}
