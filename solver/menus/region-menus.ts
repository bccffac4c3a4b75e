import { bandPenaltyIdr } from './day-menu.ts'
import type { Candidate } from './master.ts'
import { optionCosts } from './price-bound.ts'
import type { RegionMaster } from './region-prices.ts'
import type { DayMenu } from './workshop.ts'

/**
 * A day menu some kitchen has found; `reducedIdr` at the last prices and `share` in the last solution
 * of the region's linear programme, 0 and 1 before the first.
 */
export type RegionMenu = Candidate & { penaltyIdr: number; reducedIdr: number; share: number }

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
  const list = menus[table]
  list?.push({ table, menu, penaltyIdr: bandPenaltyIdr(options, menu), reducedIdr: 0, share: 1 })
}

/** Reduced costs of all menus at the duals of the region's rows and cuts; the best come first. */
export function rankMenus(
  { block, menus, cuts }: RegionMaster,
  duals: Float64Array,
  servingRows: ReadonlyMap<string, readonly number[]>,
) {
  const firstCut = block.program.rowLower.length
  const cutIdr = block.tables.map(({ options }) => new Float64Array(options.count))
  cuts.forEach(({ options }, i) => {
    const idr = duals[firstCut + i] ?? 0
    if (idr === 0) return
    for (const { table, option, value } of options) {
      const own = cutIdr[table]
      if (own) own[option] = (own[option] ?? 0) - idr * value
    }
  })
  for (const [key, rows] of servingRows) {
    const [table = -1, option = -1] = key.split(':').map(Number)
    const own = cutIdr[table]
    if (own) for (const row of rows) own[option] = (own[option] ?? 0) - (duals[row] ?? 0)
  }
  block.tables.forEach((table, t) => {
    const cost = optionCosts({ ...table, late: [] }, duals)
    const convexityIdr = duals[table.convexityRow] ?? 0
    for (const one of menus[t] ?? []) {
      let reduced = one.penaltyIdr - convexityIdr
      for (const o of one.menu) reduced += (cost[o] ?? 0) + (cutIdr[t]?.[o] ?? 0)
      one.reducedIdr = reduced
    }
    menus[t]?.sort((a, b) => a.reducedIdr - b.reducedIdr)
  })
}

/**
 * The best menus of each kitchen-day, those in the last solution, and the newest that no prices have
 * judged yet: those found last are the best of a relaxation.
 */
export const promisingMenus = ({ menus }: RegionMaster, most: number): RegionMenu[] =>
  menus.flatMap((list) =>
    list.filter(({ reducedIdr, share }, i) => {
      if (reducedIdr === 0) return i >= list.length - MOST_NEW
      return i < most || share > LEAST_SHARE
    }),
  )

const MOST_NEW = 40
/** An interior solution serves a little of everything. */
const LEAST_SHARE = 1e-3

/** The best menus of each day of a kitchen at the last prices. */
export const bestMenus = ({ block, menus }: RegionMaster, kitchen: number, most: number) =>
  menus.flatMap((list, table): DayMenu[] => {
    const options = block.tables[table]?.options
    if (options?.kitchen !== kitchen) return []
    return list.slice(0, most).map(({ menu }) => ({
      day: options.day,
      recipes: menu.map((o) => options.recipe[o] ?? -1),
    }))
  })
