import type { ShownRun } from '#app/features/plans/shown-run.ts'
import type { SituationChange } from './situation.ts'

/** What a plan's page says about the world since, and what a person may do about it. */
export type Situation = {
  changes: SituationChange[]
  mayReplan: boolean
  /** The newest run from this plan: at work, or ended without a plan. */
  run?: ShownRun
  /** What it proposes. */
  proposalId?: string
}
