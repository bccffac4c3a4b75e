import type { Master } from './master.ts'

/**
 * A row that joins the master while it is being solved: a serving limit that was broken, a cut, a
 * branch. It counts options (a menu's coefficient is the sum of its options') and flows, and its
 * limits may change while the search goes on (`setLateLimits`).
 */
export type LateRow = {
  row: number
  name: string
  lower: number
  upper: number
  options: OptionEntry[]
  /** Flow columns with their values. */
  columns: number[]
  values: number[]
}

export type OptionEntry = { table: number; option: number; value: number }

export type NewLateRow = Omit<LateRow, 'row'>

/** Adds rows by name; those that are there already are left out. Returns how many came. */
export function addLateRows(master: Master, rows: readonly NewLateRow[]): number {
  const fresh = rows.filter(({ name }) => !master.lateKnown.has(name))
  if (fresh.length === 0) return 0
  const starts = [0]
  const columns: number[] = []
  const values: number[] = []
  fresh.forEach((late, i) => {
    const row = master.rowCount + i
    master.lateKnown.add(late.name)
    master.lateRows.push({ ...late, row })
    for (const { table, option, value } of late.options) {
      const entries = master.block.tables[table]?.late[option]
      entries?.rows.push(row)
      entries?.values.push(value)
    }
    columns.push(...late.columns)
    values.push(...late.values)
    collectMenuEntries(master, late, { columns, values })
    starts.push(columns.length)
  })
  master.lp.addRows({
    lower: Float64Array.from(fresh, ({ lower }) => lower),
    upper: Float64Array.from(fresh, ({ upper }) => upper),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  })
  master.rowCount += fresh.length
  master.scratch = new Float64Array(master.rowCount)
  return fresh.length
}

/** Changes the limits of late rows, by position in `lateRows`. */
export function setLateLimits(master: Master, limits: ReadonlyMap<number, Limits>) {
  const changed = [...limits].filter(([position, { lower, upper }]) => {
    const late = master.lateRows[position]
    return late && (late.lower !== lower || late.upper !== upper)
  })
  if (changed.length === 0) return
  changed.sort(([a], [b]) => a - b)
  for (const [position, { lower, upper }] of changed) {
    const late = master.lateRows[position]
    if (late) Object.assign(late, { lower, upper })
  }
  master.lp.changeRowBounds(
    Int32Array.from(changed, ([position]) => master.lateRows[position]?.row ?? 0),
    Float64Array.from(changed, ([, { lower }]) => lower),
    Float64Array.from(changed, ([, { upper }]) => upper),
  )
}

export type Limits = { lower: number; upper: number }

function collectMenuEntries(
  master: Master,
  late: NewLateRow,
  into: { columns: number[]; values: number[] },
) {
  const byTable = new Map<number, Map<number, number>>()
  for (const { table, option, value } of late.options) {
    const options = byTable.get(table) ?? new Map<number, number>()
    byTable.set(table, options.set(option, (options.get(option) ?? 0) + value))
  }
  for (const { table, options, column } of master.columns) {
    const counted = byTable.get(table)
    if (!counted) continue
    let value = 0
    for (const o of options) value += counted.get(o) ?? 0
    if (value === 0) continue
    into.columns.push(column)
    into.values.push(value)
  }
}
