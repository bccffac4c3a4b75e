import { addBinary, addColumn, addRow, emptyModel, type Term } from '#solver/model/linear-model.ts'
import { linearProgramOf } from '#solver/model/linear-program.ts'
import { budgetIdrOf, objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import { type Demand, demandsOf, servedDays } from '#solver/plan/menu-facts.ts'
import type { Decisions, MenuEntry } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { verifyMenus } from '#solver/verify/verify-plan.ts'
import type { Engine } from './engine.ts'

const NONE = Number.NEGATIVE_INFINITY
const ANY = Number.POSITIVE_INFINITY

/** Every choice of dishes, allowed or not: per kitchen, served day and course a recipe or nothing. */
function* allMenus(problem: PlanningProblem): Generator<MenuEntry[]> {
  const slots = problem.kitchens.flatMap((kitchen) =>
    servedDays(kitchen, problem).flatMap((dayIndex) =>
      problem.courses.map((course) => ({
        kitchen: kitchen.id,
        day: problem.days[dayIndex] ?? '',
        course,
        choices: problem.recipes.filter((recipe) => recipe.course === course),
      })),
    ),
  )
  const choose = function* (from: number, chosen: MenuEntry[]): Generator<MenuEntry[]> {
    const slot = slots[from]
    if (!slot) {
      yield chosen
      return
    }
    const { choices, ...place } = slot
    yield* choose(from + 1, chosen)
    for (const { id } of choices) yield* choose(from + 1, [...chosen, { ...place, recipe: id }])
  }
  yield* choose(0, [])
}

type Flow = { demand: Demand; column: number; idrPerKg: number; from?: string; supplier?: string }

/** The cheapest supply of decided menus as a small programme of its own, orders as yes or no. */
function supplyOf(problem: PlanningProblem, menus: MenuEntry[]) {
  const model = emptyModel()
  const flows: Flow[] = []
  const limits = new Map<string, { kg: number; terms: Term[] }>()
  const orders = new Map<string, { minimumIdr: number; mostIdr: number; terms: Term[] }>()
  const limited = (key: string, kg: number, column: number) => {
    const limit = limits.get(key) ?? { kg, terms: [] }
    limits.set(key, limit)
    limit.terms.push([column, 1])
  }
  const lastDay = problem.days.at(-1) ?? ''
  for (const demand of demandsOf(problem, menus)) {
    const { kitchen, food, day, kg } = demand
    const columns: number[] = []
    const flow = (idrPerKg: number, rewardIdr: number, source: Pick<Flow, 'from' | 'supplier'>) => {
      const name = `flow${flows.length}`
      const column = addColumn(model, { name, upper: kg, objectiveIdr: idrPerKg - rewardIdr })
      flows.push({ demand, column, idrPerKg, ...source })
      columns.push(column)
      return column
    }
    for (const lot of problem.lots) {
      const route = lot.deliversTo.find((one) => one.kitchen === kitchen)
      if (lot.food !== food || !route || day < lot.readyOn || day > lot.useBy) continue
      const reward = lot.useBy <= lastDay ? lot.wasteIdrPerKg : 0
      const column = flow(lot.costIdrPerKg + route.transportIdrPerKg, reward, { from: lot.id })
      limited(`lot ${lot.id}`, lot.kg, column)
    }
    for (const { id, offers, minimumOrderIdr = 0 } of problem.suppliers) {
      const offer = offers.find((one) => one.food === food)
      const route = offer?.deliversTo?.find((one) => one.kitchen === kitchen)
      if (!offer || (offer.deliversTo && !route)) continue
      const price = offer.priceIdrPerKg + (route?.transportIdrPerKg ?? 0)
      const column = flow(price, 0, { supplier: id })
      if (offer.maxKg !== undefined) limited(`offer ${id} ${food}`, offer.maxKg, column)
      const key = JSON.stringify([kitchen, id])
      const order = orders.get(key) ?? { minimumIdr: minimumOrderIdr, mostIdr: 0, terms: [] }
      orders.set(key, order)
      order.terms.push([column, offer.priceIdrPerKg])
      order.mostIdr += offer.priceIdrPerKg * kg
    }
    columns.push(flow(0, -problem.weights.unmetIdrPerKg, {}))
    const terms = columns.map((column): Term => [column, 1])
    addRow(model, { name: `demand${model.rows.length}`, lower: kg, upper: kg }, terms)
  }
  for (const [name, { kg, terms }] of limits) addRow(model, { name, lower: NONE, upper: kg }, terms)
  for (const [name, { minimumIdr, mostIdr, terms }] of orders) {
    if (minimumIdr === 0) continue
    const placed = addBinary(model, `order ${name}`)
    addRow(model, { name, lower: 0, upper: ANY }, [...terms, [placed, -minimumIdr]])
    addRow(model, { name, lower: NONE, upper: 0 }, [...terms, [placed, -mostIdr]])
  }
  for (const kitchen of problem.kitchens) {
    const objectiveIdr = problem.weights.overBudgetFactor
    const over = addColumn(model, { name: `over ${kitchen.id}`, objectiveIdr })
    const own = flows.filter(({ demand }) => demand.kitchen === kitchen.id)
    const terms = own.map(({ column, idrPerKg }): Term => [column, idrPerKg])
    const row = { name: `budget ${kitchen.id}`, lower: NONE, upper: budgetIdrOf(kitchen) }
    addRow(model, row, [...terms, [over, -1]])
  }
  return { model, flows }
}

function decisionsOf(menus: MenuEntry[], flows: Flow[], values: ArrayLike<number>): Decisions {
  const decisions: Decisions = { menus, allocations: [], purchases: [], unmet: [] }
  for (const { demand, column, from, supplier } of flows) {
    const { kitchen, day, food } = demand
    const kg = values[column] ?? 0
    if (kg <= 1e-9) continue
    if (from !== undefined) decisions.allocations.push({ lot: from, kitchen, day, kg })
    else if (supplier !== undefined) decisions.purchases.push({ supplier, food, kitchen, day, kg })
    else decisions.unmet.push({ food, kitchen, day, kg })
  }
  return decisions
}

/**
 * The best plan of a tiny problem by trying every menu: the truth that the planner is tested
 * against. Which menus are allowed is asked of the verifier, what a plan costs of `costs.ts`;
 * nothing here is shared with the decomposition. Work grows as choices to the power of slots.
 */
export function bestByEnumeration(problem: PlanningProblem, engine: Engine) {
  let best: { objectiveIdr: number; decisions: Decisions } | undefined
  for (const menus of allMenus(problem)) {
    if (verifyMenus(problem, menus).length > 0) continue
    const { model, flows } = supplyOf(problem, menus)
    const answer = engine.solveMip(linearProgramOf(model), { relativeGap: 0 })
    if (!answer.values) throw new Error(`no supply for a menu: ${answer.status}`)
    const decisions = decisionsOf(menus, flows, answer.values)
    const objectiveIdr = objectiveIdrOf(planCosts(problem, decisions))
    if (!best || objectiveIdr < best.objectiveIdr) best = { objectiveIdr, decisions }
  }
  return best
}
