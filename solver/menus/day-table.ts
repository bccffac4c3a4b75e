import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { BlockSupply, KitchenFrame, KitchenRows } from './block.ts'
import { type DayOptions, dayOptions } from './day-menu.ts'
import { createPricer, type Pricer } from './price-day-menu.ts'

/**
 * One kitchen-day in the master: per option its cost in rupiah that no row carries (settled food,
 * skipping, changing an announced dish) and its entries in the rows of the linear programme. A
 * menu's column is the sum of its options plus the band penalty.
 */
export type DayTable = {
  /** Position of the kitchen in its block. */
  member: number
  options: DayOptions
  pricer: Pricer
  convexityRow: number
  baseIdr: Float64Array
  /** Entries of option `o` stand at `start[o] <= i < start[o + 1]`. */
  start: Int32Array
  row: Int32Array
  value: Float64Array
  /** Entries of option `o` in late rows (`late-rows.ts`), added as they come. */
  late: { rows: number[]; values: number[] }[]
}

type Setting = {
  problem: IndexedProblem
  frame: KitchenFrame
  rows: KitchenRows
  supply: BlockSupply
  day: number
}

type Draft = { costIdr: number; spendIdr: number; entries: Map<number, number> }

export function dayTable(setting: Setting, member: number, convexityRow: number): DayTable {
  const { problem, frame, day } = setting
  const options = dayOptions(problem, frame.kitchen, day)
  const reach = reachableKg(setting)
  const drafts: Draft[] = []
  for (let c = 0; c + 1 < options.start.length; c++) {
    for (let o = options.start[c] ?? 0; o < (options.start[c + 1] ?? 0); o++) {
      drafts.push(draftOption(setting, reach, { c, r: options.recipe[o] ?? -1 }))
    }
  }
  const entries = drafts.map((draft) =>
    [...draft.entries].filter(([row, v]) => row >= 0 && v !== 0),
  )
  const start = new Int32Array(drafts.length + 1)
  entries.forEach((list, o) => {
    start[o + 1] = (start[o] ?? 0) + list.length
  })
  return {
    member,
    options,
    pricer: createPricer(options),
    convexityRow,
    baseIdr: Float64Array.from(drafts, ({ costIdr }) => costIdr),
    start,
    row: Int32Array.from(entries.flat(), ([row]) => row),
    value: Float64Array.from(entries.flat(), ([, value]) => value),
    late: drafts.map(() => ({ rows: [], values: [] })),
  }
}

/** Kg of each food that the block's lots could bring to the kitchen on the day. By food. */
function reachableKg({ problem, frame, supply, day }: Setting): Float64Array {
  const reach = new Float64Array(problem.foodCount)
  const { lotLinks, lotFood, lotFirstDay, lotLastDay } = problem.supply
  const k = frame.kitchen.index
  for (let i = lotLinks.start[k] ?? 0; i < (lotLinks.start[k + 1] ?? 0); i++) {
    const l = lotLinks.item[i] ?? 0
    if ((lotFirstDay[l] ?? 0) > day || (lotLastDay[l] ?? 0) < day) continue
    const f = lotFood[l] ?? 0
    reach[f] = (reach[f] ?? 0) + (supply.lotKg[l] ?? 0)
  }
  return reach
}

type Option = { c: number; r: number }

function draftOption(setting: Setting, reach: Float64Array, { c, r }: Option): Draft {
  const { problem, frame, rows, day } = setting
  const { weights } = problem.source
  const { kitchen } = frame
  const slot = day * problem.courseCount + c
  const portions = kitchen.scaledPortions[slot] ?? 0
  const announced = kitchen.announced[slot] ?? -1
  const changed = announced >= 0 && announced !== r
  const draft: Draft = {
    costIdr:
      (changed ? weights.menuChangeIdrPerPortion * (kitchen.portions[day] ?? 0) : 0) +
      (r < 0 ? portions * weights.skippedCourseIdrPerPortion : 0),
    spendIdr: 0,
    entries: new Map(),
  }
  if (r < 0) return draft
  addFood(setting, draft, { r, portions, reach })
  add(draft, rows.budget, draft.spendIdr)
  const family = problem.recipes.family[r] ?? -1
  add(draft, rows.familyLimit[family] ?? -1, 1)
  add(draft, rows.variety[family] ?? -1, -1)
  addHorizonNutrients(setting, draft, { c, r })
  return draft
}

type Serving = { r: number; portions: number; reach: Float64Array }

function addFood({ problem, frame, rows, day }: Setting, draft: Draft, serving: Serving) {
  const { recipes, foodCount } = problem
  const { settledIdrPerKg, settledSpends } = frame.sourcing
  const { r, portions, reach } = serving
  for (let i = recipes.ingredientStart[r] ?? 0; i < (recipes.ingredientStart[r + 1] ?? 0); i++) {
    const f = recipes.ingredientFood[i] ?? 0
    const kg = (recipes.ingredientKg[i] ?? 0) * portions
    add(draft, rows.use[day * foodCount + f] ?? -1, -Math.min(kg, reach[f] ?? 0))
    add(draft, rows.balance[f] ?? -1, kg)
    if ((rows.balance[f] ?? -1) >= 0) continue
    const idr = kg * (settledIdrPerKg[f] ?? 0)
    draft.costIdr += idr
    if (settledSpends[f] === 1) draft.spendIdr += idr
  }
}

function addHorizonNutrients({ problem, frame, rows, day }: Setting, draft: Draft, of: Option) {
  frame.kitchen.groups.forEach((group, g) => {
    const share = (group.portions[day] ?? 0) / Math.max(group.totalPortions, 1e-9)
    if (share === 0) return
    group.horizonBands.forEach(({ nutrient, min, max }, b) => {
      const perPortion = problem.recipes.nutrients[of.r * problem.nutrientCount + nutrient] ?? 0
      const served = (share * (group.scale[of.c] ?? 0) * perPortion) / (min ?? max ?? 1)
      add(draft, rows.horizon[g]?.[b] ?? -1, served)
    })
  })
}

function add(draft: Draft, row: number, value: number) {
  if (row >= 0) draft.entries.set(row, (draft.entries.get(row) ?? 0) + value)
}
