import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import type { MenuWeek } from '#app/features/menus/menu-week.ts'
import { nameIn } from '#app/features/planning/named.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { type CalendarEntry, calendarText } from './menu-calendar.ts'
import { findKitchenOfToken, listStandingWeeks } from './menu-feed.repository.server.ts'

/** What was served lately stays in a calendar for a while. */
const WEEKS_BACK = 4

/** One week of a kitchen, as it stands now, for whoever downloads it. */
export async function weekCalendar(
  db: Database,
  t: Translate,
  { kitchen, week }: { kitchen: Kitchen; week: string },
): Promise<string> {
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week })
  return textOf(t, kitchen, await entriesOf(db, t, kitchen, menu))
}

/**
 * The feed behind a token: all adopted weeks from a month ago on. Undefined when the token opens
 * nothing (any more).
 */
export async function feedCalendar(
  db: Database,
  t: Translate,
  { token, now, today }: { token: string; now: Date; today: (timeZone: string) => string },
): Promise<string | undefined> {
  const kitchenId = await findKitchenOfToken(db, token)
  const kitchen = kitchenId && (await findKitchen(db, kitchenId))
  if (!kitchen) return undefined
  const from = addWeeks(weekOf(today(kitchen.timeZone)), -WEEKS_BACK)
  const entries: CalendarEntry[] = []
  for (const { week, adoptedAt } of await listStandingWeeks(db, kitchen.id, from)) {
    const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week })
    const changedAt = adoptedAt ?? now
    entries.push(...(await entriesOf(db, t, kitchen, { ...menu, adoptedAt: changedAt })))
  }
  return textOf(t, kitchen, entries)
}

const textOf = (t: Translate, kitchen: Kitchen, entries: CalendarEntry[]) =>
  calendarText({
    name: t('menu-feed.name', { kitchen: kitchen.name }),
    language: t.locale,
    entries,
  })

/** Before a week was ever adopted nobody knows when it changed: the beginning of time stands in. */
const UNKNOWN_INSTANT = new Date(0)

async function entriesOf(
  db: Database,
  t: Translate,
  kitchen: Kitchen,
  menu: MenuWeek & { adoptedAt?: Date },
): Promise<CalendarEntry[]> {
  const versionIds = menu.entries.map(({ recipeVersionId }) => recipeVersionId)
  const dishes = new Map(
    (versionIds.length > 0 ? await listDishes(db, { versionIds }) : []).map((dish) => [
      dish.versionId,
      dish,
    ]),
  )
  const days = [...new Set(menu.entries.map(({ serviceOn }) => serviceOn))].sort()
  return days.map((on) => {
    const served = COURSES.flatMap((course) => {
      const entry = menu.entries.find((one) => one.serviceOn === on && one.course === course)
      const dish = entry && dishes.get(entry.recipeVersionId)
      return dish ? [{ course, name: nameIn(t.locale, dish) }] : []
    })
    return {
      uid: `${on}.${kitchen.id}@lumbung`,
      on,
      title: served.map(({ name }) => name).join(', '),
      description: served.map(({ course, name }) => `${t(`course.${course}`)}: ${name}`).join('\n'),
      location: `${kitchen.name}, ${kitchen.regencyName}`,
      sequence: menu.revision,
      changedAt: menu.adoptedAt ?? UNKNOWN_INSTANT,
    }
  })
}
