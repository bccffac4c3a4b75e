import type { Database } from '#db/database.ts'
import { COORDINATED_COURSES, type MainFood } from './neighbour-wish.ts'

type Span = { startsOn: string; endsOn: string }

/**
 * The main food of every dish on the menus of these kitchens, by kitchen and day. Of a menu this
 * tells the food and its grams, nothing else.
 */
export function listMainFoods(
  db: Database,
  kitchenIds: readonly string[],
  { startsOn, endsOn }: Span,
): Promise<MainFood[]> {
  if (kitchenIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('menu_entry as e')
    .innerJoin('menu_week as w', 'w.id', 'e.menu_week_id')
    .innerJoin('recipe_ingredient as i', 'i.recipe_version_id', 'e.recipe_version_id')
    .where('w.kitchen_id', 'in', [...kitchenIds])
    .where('e.service_on', '>=', startsOn)
    .where('e.service_on', '<=', endsOn)
    .where('e.course', 'in', COORDINATED_COURSES)
    .distinctOn(['w.kitchen_id', 'e.service_on', 'e.course'])
    .select(['w.kitchen_id as kitchenId', 'e.service_on as serviceOn', 'e.course'])
    .select(['i.food_id as foodId', 'i.gross_grams as grossGrams'])
    .orderBy('w.kitchen_id')
    .orderBy('e.service_on')
    .orderBy('e.course')
    .orderBy('i.gross_grams', 'desc')
    .execute()
}

/** The other kitchens of a region, by name. */
export const listNeighbours = (db: Database, kitchen: { id: string; regionId: string }) =>
  db
    .selectFrom('kitchen as k')
    .innerJoin('institution as i', 'i.id', 'k.institution_id')
    .where('i.region_id', '=', kitchen.regionId)
    .where('k.id', '!=', kitchen.id)
    .select(['k.id', 'k.name'])
    .orderBy('k.name')
    .execute()
