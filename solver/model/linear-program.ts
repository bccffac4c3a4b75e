import type { LinearProgram } from '#solver/engine/engine.ts'
import type { LinearModel } from './linear-model.ts'

/** The model in the engines' words: the same columns and rows, stored by columns. */
export function linearProgramOf({ columns, rows }: LinearModel): LinearProgram {
  const entries = columns.reduce((sum, { terms }) => sum + terms.size, 0)
  const starts = new Int32Array(columns.length + 1)
  const rowOf = new Int32Array(entries)
  const values = new Float64Array(entries)
  let next = 0
  for (const [position, { terms }] of columns.entries()) {
    for (const [row, coefficient] of terms) {
      rowOf[next] = row
      values[next] = coefficient
      next += 1
    }
    starts[position + 1] = next
  }
  return {
    cost: Float64Array.from(columns, ({ objectiveIdr }) => objectiveIdr),
    lower: Float64Array.from(columns, ({ lower }) => lower),
    upper: Float64Array.from(columns, ({ upper }) => upper),
    starts,
    rows: rowOf,
    values,
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    whole: Uint8Array.from(columns, ({ isInteger }) => (isInteger ? 1 : 0)),
  }
}
