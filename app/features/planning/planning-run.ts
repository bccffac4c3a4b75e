import { type Outcome, refuse } from '#app/shared/refusal.ts'

export type RunStatus =
  | 'requested'
  | 'checking'
  | 'solving'
  | 'explained'
  | 'adopted'
  | 'refused'
  | 'superseded'
  | 'cancelled'
  | 'failed'

/**
 * `plan` chooses dishes for the open cells and the supply together; `match` keeps the menu as it
 * stands and plans the supply alone.
 */
export type PlanningMode = 'plan' | 'match'

/** What the person who waits is shown, and the sign that somebody is still at work. */
export type RunProgress = {
  phase: string
  /** Seconds since this attempt began. */
  seconds: number
  objectiveIdr?: number
  boundIdr?: number
  /** (objective - bound) / objective, 0 to 1. */
  gap?: number
  /** 1 for the first attempt; one more each time an interrupted run is started again. */
  attempt: number
}

/** Why a run was refused or failed; codes for the screen to translate. */
export type RunFinding =
  | { code: 'nothing-to-plan' }
  | { code: 'no-portion-scale'; groupKind: string }
  | { code: 'package-day-open'; kitchen: string; days: string }
  | { code: 'problem-defect'; path: string; expected: string }
  | { code: 'plan-breaks-rule'; rule: string; path: string }
  | { code: 'interrupted-too-often'; attempts: number }
  | { code: 'stopped-by-error'; message: string }

const NEXT: Record<RunStatus, readonly RunStatus[]> = {
  requested: ['checking', 'cancelled', 'failed'],
  checking: ['requested', 'solving', 'refused', 'cancelled', 'failed'],
  solving: ['requested', 'explained', 'cancelled', 'failed'],
  explained: ['adopted', 'superseded'],
  adopted: ['superseded'],
  refused: [],
  superseded: [],
  cancelled: [],
  failed: [],
}

/** Back to `requested` only when the process at work was killed and the run starts again. */
export const mayMove = (from: RunStatus, to: RunStatus) => NEXT[from].includes(to)

const UNDER_WAY: readonly RunStatus[] = ['requested', 'checking', 'solving']
export const isUnderWay = (status: RunStatus) => UNDER_WAY.includes(status)

export type CancelRefusal = 'planning-already-ended'

/** Nobody works on a run that is only requested: it ends at once. Otherwise its worker is asked. */
export function decideCancel(
  status: RunStatus,
): Outcome<{ how: 'now' | 'ask-worker' }, CancelRefusal> {
  if (!isUnderWay(status)) return refuse('planning-already-ended')
  return { ok: true, how: status === 'requested' ? 'now' : 'ask-worker' }
}

export type RequestRefusal =
  | 'planning-under-way'
  | 'no-kitchen-chosen'
  | 'days-have-passed'
  | 'no-service-that-week'

/** A kitchen has one run under way at a time: two would allocate the same kilograms. */
export function decideRequest(situation: {
  kitchens: number
  serviceDays: number
  hasPassed: boolean
  isUnderWay: boolean
}): Outcome<object, RequestRefusal> {
  if (situation.kitchens === 0) return refuse('no-kitchen-chosen')
  if (situation.hasPassed) return refuse('days-have-passed')
  if (situation.serviceDays === 0) return refuse('no-service-that-week')
  if (situation.isUnderWay) return refuse('planning-under-way')
  return { ok: true }
}

/** A worker signs once a second; this much silence means that its process is gone. */
export const SILENCE_SECONDS = 30
const MOST_ATTEMPTS = 3

/**
 * What to do with a run under way when nobody may be working on it: `leave` it while its worker
 * was heard lately, queue it `again`, or `give-up` when it took its process down each time. A
 * request nobody took up is queued again however often: a second job for one run does nothing.
 */
export function decideRecovery(run: {
  status: RunStatus
  silentSeconds: number
  attempt: number
}): 'leave' | 'again' | 'give-up' {
  if (!isUnderWay(run.status) || run.silentSeconds < SILENCE_SECONDS) return 'leave'
  if (run.status === 'requested') return 'again'
  return run.attempt < MOST_ATTEMPTS ? 'again' : 'give-up'
}

/** Time and proof to ask for: more kitchens share their produce and take longer to settle. */
export const limitsFor = (kitchens: number) =>
  kitchens === 1 ? { seconds: 60, gap: 0.005 } : { seconds: 120, gap: 0.01 }
