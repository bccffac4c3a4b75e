import { addBrokenPackings } from './broken-packings.ts'
import { addMenus, type Candidate, type Master } from './master.ts'
import { flowBoundIdr, optionCosts, signedPrices } from './price-bound.ts'

/**
 * Column generation on a block's master until no menu improves it and no serving limit is broken.
 * `boundIdr` is the best `L(y)` seen (`price-bound.ts`): valid however early the loop ends.
 */
export type Relaxation = {
  objectiveIdr: number
  boundIdr: number
  prices: Float64Array
  values: Float64Array
  rounds: number
  isComplete: boolean
  /** No serving limit is broken by `values`. */
  isAllowed: boolean
}

export type GenerationLimits = {
  rounds: number
  tolerance: number
  isLate: () => boolean
  /** A bound at or above this is enough. */
  cutoffIdr?: number
}

const KEEP = 3

export function generateColumns(master: Master, limits: GenerationLimits): Relaxation {
  let best: Relaxation = {
    objectiveIdr: Number.POSITIVE_INFINITY,
    boundIdr: Number.NEGATIVE_INFINITY,
    prices: new Float64Array(master.rowCount),
    values: new Float64Array(0),
    rounds: 0,
    isComplete: false,
    isAllowed: false,
  }
  for (let round = 1; round <= limits.rounds && !limits.isLate(); round++) {
    if (master.lp.solve() !== 'optimal') break
    const values = master.lp.columnValues()
    const objectiveIdr = master.lp.objective()
    const prices = signedPrices(master.block, master.lp.rowDuals(), master.lateRows)
    const broken = addBrokenPackings(master, values)
    const { boundIdr, candidates } = priceAll(master, prices)
    if (boundIdr > best.boundIdr) best = { ...best, boundIdr, prices }
    best = { ...best, objectiveIdr, values, rounds: round, isAllowed: broken === 0 }
    if (best.boundIdr >= (limits.cutoffIdr ?? Number.POSITIVE_INFINITY)) return best
    const added = addMenus(master, candidates)
    const closed = objectiveIdr - boundIdr <= limits.tolerance * Math.abs(objectiveIdr)
    if (broken === 0 && (added === 0 || closed)) return { ...best, isComplete: true }
  }
  return best
}

/** Prices every kitchen-day: the bound at these prices, and the menus that would improve the master. */
export function priceAll(master: Master, prices: Float64Array) {
  const { block } = master
  let boundIdr = flowBoundIdr(master, prices)
  const candidates: Candidate[] = []
  block.tables.forEach((table, t) => {
    const convexity = prices[table.convexityRow] ?? 0
    const cost = optionCosts(table, prices)
    const forbidden = master.forbidden[t]
    const below = convexity - 1e-7 * Math.abs(convexity) - 1e-6
    const { lowestIdr, menus } = table.pricer.price({
      cost,
      below,
      keep: KEEP,
      ...(forbidden ? { forbidden } : {}),
    })
    boundIdr += Math.min(lowestIdr, below)
    for (const { menu } of menus) candidates.push({ table: t, menu })
  })
  return { boundIdr: boundIdr - 1e-9 * Math.abs(boundIdr), candidates }
}
