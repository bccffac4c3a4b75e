import { addLateRows, type NewLateRow, type OptionEntry } from './late-rows.ts'
import type { Master } from './master.ts'
import { type ServingLimit, servingLimits } from './packings.ts'

const BROKEN = 1e-6

/** Servings of every recipe by kitchen of the block and day, at `(member * days + d) * recipes + r`. */
function servingsOf(master: Master, values: Float64Array): Float64Array {
  const { problem, frames, tables } = master.block
  const { dayCount, recipes } = problem
  const servings = new Float64Array(frames.length * dayCount * recipes.count)
  for (const { table: t, options, column } of master.columns) {
    const share = values[column] ?? 0
    const table = tables[t]
    if (share < 1e-9 || !table) continue
    const at = (table.member * dayCount + table.options.day) * recipes.count
    for (const o of options) {
      const r = table.options.recipe[o] ?? -1
      if (r >= 0) servings[at + r] = (servings[at + r] ?? 0) + share
    }
  }
  return servings
}

/** Adds the repeat windows and serving limits that `values` breaks; returns how many. */
export function addBrokenPackings(master: Master, values: Float64Array): number {
  const { problem, frames } = master.block
  const { dayCount, recipes } = problem
  const servings = servingsOf(master, values)
  const broken: NewLateRow[] = []
  frames.forEach(({ kitchen }, member) => {
    for (let r = 0; r < recipes.count; r++) {
      const on = (d: number) => servings[(member * dayCount + d) * recipes.count + r] ?? 0
      let total = 0
      for (let d = 0; d < dayCount; d++) total += on(d)
      if (total < BROKEN) continue
      for (const limit of servingLimits(problem, kitchen, r)) {
        let sum = 0
        for (let d = limit.firstDay; d <= limit.lastDay; d++) sum += on(d)
        if (sum > limit.limit + BROKEN) broken.push(packingRow(master, { ...limit, member, r }))
      }
    }
  })
  return addLateRows(master, broken)
}

function packingRow(master: Master, at: ServingLimit & { member: number; r: number }): NewLateRow {
  const options: OptionEntry[] = []
  master.block.tables.forEach(({ member, options: { day, recipe } }, table) => {
    if (member !== at.member || day < at.firstDay || day > at.lastDay) return
    const option = recipe.indexOf(at.r)
    if (option >= 0) options.push({ table, option, value: 1 })
  })
  const name = `packing:${at.member}:${at.r}:${at.firstDay}:${at.lastDay}`
  const lower = Number.NEGATIVE_INFINITY
  return { name, lower, upper: at.limit, options, columns: [], values: [] }
}
