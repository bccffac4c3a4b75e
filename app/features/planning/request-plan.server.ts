import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Signer } from '#app/features/audit-trail/audit-event.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { addDays } from '#app/shared/day.ts'
import type { Outcome } from '#app/shared/refusal.ts'
import { firstDayOf } from '#app/shared/week.ts'
import type { Database, Tx } from '#db/database.ts'
import {
  countRunsUnderWay,
  insertRun,
  lockKitchensToPlan,
} from './planning-run.repository.server.ts'
import { decideRequest, limitsFor, type PlanningMode, type RequestRefusal } from './planning-run.ts'

/** Queues the run's job within the command's own transaction (`Queue['enqueue']`). */
export type EnqueueRun = (tx: Tx, job: { name: 'run-plan'; runId: string }) => Promise<void>

export type PlanWish = {
  /** Kitchens of one region; the caller's guard has granted each. */
  kitchens: readonly Kitchen[]
  week: string
  mode: PlanningMode
  today: string
  /** A plan that stands, to start from: only what has changed since is planned anew. */
  earlierPlanId?: string
}

/**
 * Asks for a plan of what is left of a week. Nothing is solved here: the run waits in the queue.
 * Kitchens that are not eligible may be planned; adopting is another matter.
 */
export async function requestPlan(
  db: Database,
  signer: Signer,
  wish: PlanWish,
  enqueue: EnqueueRun,
): Promise<Outcome<{ runId: string }, RequestRefusal>> {
  return db.transaction().execute(async (tx) => {
    const kitchenIds = wish.kitchens.map(({ id }) => id)
    if (kitchenIds.length > 0) await lockKitchensToPlan(tx, kitchenIds)
    const days = await daysToPlan(tx, wish)
    const decided = decideRequest({
      kitchens: kitchenIds.length,
      serviceDays: days.length,
      hasPassed: addDays(firstDayOf(wish.week), 6) < wish.today,
      isUnderWay: kitchenIds.length > 0 && (await countRunsUnderWay(tx, kitchenIds)) > 0,
    })
    if (!decided.ok) return decided
    const [startsOn = '', endsOn = ''] = [days[0], days.at(-1)]
    const { seconds, gap } = limitsFor(kitchenIds.length)
    const [region = ''] = wish.kitchens.map(({ regionId }) => regionId)
    const runId = await insertRun(tx, {
      regionId: region,
      startsOn,
      endsOn,
      mode: wish.mode,
      accountId: signer.accountId,
      limitSeconds: seconds,
      askedGap: gap,
      kitchenIds,
      ...(wish.earlierPlanId && { earlierPlanId: wish.earlierPlanId }),
    })
    await enqueue(tx, { name: 'run-plan', runId })
    await recordAuditEvent(tx, signer, {
      verb: 'plan.requested',
      subject: { kind: 'planning-run', id: runId },
      after: {
        ...{ startsOn, endsOn, mode: wish.mode },
        kitchens: wish.kitchens.map(({ code }) => code),
        ...(wish.earlierPlanId && { earlierPlanId: wish.earlierPlanId }),
      },
      regionId: region,
      ...institutionOf(wish.kitchens),
    })
    return { ok: true as const, runId }
  })
}

const institutionOf = ([kitchen, ...more]: readonly Kitchen[]) =>
  kitchen && more.length === 0 ? { institutionId: kitchen.institutionId } : {}

/** Days on which any of the kitchens still serves in this week. */
async function daysToPlan(tx: Tx, { kitchens, week, today }: PlanWish): Promise<string[]> {
  const monday = firstDayOf(week)
  const span = { startsOn: monday > today ? monday : today, endsOn: addDays(monday, 6) }
  const days = await Promise.all(kitchens.map(({ id }) => servedDays(tx, id, span)))
  return [...new Set(days.flat())].sort()
}
