import type { Database } from '#db/database.ts'
import type { Plan, PlanPrices } from '#solver/index.ts'
import { insertPlanChanges, insertPlanPrices } from './earlier-plan.repository.server.ts'
import { insertPlan, insertPlanLines, insertPlanReasons } from './plan.repository.server.ts'
import type { PlanChange } from './plan-change.ts'
import type { PlanReason } from './plan-reason.ts'
import { lockRun, type PlanningRun, setRunStatus } from './planning-run.repository.server.ts'
import { mayMove } from './planning-run.ts'
import type { PlanRows } from './stored-plan.ts'

export type VerifiedPlan = {
  problemDocument: string
  problemSha256: string
  plan: Plan
  rows: PlanRows
  reasons: PlanReason[]
  /** What its search learnt, for a later one that starts from it. */
  prices?: PlanPrices
  /** What it does differently from the plan that it started from. */
  changes?: { planId: string; list: PlanChange[] }
}

/**
 * Stores a verified plan with the very problem it answers, in one short transaction. Nothing is
 * stored when the run ended meanwhile or another attempt took it over; the answer says so.
 */
export const storePlan = (db: Database, run: PlanningRun, verified: VerifiedPlan) =>
  db.transaction().execute(async (tx) => {
    const now = await lockRun(tx, run.id)
    const isMine = now?.progress?.attempt === run.progress?.attempt
    if (!now || !isMine || !mayMove(now.status, 'explained')) return undefined
    const { plan, problemDocument, problemSha256 } = verified
    const planId = await insertPlan(tx, {
      runId: run.id,
      problemDocument,
      problemSha256,
      planDocument: JSON.stringify(plan),
      objectiveIdr: plan.objectiveIdr,
      boundIdr: plan.boundIdr,
      gap: plan.gap,
      engine: plan.engine,
      ...(verified.changes && { earlierPlanId: verified.changes.planId }),
    })
    await insertPlanLines(tx, planId, verified.rows)
    await insertPlanReasons(tx, planId, verified.reasons)
    if (verified.prices) await insertPlanPrices(tx, planId, JSON.stringify(verified.prices))
    if (verified.changes) await insertPlanChanges(tx, planId, verified.changes.list)
    await setRunStatus(tx, run.id, 'explained', { isOver: true })
    return planId
  })
