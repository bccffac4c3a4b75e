import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { weekState } from '#app/features/kitchen-days/week-state.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'
import { menuNotice } from '#app/features/menus/menu-notice.ts'
import { isUnderWay } from '#app/features/planning/planning-run.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { POSITIONS } from '#app/features/signed-weeks/signing.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { type Month, spanOfMonth, weeksOfMonth } from './month.ts'
import {
  listBegunWeeks,
  listRunStates,
  listSignedRevisions,
} from './month-board.repository.server.ts'
import {
  type MonthBoard,
  type MonthDay,
  type MonthWeek,
  mealsOn,
  offOverWeek,
} from './month-board.ts'
import { type MonthDish, readMonthDishes } from './read-month-dishes.server.ts'
import { type MonthFigures, NO_FIGURES, readMonthFigures } from './read-month-figures.server.ts'

type Place = { kitchen: Kitchen; today: string }

/** A month of a kitchen's menus as they stand, in whole weeks. */
export async function loadMonthBoard(
  db: Database,
  place: Place,
  month: Month,
): Promise<MonthBoard> {
  const { kitchen, today } = place
  const read = await readMonth(db, place, month)
  const daysOf = groupBy(read.days, ({ on }) => weekOf(on))
  const weeks = [...daysOf].map(([week, days]) => monthWeek(read, today, { week, days }))
  return { kitchen, month, today, weeks }
}

type ReadMonth = Awaited<ReturnType<typeof readMonth>>

async function readMonth(db: Database, place: Place, month: Month) {
  const { kitchen } = place
  const span = spanOfMonth(month)
  const weeks = weeksOfMonth(month)
  const days = await calendarOf(db, kitchen.id, span)
  const begun = await listBegunWeeks(db, kitchen.id, weeks)
  const ids = begun.map(({ id }) => id)
  const dishes = await readMonthDishes(db, ids)
  const book = await findRuleBookOn(db, span.startsOn)
  const serviceDays = days.filter(({ isServed }) => isServed).map(({ on }) => on)
  return {
    days,
    begun,
    dishesOn: groupBy(dishes, ({ serviceOn }) => serviceOn),
    book,
    figures: book
      ? await readMonthFigures(db, { ...place, span, book, serviceDays, dishes })
      : NO_FIGURES,
    runs: await listRunStates(db, kitchen.id, span),
    signed: await listSignedRevisions(db, kitchen.id, { weeks, signatures: POSITIONS.length }),
  }
}

type Week = { week: string; days: readonly CalendarDay[] }

function monthWeek(read: ReadMonth, today: string, { week, days }: Week): MonthWeek {
  const { begun, signed, figures, dishesOn } = read
  const menu = begun.find((one) => one.week === week)
  const served = days.filter(({ isServed }) => isServed)
  const isAdopted = menu !== undefined && menu.status !== 'draft'
  const cells = served.length * COURSES.length
  const filledCells = served.reduce((sum, { on }) => sum + (dishesOn.get(on)?.length ?? 0), 0)
  const run = read.runs.find(({ startsOn, endsOn }) =>
    days.some(({ on }) => startsOn <= on && on <= endsOn),
  )
  return {
    week,
    state: weekState({
      status: menu?.status ?? 'draft',
      cells,
      filledCells,
      isUnderWay: run !== undefined && isUnderWay(run.status),
      isProposed: run?.planStatus === 'proposed',
    }),
    openCells: cells - filledCells,
    isSigned: signed.some((one) => one.week === week && one.menuRevision === menu?.revision),
    notice: noticeOf(read, today, { isAdopted, firstServiceOn: served[0]?.on }),
    offOverWeek: filledCells === 0 ? [] : offOverWeek(figures.groupsOf(week)),
    days: days.map((day) => monthDay(day, dishesOn.get(day.on) ?? [], figures)),
  }
}

/** A week that has begun is served or not; nobody is reminded of it any more. */
const noticeOf = (
  { book }: ReadMonth,
  today: string,
  menu: { isAdopted: boolean; firstServiceOn?: string },
) =>
  menu.firstServiceOn === undefined || menu.firstServiceOn < today
    ? undefined
    : menuNotice(menu, book?.values ?? [], today)

function monthDay(day: CalendarDay, dishes: readonly MonthDish[], figures: MonthFigures): MonthDay {
  const { on, isServed, reason } = day
  const groups = figures.groupsOf(weekOf(on))
  return {
    on,
    isServed,
    isPackage: day.isPackage ?? false,
    reason,
    portions: groups.reduce((sum, { portionsOn }) => sum + (portionsOn.get(on) ?? 0), 0),
    foodIdr: figures.foodIdrOn(on),
    dishes: dishes
      .map(({ course, nameId, nameEn }) => ({ course, nameId, nameEn }))
      .sort((a, b) => COURSES.indexOf(a.course) - COURSES.indexOf(b.course)),
    meals: mealsOn(groups, on),
  }
}
