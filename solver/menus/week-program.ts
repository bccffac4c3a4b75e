import type { LinearProgram } from '#solver/engine/engine.ts'
import { addColumn, type ProgramBuilder, programOf } from '#solver/engine/program-builder.ts'
import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { Block } from './block.ts'
import { collectEntries, menuCostIdr } from './master.ts'

/** A whole menu of one kitchen over the horizon. */
export type WeekMenu = { kitchen: number; menu: KitchenMenu }

/**
 * A block whose columns are whole weeks: each is the sum of its day menus' columns. Its linear
 * relaxation is the Dantzig-Wolfe master with kitchens as blocks, whose prices give the Lagrangian
 * bound of whole kitchens; its whole solutions combine weeks that were found apart.
 */
export function weekProgram(block: Block, weeks: readonly WeekMenu[]) {
  const source = block.program
  const flows = block.flows.length
  const program: ProgramBuilder = {
    ...source,
    cost: source.cost.slice(0, flows),
    lower: source.lower.slice(0, flows),
    upper: source.upper.slice(0, flows),
    starts: source.starts.slice(0, flows + 1),
    rows: source.rows.slice(0, source.starts[flows]),
    values: source.values.slice(0, source.starts[flows]),
  }
  const scratch = new Float64Array(source.rowLower.length)
  for (const week of weeks) {
    const sums = new Map<number, number>()
    let cost = 0
    for (const table of block.tables) {
      const { options } = table
      if (options.kitchen !== week.kitchen) continue
      const chosen = chosenOptions(block, options, week.menu)
      const bare = { ...table, late: [] }
      const rows: number[] = []
      const values: number[] = []
      collectEntries({ scratch }, bare, chosen, { rows, values })
      rows.forEach((row, i) => {
        sums.set(row, (sums.get(row) ?? 0) + (values[i] ?? 0))
      })
      cost += menuCostIdr(table, chosen)
    }
    addColumn(program, { cost, lower: 0, upper: 1, entries: [...sums] })
  }
  const whole = new Uint8Array(program.cost.length).fill(1, flows)
  block.flows.forEach(({ kind }, column) => {
    if (kind === 'order') whole[column] = 1
  })
  return { program: programOf(program) satisfies LinearProgram, whole, firstWeek: flows }
}

/** Options of a kitchen-day that a menu chooses, by course; a skipped course is its last option. */
export function chosenOptions(
  { problem }: Block,
  options: { day: number; start: Int32Array; recipe: Int32Array },
  menu: KitchenMenu,
): Int32Array {
  return Int32Array.from({ length: options.start.length - 1 }, (_, c) => {
    const start = options.start[c] ?? 0
    const among = options.recipe.subarray(start, options.start[c + 1])
    return start + among.indexOf(menu[options.day * problem.courseCount + c] ?? -1)
  })
}
