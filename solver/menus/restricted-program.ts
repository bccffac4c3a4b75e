import type { LinearProgram } from '#solver/engine/engine.ts'
import {
  addColumn,
  addRow,
  type ProgramBuilder,
  programOf,
} from '#solver/engine/program-builder.ts'
import type { Block } from './block.ts'
import { type Candidate, collectEntries, menuCostIdr } from './master.ts'
import { servingLimits } from './packings.ts'

/** A master over chosen menus as a mixed-integer programme, all serving limits written out. */
export type RestrictedProgram = {
  program: LinearProgram
  menus: readonly Candidate[]
  firstMenu: number
}

export function restrictedProgram(block: Block, menus: readonly Candidate[]): RestrictedProgram {
  const source = block.program
  const program: ProgramBuilder = {
    cost: source.cost.slice(0, block.flows.length),
    lower: source.lower.slice(0, block.flows.length),
    upper: source.upper.slice(0, block.flows.length),
    starts: source.starts.slice(0, block.flows.length + 1),
    rows: source.rows.slice(0, source.starts[block.flows.length]),
    values: source.values.slice(0, source.starts[block.flows.length]),
    rowLower: source.rowLower.slice(),
    rowUpper: source.rowUpper.slice(),
  }
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
    const entries = rows.map((row, i) => [row, values[i] ?? 0] as const)
    for (const o of menu) {
      for (const row of limits.get(`${t}:${o}`) ?? []) entries.push([row, 1])
    }
    addColumn(program, { cost: menuCostIdr(table, menu), lower: 0, upper: 1, entries })
  }
  const whole = new Uint8Array(program.cost.length).fill(1, firstMenu)
  block.flows.forEach(({ kind }, column) => {
    if (kind === 'order') whole[column] = 1
  })
  return { program: { ...programOf(program), whole }, menus, firstMenu }
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
