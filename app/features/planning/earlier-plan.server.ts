import { z } from 'zod'
import type { Database } from '#db/database.ts'
import type { Plan } from '#solver/index.ts'
import {
  findNewestPlanId,
  findPlanToStartFrom,
  listPlanContent,
} from './earlier-plan.repository.server.ts'
import type { PlanContent } from './plan-change.ts'
import type { PlanningInput } from './planning-input.ts'
import type { PlanningRun } from './planning-run.repository.server.ts'

/** What a run starts from, as far as it has the kitchens and days of the run. */
export type EarlierPlan = {
  planId: string
  plan: Plan
  /** What the search for it learnt; a help, never a must. */
  pricesDocument?: string
  content: PlanContent
}

/** A stored document was verified before it was stored; only its being an object is asked again. */
const document = z.custom<Plan>((value) => typeof value === 'object' && value !== null)

/**
 * The plan that a run was asked to start from, else the newest that stands for the same kitchens and
 * days: what changed since is planned anew and the rest stays, so that people see a short list of
 * changes. Undefined when there is none.
 */
export async function findEarlierPlan(
  db: Database,
  run: PlanningRun,
  input: PlanningInput,
): Promise<EarlierPlan | undefined> {
  const kitchenIds = run.kitchens.map(({ id }) => id)
  const part = { kitchenIds, startsOn: run.startsOn, endsOn: run.endsOn }
  const planId = run.earlierPlanId ?? (await findNewestPlanId(db, part))
  const found = planId === undefined ? undefined : await findPlanToStartFrom(db, planId)
  if (planId === undefined || !found) return undefined
  const parsed = document.safeParse(JSON.parse(found.planDocument))
  if (!parsed.success) return undefined
  const pricesDocument = found.pricesDocument ?? undefined
  const content = await listPlanContent(db, planId, part)
  return { planId, plan: partOf(parsed.data, input), pricesDocument, content }
}

/** Lines of other kitchens and of days that are over say nothing about what is planned now. */
function partOf(plan: Plan, { kitchens, days }: PlanningInput): Plan {
  const codes = new Set(kitchens.map(({ code }) => code))
  const dates = new Set(days)
  const isPlanned = ({ kitchen, day }: { kitchen: string; day: string }) =>
    codes.has(kitchen) && dates.has(day)
  return {
    ...plan,
    menus: plan.menus.filter(isPlanned),
    allocations: plan.allocations.filter(isPlanned),
    purchases: plan.purchases.filter(isPlanned),
    unmet: plan.unmet.filter(isPlanned),
  }
}
