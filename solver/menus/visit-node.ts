import { addLateRows, type Limits, setLateLimits } from './late-rows.ts'
import { addMenus, addStandIns, type Master } from './master.ts'
import { consequencesOf, type Decision } from './splits.ts'

const FREE: Limits = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }

/**
 * Puts the master into the state of a node: menus with a forbidden option are fixed at 0, counting
 * rows get the node's limits and all other counting rows none. False when no menu is left for some
 * kitchen-day.
 */
export function enterNode(master: Master, decisions: readonly Decision[]): boolean {
  const { forbidden, limits, orders, isPossible } = consequencesOf(master, decisions)
  if (!isPossible) return false
  const before = master.forbidden
  master.forbidden = forbidden
  closeMenus(master, before)
  decideOrders(master, orders)
  const missing = limits.filter(({ split }) => !master.lateKnown.has(`split:${split.name}`))
  const firstRow = master.rowCount
  addLateRows(
    master,
    missing.map(({ split }) => ({
      ...FREE,
      name: `split:${split.name}`,
      options: split.options,
      columns: [],
      values: [],
    })),
  )
  addStandIns(
    master,
    Array.from({ length: master.rowCount - firstRow }, (_, i) => firstRow + i),
  )
  const wanted = new Map(
    limits.map(({ split, lower, upper }) => [`split:${split.name}`, { lower, upper }]),
  )
  const changes = new Map<number, Limits>()
  master.lateRows.forEach(({ name }, position) => {
    if (name.startsWith('split:')) changes.set(position, wanted.get(name) ?? FREE)
  })
  setLateLimits(master, changes)
  addAllowedMenus(master)
  return true
}

const isClosed = (marks: Uint8Array | undefined, options: Int32Array) => {
  if (!marks) return false
  for (const o of options) if (marks[o] === 1) return true
  return false
}

function closeMenus(master: Master, before: (Uint8Array | undefined)[]) {
  const columns: number[] = []
  const upper: number[] = []
  for (const { table, options, column } of master.columns) {
    const closes = isClosed(master.forbidden[table], options)
    if (closes === isClosed(before[table], options)) continue
    columns.push(column)
    upper.push(closes ? 0 : Number.POSITIVE_INFINITY)
  }
  if (columns.length === 0) return
  master.lp.changeColumnBounds(
    Int32Array.from(columns),
    new Float64Array(columns.length),
    Float64Array.from(upper),
  )
}

/** Orders decided in the node are 0 or 1, all others anything between. */
function decideOrders({ block, lp, flowLower, flowUpper }: Master, orders: Map<number, number>) {
  const columns: number[] = []
  block.flows.forEach(({ kind }, column) => {
    if (kind !== 'order') return
    const decided = orders.get(column)
    const [lower, upper] = decided === undefined ? [0, 1] : [decided, decided]
    if (flowLower[column] === lower && flowUpper[column] === upper) return
    flowLower[column] = lower
    flowUpper[column] = upper
    columns.push(column)
  })
  if (columns.length === 0) return
  lp.changeColumnBounds(
    Int32Array.from(columns),
    Float64Array.from(columns, (column) => flowLower[column] ?? 0),
    Float64Array.from(columns, (column) => flowUpper[column] ?? 0),
  )
}

/** A kitchen-day whose menus are all closed gets the allowed one that is cheapest without prices. */
function addAllowedMenus(master: Master) {
  const open = new Set<number>()
  for (const { table, options } of master.columns) {
    if (!isClosed(master.forbidden[table], options)) open.add(table)
  }
  const candidates = master.block.tables.flatMap(({ pricer, baseIdr }, table) => {
    const forbidden = master.forbidden[table]
    if (open.has(table) || !forbidden) return []
    const request = { cost: baseIdr, below: Number.POSITIVE_INFINITY, keep: 1, forbidden }
    return pricer.price(request).menus.map(({ menu }) => ({ table, menu }))
  })
  addMenus(master, candidates)
}
