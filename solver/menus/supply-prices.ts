import type { Engine } from '#solver/engine/engine.ts'
import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import { supplyProgram } from '#solver/match/supply-program.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'

/** What one more kg of a lot or a limited offer is worth, with a minus: never above 0 (Rp/kg). */
export type SupplyPrices = { lot: Float64Array; offer: Float64Array }

/**
 * Prices of shared supply for decided menus: duals of the match without minimum orders. At a kink of
 * the supply they are one answer of many, good enough to steer by; no bound rests on them unchecked.
 */
export function supplyPrices(
  engine: Engine,
  problem: IndexedProblem,
  menus: readonly KitchenMenu[],
): SupplyPrices {
  const minimums = problem.kitchens.map(() => new Uint8Array(problem.source.suppliers.length))
  const { block, program } = supplyProgram(problem, menus, minimums)
  const lp = engine.openLp(program)
  const duals = lp.solve() === 'optimal' ? lp.rowDuals() : new Float64Array(0)
  lp.close()
  const priceAt = (row: number) => (row < 0 ? 0 : Math.min(0, duals[row] ?? 0))
  return {
    lot: Float64Array.from(block.lotRow, priceAt),
    offer: Float64Array.from(block.offerRow, priceAt),
  }
}
