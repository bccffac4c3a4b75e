import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { amountsOf, type Dish } from '#app/features/menus/dish.ts'
import { demandKg } from '#app/features/menus/menu-demand.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import type { PricedLine } from '#app/features/planning/plan-coverage.ts'
import { listSupplyLines } from '#app/features/planning/plan-line.repository.server.ts'
import { listFoodNamesByIds } from '#app/features/plans/plan-name.repository.server.ts'
import { nutritionFactsFor } from '#app/features/recipes/recipe-facts.repository.server.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import { rememberById } from '#app/shared/remember-by-id.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import type { BoardDish, BoardEaters } from './board-group.ts'
import { type BoardEntry, boardMenu, fitsPlan } from './board-menu.ts'
import { readBoardPlan } from './read-board-plan.server.ts'
import { readEaters } from './read-eaters.server.ts'
import { type KitchenSupply, readKitchenSupply } from './read-kitchen-supply.server.ts'
import { estimateSupply } from './supply-estimate.ts'

export type BoardPlace = { kitchen: Kitchen; week: string; today: string }

/** Foods are only ever added to: each name is read once. */
const knownFoodNames = rememberById(5000, async (db: Database, ids: string[]) => {
  const foods = await listFoodNamesByIds(db, ids)
  return new Map(foods.map(({ id, nameId, nameEn }) => [id, { nameId, nameEn }]))
})

/** Everything that the board of one kitchen and week is drawn from. */
export async function readWeekBoard(db: Database, place: BoardPlace) {
  const { kitchen, week, today } = place
  const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
  const days = await calendarOf(db, kitchen.id, { startsOn, endsOn })
  const serviceDays = days.filter(({ isServed }) => isServed).map(({ on }) => on)
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week })
  const { run, plan } = await readBoardPlan(db, kitchen.id, { startsOn, endsOn, menu })
  const entries = boardMenu(menu, plan?.status === 'proposed' ? plan : undefined)
  const dishes = await readDishes(db, entries)
  const book = await findRuleBookOn(db, serviceDays[0] ?? startsOn)
  const eaters = await readEaters(db, kitchen.id, serviceDays, book)
  const supply = await readKitchenSupply(db, kitchen, { startsOn, endsOn, today })
  const fits = plan !== undefined && fitsPlan(entries, plan)
  const lines = fits
    ? await listSupplyLines(db, plan.id, [kitchen.id])
    : estimateOf({ entries, dishes, eaters, supply })
  const foodNames = await knownFoodNames(db, [...new Set(lines.map(({ foodId }) => foodId))])
  return {
    book,
    days,
    menu,
    run,
    plan: plan && { ...plan, fits },
    entries,
    dishes,
    eaters,
    supply,
    lines,
    source: fits ? ('plan' as const) : ('estimate' as const),
    foodNames,
  }
}

export type ReadBoard = Awaited<ReturnType<typeof readWeekBoard>>

async function readDishes(db: Database, entries: readonly BoardEntry[]) {
  const versionIds = entries.flatMap(({ recipeVersionId, insteadOfVersionId }) => [
    recipeVersionId,
    ...(insteadOfVersionId === undefined ? [] : [insteadOfVersionId]),
  ])
  const dishes = versionIds.length > 0 ? await listDishes(db, { versionIds }) : []
  return new Map(dishes.map((dish) => [dish.versionId, dish]))
}

type Estimated = {
  entries: readonly BoardEntry[]
  dishes: ReadonlyMap<string, Dish>
  eaters: readonly BoardEaters[]
  supply: KitchenSupply
}

function estimateOf({ entries, dishes, eaters, supply }: Estimated): PricedLine[] {
  const planned = entries.flatMap(({ serviceOn, course, recipeVersionId }) => {
    const dish = dishes.get(recipeVersionId)
    return dish ? [{ serviceOn, course, ingredients: dish.ingredients }] : []
  })
  return estimateSupply(demandKg(planned, [...eaters]), supply.lots, supply.landedPrice)
}

/** The dishes of the board with both ends of their nutrients, for the figures of a group. */
export async function readBoardDishes(
  db: Database,
  board: Pick<ReadBoard, 'entries' | 'dishes'>,
  tagnames: readonly string[],
): Promise<BoardDish[]> {
  const dishes = [...board.dishes.values()]
  const foodIds = dishes.flatMap(({ ingredients }) => ingredients.map(({ foodId }) => foodId))
  const facts = await nutritionFactsFor(db, [...new Set(foodIds)], tagnames)
  const amounts = new Map(
    dishes.map(({ versionId, ingredients }) => [
      versionId,
      amountsOf(recipeNutrition(ingredients, facts, tagnames), tagnames),
    ]),
  )
  return board.entries.flatMap(({ serviceOn, course, recipeVersionId }) => {
    const dish = board.dishes.get(recipeVersionId)
    const nutrients = amounts.get(recipeVersionId)
    return dish && nutrients
      ? [{ serviceOn, course, ingredients: dish.ingredients, nutrients }]
      : []
  })
}
