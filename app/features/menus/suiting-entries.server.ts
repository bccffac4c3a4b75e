import { listRuleValuesOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'
import type { Database } from '#db/database.ts'
import { listDishes } from './dish.repository.server.ts'
import type { MenuEntry } from './menu-week.ts'
import { packageKeepsHours, suitsDay } from './package-day.ts'

/**
 * Copied dishes that suit the days onto which they are copied: last week's warm meal does not
 * become a package, nor a package a warm meal. `days` are the service days of the week.
 */
export async function suitingEntries(
  db: Database,
  entries: readonly MenuEntry[],
  days: readonly CalendarDay[],
): Promise<MenuEntry[]> {
  const versionIds = entries.map(({ recipeVersionId }) => recipeVersionId)
  const [first] = days
  if (versionIds.length === 0 || !first) return []
  const dishes = new Map(
    (await listDishes(db, { versionIds })).map((dish) => [dish.versionId, dish]),
  )
  const leastHours = packageKeepsHours(await listRuleValuesOn(db, first.on))
  return entries.filter(({ serviceOn, recipeVersionId }) => {
    const day = days.find(({ on }) => on === serviceOn)
    const dish = dishes.get(recipeVersionId)
    return day !== undefined && dish !== undefined && suitsDay(dish, day, leastHours)
  })
}
