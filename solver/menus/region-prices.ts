import type { Engine } from '#solver/engine/engine.ts'
import type { Block } from './block.ts'
import type { NewLateRow } from './late-rows.ts'
import type { PriceSheet } from './planner.ts'
import { promisingMenus, type RegionMenu, rankMenus } from './region-menus.ts'
import { restrictedProgram } from './restricted-program.ts'
import { brokenRoundingCuts } from './rounding-cuts.ts'
import { type RoundingRow, roundingRows } from './rounding-rows.ts'

/**
 * What the kitchens share, and all day menus they have found. Shared rows are lots, limited offers
 * and the rounding cuts on them; everything else belongs to one kitchen.
 */
export type RegionMaster = {
  block: Block
  /** By table. */
  menus: RegionMenu[][]
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
    menus: block.tables.map(() => []),
    known: new Set(),
    tableAt,
    roundingRows: shared,
    cuts: [],
    cutKnown: new Set(),
  }
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

/** Menus of a kitchen-day in the region's linear programme; fewer than 20 make its prices poor. */
const MENUS_A_DAY = 30

/**
 * Prices from the region's restricted master, by interior point without crossover: central prices,
 * cheap at any size. They need not be exact: the bound is computed from them afresh. Only the best
 * menus of the last prices and those found since take part. Cuts that the solution breaks are kept
 * for the next time.
 */
export function regionPrices(engine: Engine, region: RegionMaster) {
  const { block, cuts } = region
  const menus = promisingMenus(region, MENUS_A_DAY)
  const { program, firstMenu, servingRows } = restrictedProgram(block, menus, cuts)
  const { whole: _, ...linear } = program
  const { values, duals } = engine.solveInterior(linear)
  const objectiveIdr = values.reduce((sum, x, j) => sum + x * (linear.cost[j] ?? 0), 0)
  const priceAt = (row: number) => (row < 0 ? 0 : Math.min(0, duals[row] ?? 0))
  const firstCut = block.program.rowLower.length
  const prices: SharedPrices = {
    lot: Float64Array.from(block.lotRow, priceAt),
    offer: Float64Array.from(block.offerRow, priceAt),
    cut: Float64Array.from(cuts, (_, i) => priceAt(firstCut + i)),
  }
  for (const list of region.menus) for (const one of list) one.share = 0
  menus.forEach((one, i) => {
    one.share = values[firstMenu + i] ?? 0
  })
  rankMenus(region, duals, servingRows)
  const broken = addBrokenCuts(region, menus, values.subarray(firstMenu), values)
  return { prices, broken, objectiveIdr }
}

function addBrokenCuts(
  region: RegionMaster,
  menus: readonly RegionMenu[],
  shareOf: Float64Array,
  values: Float64Array,
): number {
  const shares = region.block.tables.map(({ options }) => new Float64Array(options.count))
  menus.forEach(({ table, menu }, i) => {
    const share = shares[table]
    const value = shareOf[i] ?? 0
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
