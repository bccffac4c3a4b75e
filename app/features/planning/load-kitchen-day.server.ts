import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { addDays } from '#app/shared/day.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { readEaters } from './read-eaters.server.ts'
import type { ServedDay } from './served-day.ts'

const LOOK_AHEAD_DAYS = 14

/** What a kitchen serves today, or on the next day on which it does; undefined when none is near. */
export async function loadKitchenDay(
  db: Database,
  kitchen: Kitchen,
  today: string,
): Promise<ServedDay | undefined> {
  const span = { startsOn: today, endsOn: addDays(today, LOOK_AHEAD_DAYS) }
  const [on] = await servedDays(db, kitchen.id, span)
  if (on === undefined) return undefined
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week: weekOf(on) })
  const entries = menu.entries.filter(({ serviceOn }) => serviceOn === on)
  const versionIds = entries.map(({ recipeVersionId }) => recipeVersionId)
  const dishes = versionIds.length > 0 ? await listDishes(db, { versionIds }) : []
  const eaters = await readEaters(db, kitchen.id, [on])
  return {
    on,
    weeks: [weekOf(today), addWeeks(weekOf(today), 1)],
    portions: eaters.reduce((sum, group) => sum + (group.portionsOn.get(on) ?? 0), 0),
    dishes: COURSES.flatMap((course) => {
      const dish = dishes.find((one) => one.course === course)
      return dish ? [{ course, nameId: dish.nameId, nameEn: dish.nameEn }] : []
    }),
  }
}
