import type { Engine, LpSession } from '#solver/engine/engine.ts'
import { addColumn, type ProgramBuilder, programOf } from '#solver/engine/program-builder.ts'
import type { Block, MenuColumn } from './block.ts'
import { bandPenaltyIdr } from './day-menu.ts'
import type { DayTable } from './day-table.ts'
import type { LateRow } from './late-rows.ts'
import type { RoundingRow } from './rounding-rows.ts'

/** A block's restricted master: its programme in an engine, with the menu columns found so far. */
export type Master = {
  block: Block
  lp: LpSession
  columns: MenuColumn[]
  /** Positions in `columns` by table and menu, so that no menu comes twice. */
  known: Map<string, number>
  lateRows: LateRow[]
  /** Names of late rows, so that none comes twice. */
  lateKnown: Set<string>
  /** Made when cuts are first looked for. */
  roundingRows?: RoundingRow[]
  /** Options that the present node of the search forbids (1), by table; undefined = none. */
  forbidden: (Uint8Array | undefined)[]
  /** Limits of the flows in the present node. */
  flowLower: Float64Array
  flowUpper: Float64Array
  rowCount: number
  columnCount: number
  scratch: Float64Array
}

/**
 * Opens the master with stand-ins: per kitchen-day a column that serves nothing, per minimum order one
 * that orders nothing, at a price no plan pays, so that every node of a search has a solution in the
 * engine. Bounds never look at stand-ins.
 */
export function openMaster(engine: Engine, block: Block): Master {
  const program = programOf(standIns(block))
  return {
    block,
    lp: engine.openLp(program),
    columns: [],
    known: new Map(),
    lateRows: [],
    lateKnown: new Set(),
    forbidden: block.tables.map(() => undefined),
    flowLower: program.lower.slice(0, block.flows.length),
    flowUpper: program.upper.slice(0, block.flows.length),
    rowCount: program.rowLower.length,
    columnCount: program.cost.length,
    scratch: new Float64Array(program.rowLower.length),
  }
}

/** Dearer per kitchen-day than any week of any kitchen (Rp). */
const STAND_IN_IDR = 1e10

function standIns({ program, tables, flows, problem }: Block): ProgramBuilder {
  const all: ProgramBuilder = {
    cost: [...program.cost],
    lower: [...program.lower],
    upper: [...program.upper],
    starts: [...program.starts],
    rows: [...program.rows],
    values: [...program.values],
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
  }
  for (const { convexityRow } of tables) {
    addColumn(all, { costIdr: STAND_IN_IDR, lower: 0, upper: 1, entries: [[convexityRow, 1]] })
  }
  flows.forEach((flow, column) => {
    if (flow.kind !== 'order') return
    // The first entry of an order is its minimum (`kitchen-flows.ts`).
    const row = program.rows[program.starts[column] ?? 0] ?? -1
    const minimumIdr = problem.supply.supplierMinimumIdr[flow.supplier] ?? 0
    addColumn(all, { costIdr: STAND_IN_IDR, lower: 0, upper: 1, entries: [[row, minimumIdr]] })
  })
  return all
}

/** A stand-in for servings that a late row asks for at least. */
export function addStandIns(master: Master, rows: readonly number[]) {
  if (rows.length === 0) return
  master.lp.addColumns({
    cost: new Float64Array(rows.length).fill(STAND_IN_IDR),
    lower: new Float64Array(rows.length),
    upper: new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY),
    starts: Int32Array.from({ length: rows.length + 1 }, (_, i) => i),
    rows: Int32Array.from(rows),
    values: new Float64Array(rows.length).fill(1),
  })
  master.columnCount += rows.length
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
    const late = table.late[o]
    late?.rows.forEach((row, i) => {
      put(row, late.values[i] ?? 0)
    })
  }
  for (const row of touched) {
    const value = scratch[row] ?? 0
    scratch[row] = 0
    if (value === 0) continue
    into.rows.push(row)
    into.values.push(value)
  }
}
