/**
 * What is asked of every size: the gap to prove and the seconds to do it in (the core's targets), how
 * long the other engines get, for how many seeds they are asked at all, and how often the core is run.
 */
export type Size = {
  kitchens: number
  gap: number
  seconds: number
  otherSeconds: number
  otherSeeds: number
  repeats: number
}

export const DAYS = 6
export const RECIPES = 120
export const SEEDS = [1, 2, 3, 4, 5]

export const SIZES: readonly Size[] = [
  { kitchens: 1, gap: 0.001, seconds: 15, otherSeconds: 60, otherSeeds: 5, repeats: 3 },
  { kitchens: 5, gap: 0.005, seconds: 20, otherSeconds: 60, otherSeeds: 5, repeats: 3 },
  { kitchens: 20, gap: 0.007, seconds: 60, otherSeconds: 120, otherSeeds: 2, repeats: 1 },
  { kitchens: 40, gap: 0.005, seconds: 120, otherSeconds: 120, otherSeeds: 1, repeats: 1 },
  { kitchens: 100, gap: 0.01, seconds: 300, otherSeconds: 300, otherSeeds: 1, repeats: 1 },
]

/** Kitchens of the region on which matching is timed, and on which plans meet drawn harvests. */
export const MATCH_KITCHENS = 40
export const MATCH_MS = 150
export const HARVEST_KITCHENS = 5
export const REPLAN_KITCHENS = 20
/** `time(100) / time(20)` at equal gap. */
export const SCALING = { from: 20, to: 100, gap: 0.01, most: 5.5 }
/** Most memory of the largest region, in MB. */
export const MEMORY_MB = 1500
