import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { mayAdopt } from '#app/features/kitchens/eligibility.ts'
import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { findPlan } from '#app/features/planning/plan.repository.server.ts'
import { proof } from '#app/features/planning/plan.ts'
import { findRun, type PlanningRun } from '#app/features/planning/planning-run.repository.server.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { readPlanCosts } from './plan-document.server.ts'
import type { PlanHead, PlanKitchen } from './plan-head.ts'

/** A plan's head with the kitchens that a person may see; undefined when there are none. */
export async function loadPlan(
  db: Database,
  actor: Actor,
  planId: string,
  todayIn: (timeZone: string) => string,
): Promise<PlanHead | undefined> {
  const plan = await findPlan(db, planId)
  const run = plan && (await findRun(db, plan.runId))
  if (!plan || !run) return undefined
  const kitchens = run.kitchens.filter(({ institutionId }) =>
    mayIn(actor, 'read:plan', { institutionId }),
  )
  if (kitchens.length === 0) return undefined
  const { costs, isProven } = readPlanCosts(plan.planDocument)
  return {
    id: plan.id,
    status: plan.status,
    mode: run.mode,
    regionId: run.regionId,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
    createdAt: plan.createdAt,
    earlierPlanId: plan.earlierPlanId,
    objectiveIdr: plan.objectiveIdr,
    boundIdr: plan.boundIdr,
    ...proof(plan),
    costs,
    isProven,
    kitchens: await readKitchens(db, actor, { planId, run: { ...run, kitchens }, todayIn }),
    isWhole: kitchens.length === run.kitchens.length,
  }
}

type Place = { planId: string; run: PlanningRun; todayIn: (timeZone: string) => string }

/** The plan's kitchens with what a person may still do for each. */
async function readKitchens(db: Database, actor: Actor, { planId, run, todayIn }: Place) {
  const week = weekOf(run.startsOn)
  const found = await Promise.all(run.kitchens.map(({ id }) => findKitchen(db, id)))
  const kitchens: PlanKitchen[] = []
  for (const kitchen of found) {
    if (!kitchen) continue
    const { id, name, institutionId, timeZone } = kitchen
    const menu = await findMenuWeek(db, { kitchenId: id, week })
    const eligibility = (await readEligibility(db, [id], todayIn(timeZone))).get(id)
    kitchens.push({
      id,
      name,
      week,
      isAdopted: menu.planId === planId && menu.status !== 'draft',
      isEligible: eligibility !== undefined && mayAdopt(eligibility),
      mayAdopt: mayIn(actor, 'adopt:plan', { institutionId }),
    })
  }
  return kitchens
}
