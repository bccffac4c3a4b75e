import type { Engine } from '#solver/engine/engine.ts'
import type { Block } from './block.ts'
import type { NewLateRow } from './late-rows.ts'
import type { Candidate } from './master.ts'
import type { PriceSheet } from './planner.ts'
import { restrictedProgram } from './restricted-program.ts'
import { brokenRoundingCuts } from './rounding-cuts.ts'
import { type RoundingRow, roundingRows } from './rounding-rows.ts'

/**
 * What the kitchens share, and all day menus they have found. Shared rows are lots, limited offers
 * and the rounding cuts on them; everything else belongs to one kitchen.
 */
export type RegionMaster = {
  block: Block
  menus: Candidate[]
  /** Share of each menu in the last solution; menus that came later have none. */
  shares: Float64Array
  known: Set<string>
  tableAt: Map<string, number>
  roundingRows: RoundingRow[]
  cuts: NewLateRow[]
  cutKnown: Set<string>
}

export function openRegionMaster(block: Block): RegionMaster {
  const tableAt = new Map<string, number>()
  block.tables.forEach(({ options }, t) => {
    tableAt.set(`${options.kitchen}:${options.day}`, t)
  })
  const shared = block.frames.length > 1 ? roundingRows(block) : []
  return {
    block,
    menus: [],
    shares: new Float64Array(),
    known: new Set(),
    tableAt,
    roundingRows: shared,
    cuts: [],
    cutKnown: new Set(),
  }
}

/** Adds a kitchen's day menu by its recipes. */
export function addDayMenu(
  { block, menus, known, tableAt }: RegionMaster,
  at: { kitchen: number; day: number; recipes: Int32Array },
) {
  const table = tableAt.get(`${at.kitchen}:${at.day}`) ?? -1
  const options = block.tables[table]?.options
  if (!options) return
  const menu = at.recipes.map((r, c) => {
    const start = options.start[c] ?? 0
    return start + options.recipe.subarray(start, options.start[c + 1]).indexOf(r)
  })
  const key = `${table}:${menu.join()}`
  if (known.has(key)) return
  known.add(key)
  menus.push({ table, menu })
}

/** Prices of the shared rows, never above 0: what one more of it would save, with a minus. */
export type SharedPrices = {
  lot: Float64Array
  offer: Float64Array
  cut: Float64Array
}

export const noPrices = ({ block, cuts }: RegionMaster): SharedPrices => ({
  lot: new Float64Array(block.lotRow.length),
  offer: new Float64Array(block.offerRow.length),
  cut: new Float64Array(cuts.length),
})

/**
 * Prices from the region's restricted master, by interior point without crossover: central prices,
 * cheap at any size. They need not be exact: the bound is computed from them afresh. Cuts that the
 * solution breaks are kept for the next time; returns how many.
 */
export function regionPrices(engine: Engine, region: RegionMaster) {
  const { block, cuts } = region
  const { program, firstMenu } = restrictedProgram(block, region.menus, cuts)
  const { whole: _, ...linear } = program
  const { values, duals } = engine.solveInterior(linear)
  const priceAt = (row: number) => (row < 0 ? 0 : Math.min(0, duals[row] ?? 0))
  const firstCut = block.program.rowLower.length
  const prices: SharedPrices = {
    lot: Float64Array.from(block.lotRow, priceAt),
    offer: Float64Array.from(block.offerRow, priceAt),
    cut: Float64Array.from(cuts, (_, i) => priceAt(firstCut + i)),
  }
  region.shares = values.slice(firstMenu)
  const objectiveIdr = values.reduce((sum, x, j) => sum + x * (linear.cost[j] ?? 0), 0)
  const broken = addBrokenCuts(region, values, firstMenu)
  return { prices, objectiveIdr, broken }
}

function addBrokenCuts(region: RegionMaster, values: Float64Array, firstMenu: number): number {
  const shares = region.block.tables.map(({ options }) => new Float64Array(options.count))
  region.menus.forEach(({ table, menu }, i) => {
    const share = shares[table]
    const value = values[firstMenu + i] ?? 0
    if (share) for (const o of menu) share[o] = (share[o] ?? 0) + value
  })
  const fresh = brokenRoundingCuts(region.roundingRows, { shares, values }).filter(
    ({ name }) => !region.cutKnown.has(name),
  )
  for (const cut of fresh) region.cutKnown.add(cut.name)
  region.cuts.push(...fresh)
  return fresh.length
}

/** What the prices bring in for all that is shared: part of the bound, never above 0. */
export function sharedValueIdr({ block, cuts }: RegionMaster, prices: SharedPrices): number {
  const value = (price: Float64Array, limitOf: (i: number) => number) =>
    price.reduce((sum, idr, i) => (idr === 0 ? sum : sum + idr * limitOf(i)), 0)
  return (
    value(prices.lot, (l) => block.supply.lotKg[l] ?? 0) +
    value(prices.offer, (o) => block.supply.offerKg[o] ?? 0) +
    value(prices.cut, (i) => cuts[i]?.upper ?? 0)
  )
}

/** The same prices as each kitchen of the region feels them, by position in the block. */
export function priceSheets({ block, cuts }: RegionMaster, prices: SharedPrices): PriceSheet[] {
  const flowIdr = Float64Array.from(block.flows, (flow) => {
    if (flow.kind === 'lot') return -(prices.lot[flow.lot] ?? 0)
    return flow.kind === 'offer' ? -(prices.offer[flow.offer] ?? 0) : 0
  })
  const optionIdr = block.tables.map(({ options }) => new Float64Array(options.count))
  cuts.forEach((cut, i) => {
    const idr = prices.cut[i] ?? 0
    if (idr === 0) return
    cut.columns.forEach((column, e) => {
      flowIdr[column] = (flowIdr[column] ?? 0) - idr * (cut.values[e] ?? 0)
    })
    for (const { table, option, value } of cut.options) {
      const own = optionIdr[table]
      if (own) own[option] = (own[option] ?? 0) - idr * value
    }
  })
  return block.frames.map((_, member) => ({
    flowIdr: flowIdr.filter((_, j) => block.flows[j]?.member === member),
    optionIdr: optionIdr.filter((_, t) => block.tables[t]?.member === member),
  }))
}
