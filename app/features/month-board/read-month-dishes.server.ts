import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import type { BoardDish } from '#app/features/week-board/board-group.ts'
import { readBoardRecipes } from '#app/features/week-board/read-board-facts.server.ts'
import type { Database } from '#db/database.ts'
import { listEntriesOf } from './month-board.repository.server.ts'

/** A dish on its day, with its names and what its figures rest on. */
export type MonthDish = BoardDish & { nameId: string; nameEn: string }

/** What stands on these menus, by day and course. */
export async function readMonthDishes(
  db: Database,
  menuWeekIds: readonly string[],
): Promise<MonthDish[]> {
  if (menuWeekIds.length === 0) return []
  const entries = await listEntriesOf(db, menuWeekIds)
  const versionIds = [...new Set(entries.map(({ recipeVersionId }) => recipeVersionId))]
  if (versionIds.length === 0) return []
  const dishes = await listDishes(db, { versionIds })
  const recipes = await readBoardRecipes(db, dishes)
  const named = new Map(dishes.map((dish) => [dish.versionId, dish]))
  return entries.flatMap(({ serviceOn, course, recipeVersionId }) => {
    const recipe = recipes.get(recipeVersionId)
    const { nameId, nameEn } = named.get(recipeVersionId) ?? {}
    if (!recipe || nameId === undefined || nameEn === undefined) return []
    const { ingredients, nutrients } = recipe
    return [{ serviceOn, course, nameId, nameEn, ingredients, nutrients }]
  })
}
