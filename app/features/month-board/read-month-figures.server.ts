import { listConcessions } from '#app/features/concessions/concession.repository.server.ts'
import type { RuleBook } from '#app/features/foods/rule-set.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { demandKg } from '#app/features/menus/menu-demand.ts'
import type { PricedLine } from '#app/features/planning/plan-coverage.ts'
import { groupFigures } from '#app/features/week-board/board-group.ts'
import { eatersOn, readEaterFacts } from '#app/features/week-board/read-eaters.server.ts'
import { readReachableLots } from '#app/features/week-board/read-kitchen-supply.server.ts'
import { estimateSupply } from '#app/features/week-board/supply-estimate.ts'
import { costOfKgOn } from '#app/features/week-board/week-board.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { readPricesByDay } from './month-board.repository.server.ts'
import type { FiguredGroup } from './month-board.ts'
import type { MonthDish } from './read-month-dishes.server.ts'

export type MonthFigures = {
  groupsOf: (week: string) => FiguredGroup[]
  foodIdrOn: (serviceOn: string) => number
}

export const NO_FIGURES: MonthFigures = { groupsOf: () => [], foodIdrOn: () => 0 }

type Asked = {
  kitchen: Kitchen
  today: string
  span: { startsOn: string; endsOn: string }
  book: RuleBook
  serviceDays: readonly string[]
  dishes: readonly MonthDish[]
}

/**
 * Figures of every group in every week. Supply is a first look over the whole month, so that a lot
 * is not counted in two weeks; each week keeps to its own concessions.
 */
export async function readMonthFigures(db: Database, asked: Asked): Promise<MonthFigures> {
  const { kitchen, today, span, book, serviceDays, dishes } = asked
  const facts = await readEaterFacts(db, kitchen.id, span, book)
  const lots = await readReachableLots(db, kitchen.id, { ...span, today })
  const landedPrice = await readPricesByDay(db, kitchen, span)
  const demands = demandKg([...dishes], eatersOn(facts, serviceDays, []))
  const lines = estimateSupply(demands, lots, landedPrice)
  const costOfKg = costOfKgOn(lines, landedPrice)
  const dishesOf = groupBy(dishes, ({ serviceOn }) => weekOf(serviceOn))
  const groups = new Map<string, FiguredGroup[]>()
  for (const [week, days] of groupBy(serviceDays, weekOf)) {
    const concessions = await listConcessions(db, { kitchenId: kitchen.id, weeks: [week] })
    const figured = eatersOn(facts, days, concessions).map((eaters) => ({
      ...eaters,
      figures: groupFigures(dishesOf.get(week) ?? [], eaters, costOfKg),
    }))
    groups.set(week, figured)
  }
  const idrOn = foodIdrByDay(lines)
  return {
    groupsOf: (week) => groups.get(week) ?? [],
    foodIdrOn: (serviceOn) => idrOn.get(serviceOn) ?? 0,
  }
}

function foodIdrByDay(lines: readonly PricedLine[]) {
  const sums = new Map<string, number>()
  for (const { serviceOn, kg, idrPerKg = 0 } of lines) {
    sums.set(serviceOn, (sums.get(serviceOn) ?? 0) + kg * idrPerKg)
  }
  return sums
}
