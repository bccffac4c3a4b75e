import type { Engine, LinearProgram } from '#solver/engine/engine.ts'
import type { LinearAnswer, LinearSolver } from '#solver/engine/glop.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import { decideOrders } from './decide-orders.ts'
import type { KeptFlows } from './keep-flows.ts'
import type { KitchenMenu } from './kitchen-menu.ts'
import { type SupplyDecisions, supplyDecisions } from './supply-decisions.ts'
import { type SupplyProgram, supplyProgram } from './supply-program.ts'

/** A minimum order missed by less is kept (`planning-format.md` allows Rp 1). */
const TOLERANCE_IDR = 0.5

/** `kept`: flows to prefer among supplies that cost the same. */
export type MatchLimits = { seconds?: number; iterations?: number; kept?: KeptFlows | undefined }
export type Match = { decisions: SupplyDecisions; isOptimal: boolean; minimums: Uint8Array[] }

type Matching = { engine: Engine; problem: IndexedProblem; menus: readonly KitchenMenu[] }

/**
 * The cheapest supply for decided menus. Minimum orders are left out at first: a linear programme
 * answers. Where a kitchen's order then lies between nothing and the minimum, that pair becomes a
 * yes-or-no in a mixed-integer programme, until none is left. `isOptimal` is false when an engine
 * stopped early and the best it had was taken.
 */
export function matchSupply(
  engine: Engine,
  problem: IndexedProblem,
  menus: readonly KitchenMenu[],
  limits: MatchLimits = {},
): Match {
  const steps = matchingSteps({ engine, problem, menus }, limits)
  let step = steps.next()
  while (!step.done) step = steps.next(solveLinear(engine, step.value))
  return step.value
}

/** The same with the linear programmes given to another engine, which answers later. */
export async function matchSupplyBy(
  linear: LinearSolver,
  matching: Matching,
  limits: MatchLimits = {},
): Promise<Match> {
  const steps = matchingSteps(matching, limits)
  let step = steps.next()
  while (!step.done) {
    const answer = await linear.solve(step.value)
    step = steps.next(answer.isOptimal ? answer : solveLinear(matching.engine, step.value))
  }
  return step.value
}

/** Asks for the answer to one linear programme after the other. */
function* matchingSteps(
  { engine, problem, menus }: Matching,
  { kept, ...limits }: MatchLimits,
): Generator<LinearProgram, Match, LinearAnswer> {
  const minimums = problem.kitchens.map(() => new Uint8Array(problem.source.suppliers.length))
  let isOptimal = true
  for (;;) {
    const supply = supplyProgram(problem, menus, minimums, kept)
    const { program, isOptimal: isDecided } = decideOrders(engine, supply.program, limits)
    const answer = yield program
    isOptimal = isOptimal && isDecided && answer.isOptimal
    const values = answer.values ?? nothingFlows(supply)
    const decisions = supplyDecisions(supply, values)
    if (!markShortOrders(problem, decisions, minimums)) return { decisions, isOptimal, minimums }
  }
}

function solveLinear(engine: Engine, program: LinearProgram): LinearAnswer {
  const lp = engine.openLp(program)
  const isOptimal = lp.solve() === 'optimal'
  const values = isOptimal ? lp.columnValues() : undefined
  lp.close()
  return { values, isOptimal }
}

/** No lot, no open purchase: always allowed, and dear. */
const nothingFlows = ({ program }: SupplyProgram) => new Float64Array(program.cost.length)

/** Marks orders between nothing and their minimum; true when there was one. */
function markShortOrders(
  problem: IndexedProblem,
  { purchases }: SupplyDecisions,
  minimums: Uint8Array[],
): boolean {
  const { kitchens, suppliers } = problem.source
  const kitchenAt = new Map(kitchens.map(({ id }, k) => [id, k]))
  const supplierAt = new Map(suppliers.map(({ id }, s) => [id, s]))
  const prices = suppliers.map(
    ({ offers }) => new Map(offers.map(({ food, priceIdrPerKg }) => [food, priceIdrPerKg])),
  )
  const orders = kitchens.map(() => new Float64Array(suppliers.length))
  for (const { supplier, kitchen, food, kg } of purchases) {
    const s = supplierAt.get(supplier) ?? -1
    const order = orders[kitchenAt.get(kitchen) ?? -1]
    if (order) order[s] = (order[s] ?? 0) + kg * (prices[s]?.get(food) ?? 0)
  }
  let found = false
  orders.forEach((order, k) => {
    order.forEach((idr, s) => {
      const minimum = problem.supply.supplierMinimumIdr[s] ?? 0
      const marks = minimums[k]
      if (idr <= TOLERANCE_IDR || idr >= minimum - TOLERANCE_IDR || marks?.[s] === 1) return
      if (marks) marks[s] = 1
      found = true
    })
  })
  return found
}
