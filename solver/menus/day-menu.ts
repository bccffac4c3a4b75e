import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'

/**
 * What one kitchen may put on one day's plates. Options of course `c` stand at
 * `start[c] <= o < start[c + 1]`; the last option of a course that is not fixed is to skip it.
 *
 * Penalty of a menu (section 3, `bandsIdr`): one term per group and day band,
 *   `below * max(0, min - N) + above * max(0, N - max)`,  `N = sum over chosen options of value`,
 * for all portions of the group. `N`, `min` and `max` are shares of the band's own limit (its `min`,
 * else its `max`), so that terms compare; `below` and `above` are rupiah per such share.
 */
export type DayOptions = {
  kitchen: number
  day: number
  count: number
  start: Int32Array
  /** Recipe of an option, -1 = skip. */
  recipe: Int32Array
  termCount: number
  min: Float64Array
  max: Float64Array
  below: Float64Array
  above: Float64Array
  /** Of option `o` in term `t` at `o * termCount + t`. */
  value: Float64Array
  equipmentCount: number
  minutesLimit: Float64Array
  /** Of option `o` on equipment `e` at `o * equipmentCount + e`. */
  minutes: Float64Array
}

export function dayOptions(problem: IndexedProblem, kitchen: IndexedKitchen, day: number) {
  const { start, recipe } = optionsOf(problem, kitchen, day)
  return {
    kitchen: kitchen.index,
    day,
    count: recipe.length,
    start,
    recipe,
    ...termsOf(problem, kitchen, { day, start, recipe }),
    ...minutesOf(problem, kitchen, { day, start, recipe }),
  } satisfies DayOptions
}

function optionsOf(problem: IndexedProblem, kitchen: IndexedKitchen, day: number) {
  const recipes: number[] = []
  const start = new Int32Array(problem.courseCount + 1)
  for (let c = 0; c < problem.courseCount; c++) {
    const fixed = kitchen.fixed[day * problem.courseCount + c] ?? -1
    if (fixed >= 0) recipes.push(fixed)
    else recipes.push(...(kitchen.recipesOfCourse[c] ?? []), -1)
    start[c + 1] = recipes.length
  }
  return { start, recipe: Int32Array.from(recipes) }
}

type Chosen = { day: number; start: Int32Array; recipe: Int32Array }

function termsOf(problem: IndexedProblem, kitchen: IndexedKitchen, chosen: Chosen) {
  const { belowBandIdr, aboveBandIdr } = problem.source.weights
  const terms = kitchen.groups.flatMap((group) => {
    const portions = group.portions[chosen.day] ?? 0
    if (portions <= 0) return []
    return group.dayBands.map(({ nutrient, min, max }) => {
      const unit = min ?? max ?? 1
      return {
        nutrient,
        scale: group.scale.map((share) => share / unit),
        min: min === undefined ? 0 : 1,
        max: max === undefined ? Number.POSITIVE_INFINITY : max / unit,
        below: min === undefined ? 0 : portions * belowBandIdr,
        above: max === undefined ? 0 : (portions * aboveBandIdr * unit) / max,
      }
    })
  })
  const value = new Float64Array(chosen.recipe.length * terms.length)
  eachOption(chosen, (o, r, c) => {
    terms.forEach(({ nutrient, scale }, t) => {
      const perPortion = problem.recipes.nutrients[r * problem.nutrientCount + nutrient] ?? 0
      value[o * terms.length + t] = (scale[c] ?? 0) * perPortion
    })
  })
  return {
    termCount: terms.length,
    min: Float64Array.from(terms, ({ min }) => min),
    max: Float64Array.from(terms, ({ max }) => max),
    below: Float64Array.from(terms, ({ below }) => below),
    above: Float64Array.from(terms, ({ above }) => above),
    value,
  }
}

/** Minutes on the equipment that can run out on this day; the rest is left away. */
function minutesOf(problem: IndexedProblem, kitchen: IndexedKitchen, chosen: Chosen) {
  const all = kitchen.equipmentIds.length
  const minutes = new Float64Array(chosen.recipe.length * all)
  const { recipes, courseCount } = problem
  eachOption(chosen, (o, r, c) => {
    const portions = kitchen.scaledPortions[chosen.day * courseCount + c] ?? 0
    for (let i = recipes.equipmentStart[r] ?? 0; i < (recipes.equipmentStart[r + 1] ?? 0); i++) {
      const at = o * all + kitchen.equipmentIds.indexOf(recipes.equipmentIds[i] ?? '')
      minutes[at] = (minutes[at] ?? 0) + (recipes.equipmentMinutes[i] ?? 0) * portions
    }
  })
  const limitOf = (e: number) => kitchen.equipmentMinutes[e * problem.dayCount + chosen.day] ?? 0
  const scarce = [...Array(all).keys()].filter((e) => {
    let most = 0
    for (let c = 0; c < courseCount; c++) most += largest(minutes, all, [chosen.start, c, e])
    return most > limitOf(e)
  })
  return {
    equipmentCount: scarce.length,
    minutesLimit: Float64Array.from(scarce, (e) => limitOf(e) * (1 + 1e-9)),
    minutes: Float64Array.from({ length: chosen.recipe.length * scarce.length }, (_, i) => {
      const o = Math.floor(i / scarce.length)
      return minutes[o * all + (scarce[i % scarce.length] ?? 0)] ?? 0
    }),
  }
}

function largest(minutes: Float64Array, all: number, [start, c, e]: [Int32Array, number, number]) {
  let most = 0
  for (let o = start[c] ?? 0; o < (start[c + 1] ?? 0); o++) {
    most = Math.max(most, minutes[o * all + e] ?? 0)
  }
  return most
}

function eachOption({ start, recipe }: Chosen, visit: (o: number, r: number, c: number) => void) {
  for (let c = 0; c + 1 < start.length; c++) {
    for (let o = start[c] ?? 0; o < (start[c + 1] ?? 0); o++) {
      const r = recipe[o] ?? -1
      if (r >= 0) visit(o, r, c)
    }
  }
}

/** Band penalty in rupiah of a chosen menu (one option per course). */
export function bandPenaltyIdr(options: DayOptions, menu: ArrayLike<number>): number {
  let sum = 0
  for (let t = 0; t < options.termCount; t++) {
    let n = 0
    for (let c = 0; c < menu.length; c++)
      n += options.value[(menu[c] ?? 0) * options.termCount + t] ?? 0
    sum += termPenalty(options, t, n)
  }
  return sum
}

export function termPenalty({ min, max, below, above }: DayOptions, t: number, n: number): number {
  const low = (min[t] ?? 0) - n
  if (low > 0) return low * (below[t] ?? 0)
  const high = n - (max[t] ?? 0)
  return high > 0 ? high * (above[t] ?? 0) : 0
}
