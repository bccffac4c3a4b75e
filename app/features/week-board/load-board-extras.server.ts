import { listConcessions } from '#app/features/concessions/concession.repository.server.ts'
import type { Conceded } from '#app/features/concessions/concession.ts'
import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import { readCyclePlace } from '#app/features/menu-cycles/read-cycle-place.server.ts'
import {
  listMainFoods,
  listNeighbours,
} from '#app/features/menu-neighbours/main-food.repository.server.ts'
import { COORDINATED_COURSES, wantedAlsoBy } from '#app/features/menu-neighbours/neighbour-wish.ts'
import { menuNotice } from '#app/features/menus/menu-notice.ts'
import { listFoodNames, listPlansOfDays } from '#app/features/plans/plan-name.repository.server.ts'
import { readKitchenSituation } from '#app/features/replanning/load-situation.server.ts'
import { listWaysOut } from '#app/features/ways-out/list-ways-out.server.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import type { AlsoWanted, MealWindow } from './board-page.ts'
import type { BoardPlace, ReadBoard } from './read-week-board.server.ts'

const spanOf = ({ week }: Pick<BoardPlace, 'week'>) => {
  const days = daysOfWeek(week)
  return { startsOn: days[0] ?? '', endsOn: days[6] ?? '' }
}

/** What a board says beside its dishes: notice, cycle, neighbours, and what was conceded. */
export async function loadBoardExtras(db: Database, place: BoardPlace, board: ReadBoard) {
  const { kitchen, today, week } = place
  const values = board.book?.values ?? []
  const served = board.days.filter(({ isServed }) => isServed)
  const isAdopted = board.menu.status !== 'draft'
  const concessions = await listConcessions(db, { kitchenId: kitchen.id, weeks: [week] })
  const waysOut = board.plan ? await listWaysOut(db, board.plan.id, kitchen.id) : []
  const plans = board.plan ? await listPlansOfDays(db, [kitchen.id], spanOf(place)) : []
  return {
    notice: menuNotice({ isAdopted, firstServiceOn: served[0]?.on }, values, today),
    cycle: await readCyclePlace(db, kitchen.id, spanOf(place)),
    windows: mealWindows(values),
    alsoWanted: await readAlsoWanted(db, place, board),
    earlierPlanId: plans.find(({ id }) => id !== board.plan?.id)?.id,
    situation:
      board.plan?.status === 'adopted' ? await readKitchenSituation(db, board.plan.id, place) : [],
    concessions,
    waysOut,
    namedFoods: await listFoodNames(
      db,
      foodsIn([...waysOut.flatMap((one) => one.concessions), ...concessions]),
    ),
  }
}

/** When each meal is eaten, as the rules say (minutes of the day). */
function mealWindows(values: readonly RuleSetValue[]): MealWindow[] {
  return (['morning', 'midday'] as const).flatMap((meal) => {
    const fromMinute = ruleValue(values, `window-${meal}-from-minute`)
    const untilMinute = ruleValue(values, `window-${meal}-until-minute`)
    return fromMinute === undefined || untilMinute === undefined
      ? []
      : [{ meal, fromMinute, untilMinute }]
  })
}

/** Of each cell the other kitchens of the region that want its main food that day. */
async function readAlsoWanted(
  db: Database,
  place: BoardPlace,
  { entries, dishes }: ReadBoard,
): Promise<AlsoWanted[]> {
  const neighbours = await listNeighbours(db, place.kitchen)
  const ids = neighbours.map(({ id }) => id)
  const others = await listMainFoods(db, ids, spanOf(place))
  const nameOf = new Map(neighbours.map(({ id, name }) => [id, name]))
  return entries.flatMap(({ serviceOn, course, recipeVersionId }) => {
    const [main] = [...(dishes.get(recipeVersionId)?.ingredients ?? [])].sort(
      (a, b) => b.grossGrams - a.grossGrams,
    )
    if (!main || !COORDINATED_COURSES.includes(course)) return []
    const by = wantedAlsoBy(others, { serviceOn, foodId: main.foodId })
    const kitchens = by.flatMap((id) => nameOf.get(id) ?? [])
    return kitchens.length === 0 ? [] : [{ serviceOn, course, kitchens }]
  })
}

/** Codes of the foods that concessions speak of. */
const foodsIn = (concessions: readonly Conceded[]) => [
  ...new Set(
    concessions.flatMap((one) =>
      one.code === 'add-food' || one.code === 'accept-missing' ? (one.facts.food ?? []) : [],
    ),
  ),
]
