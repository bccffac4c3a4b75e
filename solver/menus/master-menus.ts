import { fixedMenus, type KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { Block } from './block.ts'
import { priceAll } from './generate-columns.ts'
import { addMenus, type Candidate, type Master } from './master.ts'

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

/** The menus of all kitchens in a whole solution of a master. */
export function menusOfMaster({ block, columns }: Master, values: Float64Array): KitchenMenu[] {
  const menus = fixedMenus(block.problem)
  for (const { table, options, column } of columns) {
    if ((values[column] ?? 0) > 0.5) writeMenu(block, menus, { table, menu: options })
  }
  return menus
}

function writeMenu(block: Block, menus: KitchenMenu[], { table: t, menu: chosen }: Candidate) {
  const options = block.tables[t]?.options
  const menu = menus[options?.kitchen ?? -1]
  if (!options || !menu) return
  for (let c = 0; c < chosen.length; c++) {
    const slot = options.day * block.problem.courseCount + c
    menu[slot] = options.recipe[chosen[c] ?? 0] ?? -1
  }
}
