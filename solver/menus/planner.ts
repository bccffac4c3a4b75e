import type { Clock } from '#solver/engine/clock.ts'
import type { Engine } from '#solver/engine/engine.ts'
import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { Block, BlockSupply, KitchenFrame } from './block.ts'
import { buildBlock } from './build-block.ts'
import { dive } from './dive.ts'
import { generateColumns, type Relaxation } from './generate-columns.ts'
import { type Master, openMaster } from './master.ts'
import { menusOfMaster, seedMaster } from './master-menus.ts'
import { growTree, relax } from './search-tree.ts'
import { enterNode } from './visit-node.ts'

/**
 * Plans some kitchens (mostly one) over and over at changing prices of shared supply; its menus and
 * its engine's basis stay from one time to the next.
 */
export type Planner = {
  block: Block
  master: Master
  realCost: Float64Array
}

type Setting = { problem: IndexedProblem; engine: Engine }

export function openPlanner(
  setting: Setting,
  frames: KitchenFrame[],
  supply: BlockSupply,
): Planner {
  const block = buildBlock(setting.problem, frames, supply)
  const master = openMaster(setting.engine, block)
  seedMaster(master)
  return { block, master, realCost: Float64Array.from(block.program.cost) }
}

/** Prices on top of real cost, rupiah per kg, by lot and by offer. */
export type SupplyPrices = { lotIdrPerKg: Float64Array; offerIdrPerKg: Float64Array }

export function setPrices({ block, master, realCost }: Planner, prices: SupplyPrices) {
  const columns: number[] = []
  const costs: number[] = []
  block.flows.forEach((flow, column) => {
    const priceIdr =
      flow.kind === 'lot'
        ? (prices.lotIdrPerKg[flow.lot] ?? 0)
        : flow.kind === 'offer'
          ? (prices.offerIdrPerKg[flow.offer] ?? 0)
          : 0
    const cost = (realCost[column] ?? 0) + priceIdr
    if (block.program.cost[column] === cost) return
    block.program.cost[column] = cost
    columns.push(column)
    costs.push(cost)
  })
  if (columns.length === 0) return
  master.lp.changeCosts(Int32Array.from(columns), Float64Array.from(costs))
}

/** Share of each shared supply that the block may use: the limits of its lot and offer rows. */
export function setLimits(
  { block, master }: Planner,
  limits: { lotKg: Float64Array; offerKg: Float64Array },
) {
  const rows: number[] = []
  const upper: number[] = []
  const change = (row: number, kg: number) => {
    if (row < 0 || block.program.rowUpper[row] === kg) return
    block.program.rowUpper[row] = kg
    rows.push(row)
    upper.push(kg)
  }
  block.lotRow.forEach((row, lot) => {
    change(row, limits.lotKg[lot] ?? 0)
  })
  block.offerRow.forEach((row, offer) => {
    change(row, limits.offerKg[offer] ?? 0)
  })
  if (rows.length === 0) return
  const order = rows.map((_, i) => i).sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0))
  master.lp.changeRowBounds(
    Int32Array.from(order, (i) => rows[i] ?? 0),
    new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY),
    Float64Array.from(order, (i) => upper[i] ?? 0),
  )
}

export function relaxPlanner({ master }: Planner, clock: Clock, tolerance: number): Relaxation {
  return generateColumns(master, { rounds: 300, tolerance, isLate: clock.isLate })
}

/** A whole solution: menus of the block's kitchens and what they cost at the planner's prices. */
export type Week = { menus: KitchenMenu[]; costIdr: number }

export type SearchLimits = {
  clock: Clock
  nodes: number
  /** Share of the cost that may stay open. */
  gap: number
  /** The objective's part outside this block, so that `gap` is a share of the whole. */
  outsideIdr: number
  /** Cost of a solution that is known already. */
  knownIdr: number
  onSolution?: (week: Week) => void
  onBound?: (boundIdr: number) => void
}

/** Cuts, a dive, then branch and price: a bound on every plan of the block, and the weeks found. */
export function searchPlanner({ master, block }: Planner, limits: SearchLimits) {
  const { clock } = limits
  const weeks: Week[] = []
  let bestIdr = limits.knownIdr
  const keep = (values: Float64Array, costIdr: number) => {
    const all = menusOfMaster(master, values)
    const week = {
      menus: block.frames.map(({ kitchen }) => all[kitchen.index] ?? new Int32Array()),
      costIdr,
    }
    weeks.push(week)
    if (costIdr < bestIdr) bestIdr = costIdr
    limits.onSolution?.(week)
  }
  const cutoffIdr = () => bestIdr - limits.gap * Math.abs(bestIdr + limits.outsideIdr)
  const { isLate } = clock
  const root = relax(master, { isLate, cutoffIdr })
  limits.onBound?.(Math.min(root.boundIdr, cutoffIdr()))
  const rounded = dive(master, { decisions: [], relaxation: root }, { isLate, cutoffIdr: bestIdr })
  if (rounded) keep(rounded.values, rounded.objectiveIdr)
  enterNode(master, [])
  const tree = growTree(master, root, {
    isLate,
    nodes: limits.nodes,
    cutoffIdr,
    onSolution: ({ values, objectiveIdr }) => keep(values, objectiveIdr),
    onBound: limits.onBound ?? (() => undefined),
  })
  return { boundIdr: Math.min(tree.boundIdr, bestIdr), weeks, nodes: tree.nodes }
}
