import type { Engine } from '#solver/engine/engine.ts'
import type { Block } from './block.ts'
import type { Candidate } from './master.ts'
import type { SupplyPrices } from './planner.ts'
import { restrictedProgram } from './restricted-program.ts'

/** All day menus that the kitchens have found, in the words of the region's block. */
export type RegionMaster = { block: Block; menus: Candidate[]; known: Set<string> }

export const openRegionMaster = (block: Block): RegionMaster => ({
  block,
  menus: [],
  known: new Set(),
})

/** Adds a kitchen's day menu by its recipes; unknown recipes of the day are left out. */
export function addDayMenu(
  { block, menus, known }: RegionMaster,
  at: { kitchen: number; day: number; recipes: Int32Array },
) {
  const table = block.tables.findIndex(
    ({ options }) => options.kitchen === at.kitchen && options.day === at.day,
  )
  const options = block.tables[table]?.options
  if (!options) return
  const menu = at.recipes.map((r, c) => {
    const start = options.start[c] ?? 0
    const end = options.start[c + 1] ?? 0
    return start + options.recipe.subarray(start, end).indexOf(r)
  })
  const key = `${table}:${menu.join()}`
  if (known.has(key)) return
  known.add(key)
  menus.push({ table, menu })
}

/**
 * Prices of shared supply from the region's restricted master, by interior point without crossover:
 * central prices, cheap at any size. They need not be exact: the bound is computed from them afresh.
 */
export function regionPrices(engine: Engine, master: RegionMaster) {
  const { block } = master
  const { program } = restrictedProgram(block, master.menus)
  const { whole: _, ...linear } = program
  const { values, duals } = engine.solveInterior(linear)
  const priceAt = (row: number) => (row < 0 ? 0 : Math.max(0, -(duals[row] ?? 0)))
  const prices: SupplyPrices = {
    lotIdrPerKg: Float64Array.from(block.lotRow, priceAt),
    offerIdrPerKg: Float64Array.from(block.offerRow, priceAt),
  }
  const objectiveIdr = values.reduce((sum, x, j) => sum + x * (linear.cost[j] ?? 0), 0)
  return { prices, objectiveIdr }
}

/** What the prices bring in for the whole shared supply: subtracted from the kitchens' bounds. */
export function supplyValueIdr({ supply }: Block, prices: SupplyPrices): number {
  const lots = prices.lotIdrPerKg.reduce((sum, idr, l) => sum + idr * (supply.lotKg[l] ?? 0), 0)
  return prices.offerIdrPerKg.reduce(
    (sum, idr, o) => (idr > 0 ? sum + idr * (supply.offerKg[o] ?? 0) : sum),
    lots,
  )
}
