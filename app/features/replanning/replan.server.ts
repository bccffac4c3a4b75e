import type { Actor } from '#app/features/accounts/actor.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { PlanningMode } from '#app/features/planning/planning-run.ts'
import { type EnqueueRun, requestPlan } from '#app/features/planning/request-plan.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'

type StandingPlan = {
  id: string
  status: 'proposed' | 'adopted' | 'superseded'
  mode: PlanningMode
  startsOn: string
}

/**
 * Asks for what is left of a plan's days once more, starting from that plan: what has changed since is
 * planned anew, the rest stays, and changing an announced dish has its price. Nothing is adopted: the
 * plan that stands goes on standing until a person adopts the new one. The caller's guard has granted
 * each kitchen.
 */
export async function replan(
  db: Database,
  actor: Actor,
  wish: { plan: StandingPlan; kitchens: readonly Kitchen[]; today: string },
  enqueue: EnqueueRun,
) {
  const { plan, kitchens, today } = wish
  if (plan.status === 'superseded') return refuse('plan-superseded')
  const { id: earlierPlanId, mode, startsOn } = plan
  return requestPlan(
    db,
    actor,
    { kitchens, week: weekOf(startsOn), mode, today, earlierPlanId },
    enqueue,
  )
}
