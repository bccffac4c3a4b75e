import type { LinearProgram } from '#solver/engine/engine.ts'
import { programOf } from '#solver/engine/program-builder.ts'
import type { BlockSupply, FlowBlock, KitchenFrame } from '#solver/menus/block.ts'
import { buildFlows } from '#solver/menus/build-block.ts'
import { MINIMUM, sourcingOf } from '#solver/menus/sourcing.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import { type KeptFlows, preferKept } from './keep-flows.ts'
import { type KitchenMenu, menuNeeds } from './kitchen-menu.ts'

/**
 * Supply for decided menus: the rows and flows of a block (`menus/build-block.ts`) with the menus'
 * needs moved to the right-hand sides.
 *
 *   use      sum_l v(k,l,d) <= need(k,f,d)
 *   balance  sum v + sum bought + unmet = sum_d need          per open food
 *   budget   spend of flows - over <= budget - settled spend
 */
export type SupplyProgram = {
  block: FlowBlock
  program: LinearProgram
  /** Needs by kitchen. */
  needs: Float64Array[]
}

/**
 * `minimums[k][s]` = 1 where the minimum order of supplier `s` is modelled for kitchen `k`; `kept` =
 * flows to prefer where it costs nothing.
 */
export function supplyProgram(
  problem: IndexedProblem,
  menus: readonly KitchenMenu[],
  minimums: readonly Uint8Array[],
  kept?: KeptFlows,
): SupplyProgram {
  const needs = problem.kitchens.map((kitchen, k) =>
    menuNeeds(problem, kitchen, menus[k] ?? new Int32Array(0)),
  )
  const isBinding = offersThatBind(problem, needs)
  const frames = problem.kitchens.map((kitchen, k): KitchenFrame => {
    const minimum = minimums[k] ?? new Uint8Array(0)
    const limits = isBinding.map((limit, o) =>
      minimum[problem.supply.offerSupplier[o] ?? 0] === 1 ? MINIMUM : limit,
    )
    const sourcing = sourcingOf(problem, k, limits)
    return {
      kitchen,
      sourcing,
      needs: needs[k] ?? new Float64Array(0),
      isDecided: true,
      minimums: minimum,
    }
  })
  const block = buildFlows(problem, frames, allSupply(problem))
  frames.forEach((frame, member) => {
    moveNeeds(block, frame, member)
  })
  if (kept) preferKept(block, kept)
  const program = programOf(block.program)
  const whole = Uint8Array.from(block.flows, ({ kind }) => (kind === 'order' ? 1 : 0))
  return { block, program: whole.includes(1) ? { ...program, whole } : program, needs }
}

const allSupply = ({ supply }: IndexedProblem): BlockSupply => ({
  lotKg: supply.lotKg,
  lotIdrPerKg: new Float64Array(supply.lotCount),
  offerKg: supply.offerMaxKg,
  offerIdrPerKg: new Float64Array(supply.offerCount),
})

/** Offers whose `maxKg` is less than what the kitchens they reach need of the food. */
function offersThatBind({ supply, foodCount }: IndexedProblem, needs: readonly Float64Array[]) {
  const totals = needs.map((need) => {
    const total = new Float64Array(foodCount)
    need.forEach((kg, at) => {
      total[at % foodCount] = (total[at % foodCount] ?? 0) + kg
    })
    return total
  })
  const reached = new Float64Array(supply.offerCount)
  totals.forEach((total, k) => {
    for (let i = supply.offerLinks.start[k] ?? 0; i < (supply.offerLinks.start[k + 1] ?? 0); i++) {
      const o = supply.offerLinks.item[i] ?? 0
      reached[o] = (reached[o] ?? 0) + (total[supply.offerFood[o] ?? 0] ?? 0)
    }
  })
  return Uint8Array.from(reached, (kg, o) => (kg > (supply.offerMaxKg[o] ?? 0) ? 1 : 0))
}

/** Moves the needs of a member whose menus are decided to the right-hand sides of its rows. */
export function moveNeeds(block: FlowBlock, frame: KitchenFrame, member: number) {
  const { program } = block
  const rows = block.rows[member]
  if (!rows) return
  const { foodCount } = block.problem
  const { settledIdrPerKg, settledSpends } = frame.sourcing
  let spendIdr = 0
  frame.needs.forEach((kg, at) => {
    const f = at % foodCount
    const use = rows.use[at] ?? -1
    if (use >= 0) program.rowUpper[use] = kg
    const balance = rows.balance[f] ?? -1
    if (balance >= 0) {
      program.rowLower[balance] = (program.rowLower[balance] ?? 0) - kg
      program.rowUpper[balance] = (program.rowUpper[balance] ?? 0) - kg
    } else if (settledSpends[f] === 1) spendIdr += kg * (settledIdrPerKg[f] ?? 0)
  })
  program.rowUpper[rows.budget] = (program.rowUpper[rows.budget] ?? 0) - spendIdr
}
