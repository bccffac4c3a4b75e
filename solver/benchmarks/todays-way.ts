import { menuEntries } from '#solver/match/kitchen-menu.ts'
import { assemblePlan } from '#solver/plan/assemble-plan.ts'
import { trivialBoundIdr } from '#solver/plan/empty-plan.ts'
import type { Plan } from '#solver/plan/plan.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { median } from './statistics.ts'
import { todaysMenu } from './todays-menus.ts'
import { todaysSupply } from './todays-supply.ts'

/**
 * The list price of every food: the median of what sellers ask, transport left out. A food that
 * nobody sells is as dear as missing food, so nobody writes it into a menu without need.
 */
export function listPrices({ foods, suppliers, weights }: PlanningProblem): Float64Array {
  const asked = new Map(foods.map(({ id }): [string, number[]] => [id, []]))
  for (const { offers } of suppliers) {
    for (const { food, priceIdrPerKg } of offers) asked.get(food)?.push(priceIdrPerKg)
  }
  return Float64Array.from(foods, ({ id }) => median(asked.get(id) ?? []) ?? weights.unmetIdrPerKg)
}

/**
 * How a week is planned today, in three steps that do not know of each other: every kitchen writes
 * its menus from list prices, the store gives out what perishes first, and what is then open is
 * bought. A plan like any other, with the bound that needs no thought.
 */
export function todaysWay(problem: PlanningProblem, problemSha256: string): Plan {
  const indexed = indexProblem(problem)
  const idrPerKg = listPrices(problem)
  const menus = indexed.kitchens.map((kitchen) => todaysMenu(indexed, kitchen, idrPerKg))
  const decisions = { menus: menuEntries(indexed, menus), ...todaysSupply(indexed, menus) }
  return assemblePlan(problem, decisions, {
    problemSha256,
    boundIdr: trivialBoundIdr(problem),
    askedGap: 0,
    engine: { name: "today's way", version: '1', seed: 0, threads: 1, seconds: 0 },
  })
}
