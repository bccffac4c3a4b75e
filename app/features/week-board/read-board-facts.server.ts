import { listMenuRules } from '#app/features/menu-rules/menu-rule.repository.server.ts'
import type { Dish } from '#app/features/menus/dish.ts'
import { readDishAmounts } from '#app/features/menus/dish-amounts.server.ts'
import { DAY_NUTRIENTS, WEEK_NUTRIENTS } from '#app/features/planning/planning-bands.ts'
import { rememberById } from '#app/shared/remember-by-id.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import type { BoardFacts, BoardRecipe } from './board-state.ts'
import type { BoardPlace, ReadBoard } from './read-week-board.server.ts'

export const BOARD_TAGNAMES = [...DAY_NUTRIENTS, ...WEEK_NUTRIENTS]

/** Far more versions than a region cooks. */
const MOST_VERSIONS = 5000

/** Foods, their values and versions of recipes are only ever added to: each version is summed once. */
const boardAmounts = rememberById(MOST_VERSIONS, (db: Database, versionIds: string[]) =>
  readDishAmounts(db, versionIds, BOARD_TAGNAMES),
)

/** Recipes with both ends of every nutrient that the board judges. */
export async function readBoardRecipes(
  db: Database,
  dishes: readonly Dish[],
): Promise<Map<string, BoardRecipe>> {
  const amounts = await boardAmounts(
    db,
    dishes.map(({ versionId }) => versionId),
  )
  return new Map(
    dishes.map((dish) => [
      dish.versionId,
      {
        versionId: dish.versionId,
        recipeId: dish.recipeId,
        course: dish.course,
        family: dish.family,
        cookingMethod: dish.cookingMethod,
        spiceLevel: dish.spiceLevel,
        repeatWindowDays: dish.repeatWindowDays,
        maxServings: dish.maxServings,
        ingredients: dish.ingredients.map(({ foodId, foodCode, grossGrams }) => ({
          foodId,
          foodCode,
          grossGrams,
        })),
        nutrients: amounts.get(dish.versionId) ?? new Map(),
      },
    ]),
  )
}

/** What the figures of a board rest on, with these dishes besides its own. */
export async function readBoardFacts(
  db: Database,
  { kitchen, week }: Pick<BoardPlace, 'kitchen' | 'week'>,
  board: Pick<ReadBoard, 'days' | 'dishes' | 'eaters' | 'supply'>,
  others: readonly Dish[] = [],
): Promise<BoardFacts> {
  const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
  return {
    serviceDays: board.days.filter(({ isServed }) => isServed).map(({ on }) => on),
    recipes: await readBoardRecipes(db, [...board.dishes.values(), ...others]),
    eaters: board.eaters,
    lots: board.supply.lots,
    landedIdrPerKg: board.supply.landedIdrPerKg,
    rules: await listMenuRules(db, kitchen, { startsOn, endsOn }),
  }
}
