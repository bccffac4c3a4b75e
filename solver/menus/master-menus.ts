import { fixedMenus, type KitchenMenu } from '#solver/match/kitchen-menu.ts'
import { priceAll } from './generate-columns.ts'
import { addMenus, type Candidate, type Master } from './master.ts'
import type { RestrictedProgram } from './restricted-program.ts'

/** First menus: skip all (always allowed), and the best at the cheapest price of every food. */
export function seedMaster(master: Master) {
  const { block } = master
  const prices = new Float64Array(master.rowCount)
  block.frames.forEach(({ sourcing }, member) => {
    block.rows[member]?.balance.forEach((row, food) => {
      if (row >= 0) prices[row] = -(sourcing.cheapestIdrPerKg[food] ?? 0)
    })
  })
  for (const { convexityRow } of block.tables) prices[convexityRow] = Number.MAX_SAFE_INTEGER
  addMenus(
    master,
    block.tables.map((_, table) => skipAll(master, table)),
  )
  addMenus(master, priceAll(master, prices).candidates)
}

/** The last option of every course: to skip it, or the fixed dish. */
function skipAll({ block }: Master, table: number): Candidate {
  const start = block.tables[table]?.options.start ?? new Int32Array(1)
  return { table, menu: start.slice(1).map((end) => end - 1) }
}

/** The menus of all kitchens that a whole solution of a restricted programme chose. */
export function menusOf(master: Master, restricted: RestrictedProgram, values: Float64Array) {
  const { block } = master
  const menus: KitchenMenu[] = fixedMenus(block.problem)
  restricted.menus.forEach(({ table: t, options }, i) => {
    const table = block.tables[t]
    if (!table || (values[restricted.firstMenu + i] ?? 0) < 0.5) return
    const menu = menus[table.options.kitchen]
    for (let c = 0; c < options.length; c++) {
      const slot = table.options.day * block.problem.courseCount + c
      if (menu) menu[slot] = table.options.recipe[options[c] ?? 0] ?? -1
    }
  })
  return menus
}
