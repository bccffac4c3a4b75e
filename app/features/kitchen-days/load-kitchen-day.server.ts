import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { readEaters } from '#app/features/week-board/read-eaters.server.ts'
import { addDays } from '#app/shared/day.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import type { KitchenDay, ServedDay } from './served-day.ts'
import { weekStandings } from './week-states.server.ts'

/** Longer than any holiday. */
const LOOK_AHEAD_DAYS = 21

/** What a kitchen serves today and on its next service day. */
export async function loadKitchenDay(
  db: Database,
  kitchenId: string,
  today: string,
): Promise<KitchenDay> {
  const span = { startsOn: today, endsOn: addDays(today, LOOK_AHEAD_DAYS) }
  const calendar = await calendarOf(db, kitchenId, span)
  const isServedToday = calendar[0]?.isServed ?? false
  const served = calendar.filter(({ isServed }) => isServed).map(({ on }) => on)
  const days = served.slice(0, isServedToday ? 2 : 1)
  const weeks = [weekOf(today), addWeeks(weekOf(today), 1)]
  const standings = await Promise.all(weeks.map((week) => weekStandings(db, [kitchenId], week)))
  return {
    isServedToday,
    reason: calendar[0]?.reason,
    days: await Promise.all(days.map((on) => loadServedDay(db, kitchenId, on))),
    weeks: standings.flatMap((own, index) =>
      own.map((standing) => ({ ...standing, week: weeks[index] ?? '' })),
    ),
  }
}

async function loadServedDay(db: Database, kitchenId: string, on: string): Promise<ServedDay> {
  const menu = await findMenuWeek(db, { kitchenId, week: weekOf(on) })
  const entries = menu.entries.filter(({ serviceOn }) => serviceOn === on)
  const versionIds = entries.map(({ recipeVersionId }) => recipeVersionId)
  const dishes = versionIds.length > 0 ? await listDishes(db, { versionIds }) : []
  const eaters = await readEaters(db, kitchenId, [on], await findRuleBookOn(db, on))
  const groups = eaters.map(({ key, groupKind, meal, portionsOn }) => ({
    key,
    groupKind,
    meal,
    portions: portionsOn.get(on) ?? 0,
  }))
  return {
    on,
    status: menu.status,
    dishes: COURSES.flatMap((course) =>
      dishes
        .filter((dish) => dish.course === course)
        .map(({ code, nameId, nameEn }) => ({ course, code, nameId, nameEn })),
    ),
    groups,
    portions: groups.reduce((sum, { portions }) => sum + portions, 0),
  }
}
