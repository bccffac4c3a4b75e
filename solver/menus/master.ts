import type { Engine, LpSession } from '#solver/engine/engine.ts'
import { programOf } from '#solver/engine/program-builder.ts'
import type { Block, MenuColumn } from './block.ts'
import { bandPenaltyIdr } from './day-menu.ts'
import type { DayTable } from './day-table.ts'
import { type ServingLimit, servingLimits } from './packings.ts'

/** A block's restricted master: its programme in an engine, with the menu columns found so far. */
export type Master = {
  block: Block
  lp: LpSession
  columns: MenuColumn[]
  /** Positions in `columns` by table and menu, so that no menu comes twice. */
  known: Map<string, number>
  /** Rows that came later: one recipe, some days, one kitchen. */
  packingRows: PackingRow[]
  packingKnown: Set<string>
  rowCount: number
  columnCount: number
  scratch: Float64Array
}

export type PackingRow = ServingLimit & { member: number; recipe: number; row: number }

export function openMaster(engine: Engine, block: Block): Master {
  const program = programOf(block.program)
  return {
    block,
    lp: engine.openLp(program),
    columns: [],
    known: new Map(),
    packingRows: [],
    packingKnown: new Set(),
    rowCount: program.rowLower.length,
    columnCount: program.cost.length,
    scratch: new Float64Array(program.rowLower.length),
  }
}

export type Candidate = { table: number; menu: Int32Array }

const keyOf = ({ table, menu }: Candidate) => `${table}:${menu.join()}`

/** What a menu costs in the master's objective: its options and its band penalty. */
export function menuCostIdr(table: DayTable, menu: ArrayLike<number>): number {
  let cost = bandPenaltyIdr(table.options, menu)
  for (let c = 0; c < menu.length; c++) cost += table.baseIdr[menu[c] ?? 0] ?? 0
  return cost
}

/** Adds the menus that the master does not have yet; returns how many those were. */
export function addMenus(master: Master, candidates: readonly Candidate[]): number {
  const cost: number[] = []
  const starts = [0]
  const rows: number[] = []
  const values: number[] = []
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    const table = master.block.tables[candidate.table]
    if (!table || master.known.has(key)) continue
    const costIdr = menuCostIdr(table, candidate.menu)
    const column = master.columnCount + cost.length
    master.known.set(key, master.columns.length)
    master.columns.push({ table: candidate.table, options: candidate.menu, costIdr, column })
    cost.push(costIdr)
    collectEntries(master, table, candidate.menu, { rows, values })
    starts.push(rows.length)
  }
  if (cost.length === 0) return 0
  master.lp.addColumns({
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: new Float64Array(cost.length).fill(Number.POSITIVE_INFINITY),
    starts: Int32Array.from(starts),
    rows: Int32Array.from(rows),
    values: Float64Array.from(values),
  })
  master.columnCount += cost.length
  return cost.length
}

/** The entries of a menu's column: its convexity row and the sum of its options' entries. */
export function collectEntries(
  { scratch }: { scratch: Float64Array },
  table: DayTable,
  menu: ArrayLike<number>,
  into: { rows: number[]; values: number[] },
) {
  const touched: number[] = []
  const put = (row: number, value: number) => {
    if (scratch[row] === 0) touched.push(row)
    scratch[row] = (scratch[row] ?? 0) + value
  }
  put(table.convexityRow, 1)
  for (let c = 0; c < menu.length; c++) {
    const o = menu[c] ?? 0
    for (let i = table.start[o] ?? 0; i < (table.start[o + 1] ?? 0); i++) {
      put(table.row[i] ?? 0, table.value[i] ?? 0)
    }
    for (const row of table.packingRows[o] ?? []) put(row, 1)
  }
  for (const row of touched) {
    const value = scratch[row] ?? 0
    scratch[row] = 0
    if (value === 0) continue
    into.rows.push(row)
    into.values.push(value)
  }
}

/** Servings of every recipe by kitchen of the block and day, at `(member * days + d) * recipes + r`. */
export function servingsOf(master: Master, values: Float64Array): Float64Array {
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

const BROKEN = 1e-6

/** Adds the repeat windows and serving limits that `values` breaks; returns how many. */
export function addBrokenPackings(master: Master, values: Float64Array): number {
  const { problem, frames } = master.block
  const { dayCount, recipes } = problem
  const servings = servingsOf(master, values)
  const broken: PackingRow[] = []
  frames.forEach(({ kitchen }, member) => {
    for (let r = 0; r < recipes.count; r++) {
      const on = (d: number) => servings[(member * dayCount + d) * recipes.count + r] ?? 0
      let total = 0
      for (let d = 0; d < dayCount; d++) total += on(d)
      if (total < BROKEN) continue
      for (const limit of servingLimits(problem, kitchen, r)) {
        let sum = 0
        for (let d = limit.firstDay; d <= limit.lastDay; d++) sum += on(d)
        const key = `${member}:${r}:${limit.firstDay}:${limit.lastDay}`
        if (sum <= limit.limit + BROKEN || master.packingKnown.has(key)) continue
        master.packingKnown.add(key)
        broken.push({ ...limit, member, recipe: r, row: master.rowCount + broken.length })
      }
    }
  })
  if (broken.length > 0) addPackingRows(master, broken)
  return broken.length
}

function addPackingRows(master: Master, broken: PackingRow[]) {
  const starts = [0]
  const columns: number[] = []
  for (const packing of broken) {
    const options = optionsUnder(master, packing)
    for (const { table, options: menu, column } of master.columns) {
      const counted = options.get(table)
      if (counted !== undefined && menu.includes(counted)) columns.push(column)
    }
    for (const [t, o] of options) master.block.tables[t]?.packingRows[o]?.push(packing.row)
    starts.push(columns.length)
  }
  master.lp.addRows({
    lower: new Float64Array(broken.length).fill(Number.NEGATIVE_INFINITY),
    upper: Float64Array.from(broken, ({ limit }) => limit),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: new Float64Array(columns.length).fill(1),
  })
  master.packingRows.push(...broken)
  master.rowCount += broken.length
  master.scratch = new Float64Array(master.rowCount)
}

/** The option of the packing's recipe in every table it covers, by table. */
function optionsUnder({ block }: Master, packing: PackingRow): Map<number, number> {
  const found = new Map<number, number>()
  block.tables.forEach((table, t) => {
    const { day, recipe } = table.options
    if (table.member !== packing.member) return
    if (day < packing.firstDay || day > packing.lastDay) return
    const o = recipe.indexOf(packing.recipe)
    if (o >= 0) found.set(t, o)
  })
  return found
}
