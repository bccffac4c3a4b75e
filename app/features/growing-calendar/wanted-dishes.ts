import type { MenuSource } from '#app/features/growing-calendar/need.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import { addDays, type Day, daysBetween } from '#app/shared/day.ts'

/** A recipe that is or was served on a day. */
export type ServedRecipe = { serviceOn: Day; course: Course; recipeId: string }
export type WantedRecipe = ServedRecipe & { source: MenuSource }

type Known = {
  /** Weeks whose menu is adopted or announced, as their Mondays, oldest first, with their dishes. */
  adopted: readonly { monday: Day; served: readonly ServedRecipe[] }[]
  /** Dishes of the cycle that the kitchen walks through, laid out over the days to come. */
  cycle: readonly ServedRecipe[]
}

/**
 * What a kitchen will serve on its coming days: the adopted menu where there is one; else its menu
 * cycle; else its last adopted weeks again, one after another (the same day of the week). A kitchen
 * without any of these wants nothing that we know of.
 */
export function wantedRecipes(
  mondays: readonly Day[],
  servedDays: ReadonlySet<Day>,
  known: Known,
): WantedRecipe[] {
  const lastMonday = known.adopted.at(-1)?.monday
  return mondays.flatMap((monday): WantedRecipe[] => {
    const own = known.adopted.find((week) => week.monday === monday)
    if (own) return own.served.map((one) => ({ ...one, source: 'adopted' }))
    const sunday = addDays(monday, 6)
    const laidOut = known.cycle.filter(
      ({ serviceOn }) => monday <= serviceOn && serviceOn <= sunday,
    )
    if (laidOut.length > 0) return laidOut.map((one) => ({ ...one, source: 'cycle' }))
    if (lastMonday === undefined) return []
    const weeksOn = Math.max(0, daysBetween(lastMonday, monday) / 7 - 1)
    const again = known.adopted[weeksOn % known.adopted.length]
    const shift = again ? daysBetween(again.monday, monday) : 0
    return (again?.served ?? []).flatMap((one): WantedRecipe[] => {
      const serviceOn = addDays(one.serviceOn, shift)
      return servedDays.has(serviceOn) ? [{ ...one, serviceOn, source: 'repeated' }] : []
    })
  })
}
