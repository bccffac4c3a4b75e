import type { DayOptions } from './day-menu.ts'
import { addMenus, type Candidate, type Master } from './master.ts'
import type { DayMenu } from './workshop.ts'

/**
 * Adds menus of one of the block's kitchens that an earlier search found. What may not be served any more is
 * left out: a dish that is gone or decided otherwise, minutes that no longer suffice.
 */
export function addKnownMenus(master: Master, kitchen: number, menus: readonly DayMenu[]) {
  const tableOn = new Map<number, number>()
  master.block.tables.forEach(({ options }, table) => {
    if (options.kitchen === kitchen) tableOn.set(options.day, table)
  })
  const candidates = menus.flatMap(({ day, recipes }): Candidate[] => {
    const table = tableOn.get(day) ?? -1
    const options = master.block.tables[table]?.options
    const menu = options && optionsOf(options, recipes)
    return menu ? [{ table, menu }] : []
  })
  addMenus(master, candidates)
}

/** A kitchen-day's options that serve the recipes (-1 = skip), by course; undefined when it cannot. */
export function optionsOf(options: DayOptions, recipes: Int32Array): Int32Array | undefined {
  const menu = recipes.map((recipe, c) => {
    const start = options.start[c] ?? 0
    const at = options.recipe.subarray(start, options.start[c + 1]).indexOf(recipe)
    return at < 0 ? -1 : start + at
  })
  return menu.includes(-1) || !fitsMinutes(options, menu) ? undefined : menu
}

function fitsMinutes({ equipmentCount, minutes, minutesLimit }: DayOptions, menu: Int32Array) {
  for (let e = 0; e < equipmentCount; e++) {
    let needed = 0
    for (const o of menu) needed += minutes[o * equipmentCount + e] ?? 0
    if (needed > (minutesLimit[e] ?? 0)) return false
  }
  return true
}
