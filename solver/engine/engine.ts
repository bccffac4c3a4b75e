/**
 * What the optimiser asks of a linear or mixed-integer engine. Minimisation throughout; a matrix is
 * stored by columns: entries of column `j` stand at `starts[j] <= i < starts[j + 1]`.
 */
export type SparseColumns = {
  cost: Float64Array
  lower: Float64Array
  upper: Float64Array
  starts: Int32Array
  rows: Int32Array
  values: Float64Array
}

export type LinearProgram = SparseColumns & {
  rowLower: Float64Array
  rowUpper: Float64Array
  /** 1 where a column must be whole; left out = none. */
  whole?: Uint8Array
}

/** New rows, stored by rows: entries of row `i` stand at `starts[i] <= e < starts[i + 1]`. */
export type SparseRows = {
  lower: Float64Array
  upper: Float64Array
  starts: Int32Array
  columns: Int32Array
  values: Float64Array
}

/**
 * A linear programme that stays in the engine and is solved again after changes. `rowDuals` are
 * derivatives of the objective by the right-hand side; no caller may trust them further than a bound
 * that it computes itself (`menus/price-bound.ts`).
 */
export type LpSession = {
  addColumns(columns: SparseColumns): void
  addRows(rows: SparseRows): void
  changeCosts(columns: Int32Array, cost: Float64Array): void
  changeColumnBounds(columns: Int32Array, lower: Float64Array, upper: Float64Array): void
  changeRowBounds(rows: Int32Array, lower: Float64Array, upper: Float64Array): void
  solve(): 'optimal' | 'infeasible' | 'stopped'
  objective(): number
  columnValues(): Float64Array
  rowDuals(): Float64Array
  close(): void
}

export type MipLimits = {
  relativeGap: number
  /** Stop after so many simplex iterations: a measure of work that is the same on every machine. */
  iterations?: number
  nodes?: number
  seconds?: number
  /** Only answers below this objective are of interest. */
  cutoff?: number
  start?: Float64Array
  seed?: number
}

/** `bound` is what the engine claims; `values` is undefined when it found nothing. */
export type MipAnswer = {
  status: 'optimal' | 'infeasible' | 'stopped'
  values?: Float64Array
  objective: number
  bound: number
}

export type Engine = {
  name: string
  version: string
  openLp(program: LinearProgram): LpSession
  solveMip(program: LinearProgram, limits: MipLimits): MipAnswer
  /** Interior point without crossover: central prices of large programmes. */
  solveInterior(program: LinearProgram): {
    status: string
    values: Float64Array
    duals: Float64Array
  }
}
