import { calendarsOf } from '#app/features/kitchens/served-days.server.ts'
import { isUnderWay } from '#app/features/planning/planning-run.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { daysOfWeek, firstDayOf, type Week } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { listFilledDays, listNewestRunStates } from './week-state.repository.server.ts'
import { type WeekStanding, weekState } from './week-state.ts'

/** How far the menu of a week has come in each of these kitchens, in their order. */
export async function weekStandings(
  db: Database,
  kitchenIds: readonly string[],
  week: Week,
): Promise<WeekStanding[]> {
  if (kitchenIds.length === 0) return []
  const span = { startsOn: firstDayOf(week), endsOn: daysOfWeek(week).at(-1) ?? '' }
  const calendars = await calendarsOf(db, kitchenIds, span)
  const filled = await listFilledDays(db, kitchenIds, week)
  const runs = await listNewestRunStates(db, kitchenIds, span)
  return kitchenIds.map((kitchenId) => {
    const days = (calendars.get(kitchenId) ?? []).filter(({ isServed }) => isServed)
    const own = filled.filter((row) => row.kitchenId === kitchenId)
    const run = runs.find((row) => row.kitchenId === kitchenId)
    const filledCells = own
      .filter(({ serviceOn }) => days.some(({ on }) => on === serviceOn))
      .reduce((sum, { dishes }) => sum + Number(dishes), 0)
    const cells = days.length * COURSES.length
    const state = weekState({
      status: own[0]?.status ?? 'draft',
      cells,
      filledCells,
      isUnderWay: run !== undefined && isUnderWay(run.status),
      isProposed: run?.planStatus === 'proposed',
    })
    return { kitchenId, state, openCells: cells - filledCells }
  })
}
