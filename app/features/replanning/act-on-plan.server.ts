import type { AppLoadContext } from '@remix-run/node'
import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { cancelPlan } from '#app/features/planning/cancel-plan.server.ts'
import { parseRunIdForm } from '#app/features/planning/request-plan.form.ts'
import type { PlanHead } from '#app/features/plans/plan-head.ts'
import { listStandingKitchens } from './load-situation.server.ts'
import { replan } from './replan.server.ts'

/** Plans again what is left of a plan, for its kitchens that this person may plan. */
export async function replanFrom(context: AppLoadContext, actor: Actor, plan: PlanHead) {
  const { db, clock, queue } = context
  const kitchens = (await listStandingKitchens(db, plan)).filter(({ institutionId }) =>
    mayIn(actor, 'request:plan', { institutionId }),
  )
  const wish = { plan, kitchens, today: clock.today(actor.timeZone) }
  return replan(db, actor, wish, queue.enqueue)
}

/** Stops the run that plans again from this plan. */
export async function cancelReplan({ db }: AppLoadContext, actor: Actor, form: FormData) {
  const parsed = parseRunIdForm(form)
  return parsed.ok ? cancelPlan(db, actor, parsed.request.runId) : parsed
}
