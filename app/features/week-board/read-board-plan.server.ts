import type { MenuWeek } from '#app/features/menus/menu-week.ts'
import { findPlan, listPlanMenus } from '#app/features/planning/plan.repository.server.ts'
import { type PlanMenu, proof } from '#app/features/planning/plan.ts'
import { findNewestRun, findRun } from '#app/features/planning/planning-run.repository.server.ts'
import type { Database } from '#db/database.ts'

export type BoardPlan = {
  id: string
  status: 'proposed' | 'adopted'
  mode: 'plan' | 'match'
  startsOn: string
  endsOn: string
  kitchens: number
  aboveIdr: number
  gap: number
  menus: PlanMenu[]
}

type Place = { startsOn: string; endsOn: string; menu: MenuWeek }

/**
 * The newest run of a kitchen's week and the plan that counts on its board: a proposal that is
 * newer than the menu, else the plan on which the adopted menu stands.
 */
export async function readBoardPlan(db: Database, kitchenId: string, place: Place) {
  const { startsOn, endsOn, menu } = place
  const run = await findNewestRun(db, kitchenId, { startsOn, endsOn })
  const newest = run?.planId === undefined ? undefined : await readPlan(db, kitchenId, run.planId)
  if (newest?.status === 'proposed' || newest?.id === menu.planId) return { run, plan: newest }
  const standing =
    menu.planId === undefined ? undefined : await readPlan(db, kitchenId, menu.planId)
  return { run, plan: standing }
}

async function readPlan(
  db: Database,
  kitchenId: string,
  planId: string,
): Promise<BoardPlan | undefined> {
  const plan = await findPlan(db, planId)
  const run = plan && (await findRun(db, plan.runId))
  if (!plan || !run || plan.status === 'superseded') return undefined
  return {
    id: plan.id,
    status: plan.status,
    mode: run.mode,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
    kitchens: run.kitchens.length,
    ...proof(plan),
    menus: await listPlanMenus(db, planId, kitchenId),
  }
}
