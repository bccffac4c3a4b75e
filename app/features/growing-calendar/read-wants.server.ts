import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import {
  findCycleUse,
  findMenuCycle,
  listMenuCycles,
  listServedRecipes,
  newestVersions,
} from '#app/features/menu-cycles/menu-cycle.repository.server.ts'
import { cyclePositions, layOut } from '#app/features/menu-cycles/menu-cycle.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { demandKg } from '#app/features/menus/menu-demand.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { readEaters } from '#app/features/week-board/read-eaters.server.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { mondaysFrom, weekIndex } from './calendar-weeks.ts'
import type { GrossNeed } from './need.ts'
import { type WantedRecipe, wantedRecipes } from './wanted-dishes.ts'

/** Menus of so many weeks back are repeated when nothing else is known. */
const LOOK_BACK_WEEKS = 4

type At = { kitchen: Kitchen; weeks: readonly Day[] }

/** What a kitchen will want of every food in each week, as bought. */
export async function readWants(db: Database, { kitchen, weeks }: At): Promise<GrossNeed[]> {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return []
  const wanted = await readWantedRecipes(db, { kitchen, weeks })
  const days = [...new Set(wanted.map(({ serviceOn }) => serviceOn))].sort()
  const eaters = await readEaters(db, kitchen.id, days, await findRuleBookOn(db, first))
  const versions = await newestVersions(
    db,
    kitchen.id,
    wanted.map(({ recipeId }) => recipeId),
  )
  const dishes = await listDishes(db, {
    versionIds: [...versions.values()].map(({ versionId }) => versionId),
  })
  const ingredientsOf = new Map(dishes.map((dish) => [dish.recipeId, dish.ingredients]))
  const sourceOf = new Map(wanted.map((one) => [weekIndex(first, one.serviceOn), one.source]))
  const demands = demandKg(
    wanted.map((one) => ({ ...one, ingredients: ingredientsOf.get(one.recipeId) ?? [] })),
    eaters,
  )
  const sums = new Map<string, GrossNeed>()
  for (const { serviceOn, foodId, kg } of demands) {
    const week = weekIndex(first, serviceOn)
    const key = `${week} ${foodId}`
    const grossKg = (sums.get(key)?.grossKg ?? 0) + kg
    const source = sourceOf.get(week) ?? 'repeated'
    sums.set(key, { kitchenId: kitchen.id, foodId, week, source, grossKg })
  }
  return [...sums.values()]
}

async function readWantedRecipes(db: Database, { kitchen, weeks }: At): Promise<WantedRecipe[]> {
  const [first = '', last = ''] = [weeks[0], weeks.at(-1)]
  const span = { startsOn: first, endsOn: addDays(last, 6) }
  const calendar = await calendarOf(db, kitchen.id, span)
  const served = new Set(calendar.filter(({ isServed }) => isServed).map(({ on }) => on))
  const past = mondaysFrom(addDays(first, -7 * LOOK_BACK_WEEKS), LOOK_BACK_WEEKS)
  const adopted: { monday: Day; served: Awaited<ReturnType<typeof listServedRecipes>> }[] = []
  for (const monday of [...past, ...weeks]) {
    const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week: weekOf(monday) })
    if (menu.status === 'draft') continue
    const own = { startsOn: monday, endsOn: addDays(monday, 6) }
    adopted.push({ monday, served: await listServedRecipes(db, kitchen.id, own) })
  }
  const cycle = await readCycle(db, kitchen, span)
  return wantedRecipes(weeks, served, { adopted, cycle })
}

/**
 * The cycle that the kitchen was last set on, walked on beyond its last day as if it went round
 * again; a kitchen that was never set on one walks through none.
 */
async function readCycle(db: Database, kitchen: Kitchen, span: { startsOn: Day; endsOn: Day }) {
  const sinceDays = 7 * 26
  const use = await findCycleUse(db, kitchen.id, {
    startsOn: addDays(span.startsOn, -sinceDays),
    endsOn: span.endsOn,
  })
  const listed = use && (await listMenuCycles(db, kitchen.id)).find(({ name }) => name === use.name)
  const cycle = listed && (await findMenuCycle(db, kitchen.id, listed.id))
  if (!use || !cycle) return []
  const calendar = await calendarOf(db, kitchen.id, {
    startsOn: use.startsOn,
    endsOn: span.endsOn,
  })
  return layOut(cycle, cyclePositions(cycle.kind, use.startsOn, calendar)).filter(
    ({ serviceOn }) => serviceOn >= span.startsOn,
  )
}
