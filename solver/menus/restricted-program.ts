import type { LinearProgram } from '#solver/engine/engine.ts'
import {
  addColumn,
  addRow,
  type Entry,
  type ProgramBuilder,
  programOf,
  startProgram,
} from '#solver/engine/program-builder.ts'
import type { Block } from './block.ts'
import type { NewLateRow } from './late-rows.ts'
import { type Candidate, collectEntries, menuCostIdr } from './master.ts'
import { servingLimits } from './packings.ts'

/** A master over chosen menus as a mixed-integer programme, all serving limits written out. */
export type RestrictedProgram = {
  program: LinearProgram
  menus: readonly Candidate[]
  firstMenu: number
  /** Rows of serving limits that an option counts in, by `table:option`. */
  servingRows: ReadonlyMap<string, readonly number[]>
}

export function restrictedProgram(
  block: Block,
  menus: readonly Candidate[],
  late: readonly NewLateRow[] = [],
): RestrictedProgram {
  const source = block.program
  const program: ProgramBuilder = {
    ...startProgram(),
    rowLower: source.rowLower.slice(),
    rowUpper: source.rowUpper.slice(),
  }
  const extra = addCuts(block, late, program)
  block.flows.forEach((_, j) => {
    const entries: Entry[] = [...(extra.flows.get(j) ?? [])]
    for (let e = source.starts[j] ?? 0; e < (source.starts[j + 1] ?? 0); e++) {
      entries.push([source.rows[e] ?? -1, source.values[e] ?? 0])
    }
    const [cost = 0, lower = 0, upper = 0] = [source.cost[j], source.lower[j], source.upper[j]]
    addColumn(program, { costIdr: cost, lower, upper, entries })
  })
  const limits = addServingRows(block, menus, program)
  const firstMenu = program.cost.length
  const scratch = new Float64Array(source.rowLower.length)
  for (const { table: t, menu } of menus) {
    const table = block.tables[t]
    if (!table) continue
    const bare = { ...table, late: [] }
    const rows: number[] = []
    const values: number[] = []
    collectEntries({ scratch }, bare, menu, { rows, values })
    const sums = new Map(rows.map((row, i) => [row, values[i] ?? 0]))
    for (const o of menu) {
      for (const row of limits.get(`${t}:${o}`) ?? []) sums.set(row, 1)
      for (const [row, value] of extra.options.get(`${t}:${o}`) ?? []) {
        sums.set(row, (sums.get(row) ?? 0) + value)
      }
    }
    addColumn(program, {
      costIdr: menuCostIdr(table, menu),
      lower: 0,
      upper: 1,
      entries: [...sums],
    })
  }
  const whole = new Uint8Array(program.cost.length).fill(1, firstMenu)
  block.flows.forEach(({ kind }, column) => {
    if (kind === 'order') whole[column] = 1
  })
  return { program: { ...programOf(program), whole }, menus, firstMenu, servingRows: limits }
}

/** Cuts as rows, after the block's own; their entries by flow and by table and option. */
function addCuts(block: Block, late: readonly NewLateRow[], program: ProgramBuilder) {
  const flows = new Map<number, Entry[]>()
  const options = new Map<string, Entry[]>()
  const put = <K>(map: Map<K, Entry[]>, key: K, entry: Entry) => {
    const list = map.get(key)
    if (list) list.push(entry)
    else map.set(key, [entry])
  }
  for (const cut of late) {
    const row = addRow(program, cut.lower, cut.upper)
    cut.columns.forEach((column, i) => {
      put(flows, column, [row, cut.values[i] ?? 0])
    })
    for (const { table, option, value } of cut.options)
      put(options, `${table}:${option}`, [row, value])
  }
  return { flows, options, firstRow: block.program.rowLower.length }
}

/** Rows of the serving limits that the chosen menus could break, by table and option. */
function addServingRows(block: Block, menus: readonly Candidate[], program: ProgramBuilder) {
  const days = new Map<string, Map<number, number[]>>()
  const counted = new Map<string, number[]>()
  for (const { table: t, menu } of menus) {
    const table = block.tables[t]
    if (!table) continue
    for (const o of menu) {
      const r = table.options.recipe[o] ?? -1
      if (r < 0) continue
      const key = `${table.member}:${r}`
      const onDays = days.get(key) ?? new Map<number, number[]>()
      days.set(key, onDays.set(table.options.day, [t, o]))
    }
  }
  for (const [key, onDays] of days) {
    const [member = 0, r = 0] = key.split(':').map(Number)
    const kitchen = block.frames[member]?.kitchen
    if (!kitchen) continue
    for (const { firstDay, lastDay, limit } of servingLimits(block.problem, kitchen, r)) {
      const within = [...onDays].filter(([day]) => day >= firstDay && day <= lastDay)
      if (within.length <= limit) continue
      const row = addRow(program, Number.NEGATIVE_INFINITY, limit)
      for (const [, [t, o]] of within) {
        const at = `${t}:${o}`
        counted.set(at, [...(counted.get(at) ?? []), row])
      }
    }
  }
  return counted
}
