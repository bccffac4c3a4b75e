import { isEnded, type ProductionCycle } from '#app/features/units/production-cycle.ts'
import type { Day } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

export type CycleLogKind = 'input' | 'deaths' | 'sampling' | 'note' | 'taken-back'

/** One event of a cycle as its page shows it. `isTakenBack`: a later row said that it was wrong. */
export type CycleLog = {
  id: string
  kind: CycleLogKind
  happenedOn: Day
  input?: { lotId: string; code: string; name: string; kind: string }
  kg?: number
  heads?: number
  meanGrams?: number
  note?: string
  recordedBy: string
  recordedAt: string
  isTakenBack: boolean
  /** The reason of the row that took it back. */
  takenBackBecause?: string
}

/** One harvest or picking, with the lot that it became. */
export type CycleHarvest = {
  id: string
  harvestedOn: Day
  kg: number
  recordedBy: string
  /** Left out of harvests written down before lots were named. */
  lot?: { id: string; code: string }
}

/** Events that count: what was taken back is shown, never added up. */
export const standingLogs = (logs: readonly CycleLog[]) =>
  logs.filter(({ isTakenBack, kind }) => !isTakenBack && kind !== 'taken-back')

/** Kilograms of one kind of input, by day; only what stands. */
export const inputUses = (logs: readonly CycleLog[], kind: string) =>
  standingLogs(logs).flatMap((log) =>
    log.input?.kind === kind && log.kg !== undefined ? [{ on: log.happenedOn, kg: log.kg }] : [],
  )

export const deathsOf = (logs: readonly CycleLog[]) =>
  standingLogs(logs).flatMap(({ kind, heads, happenedOn }) =>
    kind === 'deaths' && heads !== undefined ? [{ on: happenedOn, heads }] : [],
  )

export const samplingsOf = (logs: readonly CycleLog[]) =>
  standingLogs(logs).flatMap(({ kind, heads, meanGrams, happenedOn }) =>
    kind === 'sampling' && heads !== undefined && meanGrams !== undefined
      ? [{ on: happenedOn, heads, meanGrams }]
      : [],
  )

export type LogRefusal =
  | 'cycle-not-running'
  | 'log-before-start'
  | 'log-in-the-future'
  | 'more-dead-than-alive'
  | 'more-weighed-than-alive'

type Seen = { kind: 'input' | 'deaths' | 'sampling' | 'note'; happenedOn: Day; heads?: number }

/**
 * Whether an event may be written into a cycle: it runs or has ended, the day lies within it, and
 * nobody counts more animals than live. How many live may be unknown: then every count is taken.
 */
export function decideLog(
  cycle: Pick<ProductionCycle, 'status' | 'startedOn' | 'closedOn'>,
  seen: Seen,
  now: { today: Day; aliveHeads?: number },
): Outcome<object, LogRefusal> {
  if (cycle.status === 'planned') return refuse('cycle-not-running')
  if (seen.happenedOn > now.today) return refuse('log-in-the-future')
  if (seen.happenedOn < cycle.startedOn) return refuse('log-before-start')
  if (isEnded(cycle) && cycle.closedOn !== undefined && seen.happenedOn > cycle.closedOn) {
    return refuse('cycle-not-running')
  }
  const { aliveHeads } = now
  if (aliveHeads === undefined || seen.heads === undefined || seen.heads <= aliveHeads) {
    return { ok: true }
  }
  if (seen.kind === 'deaths') return refuse('more-dead-than-alive')
  return seen.kind === 'sampling' ? refuse('more-weighed-than-alive') : { ok: true }
}

export type TakeBackRefusal = 'log-taken-back-before'
