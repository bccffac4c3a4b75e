import type { LinearProgram, SparseColumns } from './engine.ts'

/** A linear programme that grows row by row and column by column, in plain arrays. */
export type ProgramBuilder = {
  cost: number[]
  lower: number[]
  upper: number[]
  starts: number[]
  rows: number[]
  values: number[]
  rowLower: number[]
  rowUpper: number[]
}

export const startProgram = (): ProgramBuilder => ({
  cost: [],
  lower: [],
  upper: [],
  starts: [0],
  rows: [],
  values: [],
  rowLower: [],
  rowUpper: [],
})

export function addRow(program: ProgramBuilder, lower: number, upper: number): number {
  program.rowLower.push(lower)
  return program.rowUpper.push(upper) - 1
}

export type Entry = readonly [row: number, value: number]
export type NewColumn = { costIdr: number; lower: number; upper: number; entries: readonly Entry[] }

/** Entries at negative rows (rows that do not exist) and zeros are left out. */
export function addColumn(program: ProgramBuilder, column: NewColumn): number {
  for (const [row, value] of column.entries) {
    if (row < 0 || value === 0) continue
    program.rows.push(row)
    program.values.push(value)
  }
  program.starts.push(program.rows.length)
  program.lower.push(column.lower)
  program.upper.push(column.upper)
  return program.cost.push(column.costIdr) - 1
}

const columnsOf = (program: ProgramBuilder): SparseColumns => ({
  cost: Float64Array.from(program.cost),
  lower: Float64Array.from(program.lower),
  upper: Float64Array.from(program.upper),
  starts: Int32Array.from(program.starts),
  rows: Int32Array.from(program.rows),
  values: Float64Array.from(program.values),
})

export const programOf = (program: ProgramBuilder): LinearProgram => ({
  ...columnsOf(program),
  rowLower: Float64Array.from(program.rowLower),
  rowUpper: Float64Array.from(program.rowUpper),
})
