import {
  addBinary,
  addColumn,
  addRow,
  emptyModel,
  type LinearModel,
  type Term,
} from '#solver/model/linear-model.ts'
import { linearProgramOf } from '#solver/model/linear-program.ts'
import { budgetIdrOf, objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import { type Demand, demandsOf, servedDays } from '#solver/plan/menu-facts.ts'
import type { Decisions, MenuEntry } from '#solver/plan/plan.ts'
import type { Lot, Offer, PlanningProblem, Supplier } from '#solver/problem/problem.ts'
import { verifyMenus } from '#solver/verify/verify-plan.ts'
import type { Engine } from './engine.ts'

/** Every choice of dishes, allowed or not: per kitchen, served day and course a recipe or nothing. */
export function* allMenus(problem: PlanningProblem): Generator<MenuEntry[]> {
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

/** One way for kilograms to reach one demand: a lot, an offer, or (neither) staying missing. */
type Flow = {
  demand: Demand
  lot?: Lot
  supplier?: Supplier
  offer?: Offer
  /** What counts as spent per kg, transport included. */
  idrPerKg: number
  /** What the objective counts per kg beside that: waste avoided, or the price of missing food. */
  extraIdrPerKg: number
}

function flowsOf(problem: PlanningProblem, demand: Demand): Flow[] {
  const { kitchen, food, day } = demand
  const lastDay = problem.days.at(-1) ?? ''
  const flows: Flow[] = []
  for (const lot of problem.lots) {
    const route = lot.deliversTo.find((one) => one.kitchen === kitchen)
    if (lot.food !== food || !route || day < lot.readyOn || day > lot.useBy) continue
    const extraIdrPerKg = lot.useBy <= lastDay ? -lot.wasteIdrPerKg : 0
    flows.push({ demand, lot, idrPerKg: lot.costIdrPerKg + route.transportIdrPerKg, extraIdrPerKg })
  }
  for (const supplier of problem.suppliers) {
    const offer = supplier.offers.find((one) => one.food === food)
    const route = offer?.deliversTo?.find((one) => one.kitchen === kitchen)
    if (!offer || (offer.deliversTo && !route)) continue
    const idrPerKg = offer.priceIdrPerKg + (route?.transportIdrPerKg ?? 0)
    flows.push({ demand, supplier, offer, idrPerKg, extraIdrPerKg: 0 })
  }
  return [...flows, { demand, idrPerKg: 0, extraIdrPerKg: problem.weights.unmetIdrPerKg }]
}

type Program = { model: LinearModel; flows: Flow[] }

/** The columns of the flows that belong, each with its coefficient per kg. */
const termsOf = (
  { flows }: Program,
  belongs: (flow: Flow) => boolean,
  perKg: (flow: Flow) => number = () => 1,
) =>
  [...flows.entries()].flatMap(([column, flow]): Term[] =>
    belongs(flow) ? [[column, perKg(flow)]] : [],
  )

const atMost = ({ model }: Program, upper: number, terms: Term[]) =>
  addRow(model, { name: 'at most', lower: Number.NEGATIVE_INFINITY, upper }, terms)

/** `maxKg` of the offers; orders that are nothing or at least the minimum. */
function addSupplier(program: Program, problem: PlanningProblem, supplier: Supplier) {
  const { model, flows } = program
  for (const offer of supplier.offers) {
    if (offer.maxKg === undefined) continue
    atMost(
      program,
      offer.maxKg,
      termsOf(program, (flow) => flow.offer === offer),
    )
  }
  for (const { id } of problem.kitchens) {
    const goods = termsOf(
      program,
      (flow) => flow.supplier === supplier && flow.demand.kitchen === id,
      ({ offer }) => offer?.priceIdrPerKg ?? 0,
    )
    const mostIdr = goods.reduce((sum, [at, idr]) => sum + idr * (flows[at]?.demand.kg ?? 0), 0)
    const order = addBinary(model, 'order')
    atMost(program, 0, [...goods, [order, -mostIdr]])
    const owed = goods.map(([column, idr]): Term => [column, -idr])
    atMost(program, 0, [...owed, [order, supplier.minimumOrderIdr ?? 0]])
  }
}

/** The cheapest supply of decided menus as a small programme of its own, orders as yes or no. */
function supplyOf(problem: PlanningProblem, menus: MenuEntry[]): Program {
  const model = emptyModel()
  const demands = demandsOf(problem, menus)
  const program = { model, flows: demands.flatMap((demand) => flowsOf(problem, demand)) }
  for (const { demand, idrPerKg, extraIdrPerKg } of program.flows) {
    const objectiveIdr = idrPerKg + extraIdrPerKg
    addColumn(model, { name: 'kg', upper: demand.kg, objectiveIdr })
  }
  for (const demand of demands) {
    const terms = termsOf(program, (flow) => flow.demand === demand)
    addRow(model, { name: 'demand', lower: demand.kg, upper: demand.kg }, terms)
  }
  for (const lot of problem.lots) {
    const terms = termsOf(program, (flow) => flow.lot === lot)
    atMost(program, lot.kg, terms)
  }
  for (const supplier of problem.suppliers) addSupplier(program, problem, supplier)
  for (const kitchen of problem.kitchens) {
    const over = addColumn(model, { name: 'over', objectiveIdr: problem.weights.overBudgetFactor })
    const spent = termsOf(
      program,
      ({ demand }) => demand.kitchen === kitchen.id,
      ({ idrPerKg }) => idrPerKg,
    )
    atMost(program, budgetIdrOf(kitchen), [...spent, [over, -1]])
  }
  return program
}

function decisionsOf(menus: MenuEntry[], flows: Flow[], values: ArrayLike<number>): Decisions {
  const decisions: Decisions = { menus, allocations: [], purchases: [], unmet: [] }
  for (const [column, { demand, lot, supplier }] of flows.entries()) {
    const { kitchen, day, food } = demand
    const kg = values[column] ?? 0
    if (kg <= 1e-9) continue
    if (lot) decisions.allocations.push({ lot: lot.id, kitchen, day, kg })
    else if (supplier) decisions.purchases.push({ supplier: supplier.id, food, kitchen, day, kg })
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
