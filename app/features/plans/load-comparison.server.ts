import { listNamedPlanMenus } from '#app/features/planning/plan.repository.server.ts'
import { listShortfalls } from '#app/features/planning/plan-line.repository.server.ts'
import type { Database } from '#db/database.ts'
import { changedCells, changedShortfalls, outsideBands } from './plan-comparison.ts'
import type { PlanHead } from './plan-head.ts'
import { planSums } from './plan-sums.server.ts'
import { readPlanReasons } from './read-plan-reasons.server.ts'

/** Two plans side by side, for the kitchens that both have and that a person may read. */
export async function loadComparison(db: Database, before: PlanHead, after: PlanHead) {
  const shared = after.kitchens.filter(({ id }) => before.kitchens.some((one) => one.id === id))
  const kitchenIds = shared.map(({ id }) => id)
  const [was, is] = [await readSide(db, before, kitchenIds), await readSide(db, after, kitchenIds)]
  return {
    kitchens: shared.map(({ id, name }) => ({ id, name })),
    before: was.side,
    after: is.side,
    cells: changedCells(was.menus, is.menus),
    foods: changedShortfalls(was.shortfalls, is.shortfalls),
  }
}

async function readSide(db: Database, plan: PlanHead, kitchenIds: readonly string[]) {
  const { id, status, createdAt, aboveIdr, gap, mode } = plan
  const { limits, isExplained } = await readPlanReasons(db, plan)
  const isShown = (id: string | undefined) => id === undefined || kitchenIds.includes(id)
  // Limits that nobody had time to work out are unknown, not none.
  const outside = isExplained
    ? outsideBands(limits).filter(({ kitchenId }) => isShown(kitchenId))
    : undefined
  const side = {
    ...{ id, status, createdAt, aboveIdr, gap, mode, outside },
    ...(await planSums(db, id, kitchenIds)),
  }
  return {
    side,
    menus: await listNamedPlanMenus(db, id, kitchenIds),
    shortfalls: await listShortfalls(db, id, kitchenIds),
  }
}
