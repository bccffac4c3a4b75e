import type { Explanation } from '#solver/explanation/explain-plan.ts'
import type { MenuEntry, Plan } from '#solver/plan/plan.ts'
import type { PlanPrices } from '#solver/replan/plan-prices.ts'

/** How far a search has come. `gap` is the share of the objective that is not proven yet. */
export type Progress = {
  phase: string
  seconds: number
  objectiveIdr?: number
  boundIdr?: number
  gap?: number
}

/** What a worker thread is asked to do. The text is that of a problem that reads. */
export type Work = {
  kind: 'plan' | 'match' | 'explain'
  problemText: string
  problemSha256: string
  gap: number
  seconds: number
  threads: number
  seed: number
  menus?: MenuEntry[]
  /** The plan to explain. */
  plan?: Plan
  /** An earlier plan to start from, and what its search learnt beside it. */
  warm?: Plan
  warmPrices?: PlanPrices
}

/** What it answers, any number of times; `done` or `failed` is the last. */
export type Report =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'plan'; plan: Plan }
  | { kind: 'explanation'; explanation: Explanation }
  /** What a later plan may start from. */
  | { kind: 'prices'; prices: PlanPrices }
  | { kind: 'done' }
  | { kind: 'failed'; message: string; isBug: boolean }
