import type { Clock } from '#solver/engine/clock.ts'
import type { Engine } from '#solver/engine/engine.ts'
import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { Block, BlockSupply, KitchenFrame } from './block.ts'
import { buildBlock } from './build-block.ts'
import { dive } from './dive.ts'
import { generateColumns, type Relaxation } from './generate-columns.ts'
import { type Master, menuCostIdr, openMaster } from './master.ts'
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
  realBase: Float64Array[]
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
  return {
    block,
    master,
    realCost: Float64Array.from(block.program.cost),
    realBase: block.tables.map(({ baseIdr }) => baseIdr.slice()),
  }
}

/**
 * Prices of what several kitchens share, as this block feels them: rupiah on top of real cost, per
 * flow column and per option of each table.
 */
export type PriceSheet = { flowIdr: Float64Array; optionIdr: Float64Array[] }

export function setPrices({ block, master, realCost, realBase }: Planner, sheet: PriceSheet) {
  const columns: number[] = []
  const costs: number[] = []
  block.flows.forEach((_, column) => {
    const cost = (realCost[column] ?? 0) + (sheet.flowIdr[column] ?? 0)
    if (block.program.cost[column] === cost) return
    block.program.cost[column] = cost
    columns.push(column)
    costs.push(cost)
  })
  block.tables.forEach(({ baseIdr }, t) => {
    const base = realBase[t]
    const price = sheet.optionIdr[t]
    for (let o = 0; o < baseIdr.length; o++) baseIdr[o] = (base?.[o] ?? 0) + (price?.[o] ?? 0)
  })
  for (const menu of master.columns) {
    const table = block.tables[menu.table]
    const cost = table ? menuCostIdr(table, menu.options) : menu.costIdr
    if (cost === menu.costIdr) continue
    menu.costIdr = cost
    columns.push(menu.column)
    costs.push(cost)
  }
  if (columns.length === 0) return
  master.lp.changeCosts(Int32Array.from(columns), Float64Array.from(costs))
}

export function relaxPlanner({ master }: Planner, clock: Clock, tolerance: number): Relaxation {
  return generateColumns(master, { rounds: 300, tolerance, isLate: clock.isLate })
}

/** A whole solution: menus of the block's kitchens and what they cost at the planner's prices. */
export type Week = { menus: KitchenMenu[]; costIdr: number }

export type SearchLimits = {
  clock: Clock
  nodes: number
  /** How much of the cost may stay unproven. */
  gapIdr: number
  /** Cost of a solution that is known already. */
  knownIdr: number
  /** Told of every solution; may answer what it really costs (rules that the block relaxes). */
  onSolution?: (week: Week) => number
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
    bestIdr = Math.min(bestIdr, limits.onSolution?.(week) ?? costIdr)
  }
  const cutoffIdr = () => bestIdr - limits.gapIdr
  const { isLate } = clock
  const root = relax(master, { isLate, cutoffIdr })
  limits.onBound?.(Math.min(root.boundIdr, cutoffIdr()))
  if (root.boundIdr >= cutoffIdr())
    return { boundIdr: Math.min(root.boundIdr, bestIdr), weeks, nodes: 0 }
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
