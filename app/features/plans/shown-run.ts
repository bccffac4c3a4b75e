import type { RunFinding, RunProgress, RunStatus } from '#app/features/planning/planning-run.ts'

/** A planning run as those who wait for it see it. */
export type ShownRun = {
  id: string
  status: RunStatus
  limitSeconds: number
  isCancelRequested: boolean
  progress?: RunProgress
  findings: RunFinding[]
}
