import type { Method } from './task.ts'

/**
 * What is asked of every size: the gap to prove and the seconds to do it in. These are the core's
 * targets; every other engine gets the same gap and the same seconds. `others`: which of them, and
 * for how many regions; where they find nothing of use in the time, one is asked, to show it.
 */
export type Size = {
  kitchens: number
  gap: number
  seconds: number
  others: { methods: readonly Method[]; seeds: number }
}

export const DAYS = 6
export const RECIPES = 120
export const SEEDS = [1, 2, 3, 4, 5]

const ALL: readonly Method[] = ['highs-wasm', 'highs', 'cbc', 'glpk']
const FASTEST: readonly Method[] = ['highs']

export const SIZES: readonly Size[] = [
  { kitchens: 1, gap: 0.001, seconds: 15, others: { methods: ALL, seeds: 5 } },
  { kitchens: 5, gap: 0.005, seconds: 20, others: { methods: ALL, seeds: 5 } },
  { kitchens: 20, gap: 0.007, seconds: 60, others: { methods: ALL, seeds: 1 } },
  { kitchens: 40, gap: 0.005, seconds: 120, others: { methods: FASTEST, seeds: 1 } },
  { kitchens: 100, gap: 0.01, seconds: 300, others: { methods: FASTEST, seeds: 1 } },
]

/** Kitchens of the region on which matching is timed, and on which plans meet drawn harvests. */
export const MATCH_KITCHENS = 40
export const MATCH_MS = 150
export const HARVEST_KITCHENS = 5
/** Regions whose plans meet drawn harvests, and regions that are planned again. */
export const HARVEST_SEEDS = 5
export const REPLAN_KITCHENS = 20
export const REPLAN_SEEDS = 2
/** Planning again: share of the time from nothing, and objective above it. */
export const REPLAN = { mostTime: 0.1, mostAbove: 0.002 }
/** `time(100) / time(20)` at equal gap. */
export const SCALING = { from: 20, to: 100, gap: 0.01, most: 5.5 }
/** Most memory of the largest region, in MB. */
export const MEMORY_MB = 1500
/** What a whole run may take of a quiet machine. */
export const RUN_MINUTES = 55
