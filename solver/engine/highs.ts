import loadHighs, { type Highs, type InitOptions, type Model, type ModelData } from 'highs'
import type { Engine, LinearProgram, LpSession, MipAnswer, MipLimits } from './engine.ts'

/** HiGHS compiled to WebAssembly: one thread, no shared memory, runs in Node and in a browser. */
export async function loadHighsEngine(options: InitOptions = {}): Promise<Engine> {
  const highs = await loadHighs(options)
  return {
    name: 'highs',
    version: highs.version.string,
    openLp: (program) => openLp(highs, program),
    solveMip: (program, limits) =>
      attempt(highs, () => solveMip(highs, program, limits), NO_ANSWER),
    solveInterior: (program) =>
      attempt(highs, () => solveInterior(highs, program), noInterior(program)),
  }
}

const NO_ANSWER: MipAnswer = {
  status: 'stopped',
  objective: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
}

const noInterior = ({ cost, rowLower }: LinearProgram) => ({
  status: 'stopped',
  values: new Float64Array(cost.length),
  duals: new Float64Array(rowLower.length),
})

export function modelData(program: LinearProgram): ModelData {
  const numCols = program.cost.length
  const numRows = program.rowLower.length
  const whole = program.whole
  return {
    numCols,
    numRows,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: program.starts,
      indices: program.rows,
      values: program.values,
    },
    ...(whole ? { integrality: Int32Array.from(whole) } : {}),
  }
}

const QUIET = { output_flag: false, random_seed: 0 }
const OPTIMAL = 7
const INFEASIBLE = [8, 9]
const STOPPED = 15

/**
 * What HiGHS refuses (coefficients past its range) ends as a session that solves nothing: callers go
 * on with what they have. Traps inside WebAssembly are not caught here.
 */
function attempt<T>(highs: Highs, act: () => T, otherwise: T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return otherwise
    throw error
  }
}

function openLp(highs: Highs, program: LinearProgram): LpSession {
  const model = highs.createModel()
  let isBroken = !attempt(highs, () => Boolean(model.passModel(modelData(program))), false)
  model.options.set({ ...QUIET, solver: 'simplex', presolve: 'off', simplex_strategy: 0 })
  let counts = { numCols: program.cost.length, numRows: program.rowLower.length }
  const change = (act: () => unknown) => {
    isBroken = isBroken || !attempt(highs, () => act() !== undefined, false)
  }
  return {
    addColumns({ cost, lower, upper, starts, rows, values }) {
      const numCols = cost.length
      const matrix = { starts, indices: rows, values, numCols, numRows: counts.numRows }
      change(() => model.addCols({ cost, lower, upper, matrix: { format: 'csc', ...matrix } }))
      counts = { ...counts, numCols: counts.numCols + numCols }
    },
    addRows({ lower, upper, starts, columns, values }) {
      const numRows = lower.length
      const matrix = { starts, indices: columns, values, numRows, numCols: counts.numCols }
      change(() => model.addRows({ lower, upper, matrix: { format: 'csr', ...matrix } }))
      counts = { ...counts, numRows: counts.numRows + numRows }
    },
    changeCosts: (columns, cost) => change(() => model.changeColsCost(setOf(columns), cost)),
    changeColumnBounds: (columns, lower, upper) =>
      change(() => model.changeColsBounds(setOf(columns), lower, upper)),
    changeRowBounds: (rows, lower, upper) =>
      change(() => model.changeRowsBounds(setOf(rows), lower, upper)),
    solve() {
      if (isBroken) return 'stopped'
      const modelStatus = attempt(highs, () => model.run().modelStatus, STOPPED)
      if (modelStatus === OPTIMAL) return 'optimal'
      return INFEASIBLE.includes(modelStatus) ? 'infeasible' : 'stopped'
    },
    objective: () => model.getObjectiveValue(),
    columnValues: () => model.getSolution().colValue,
    rowDuals: () => model.getSolution().rowDual,
    close: () => model.dispose(),
  }
}

const setOf = (indices: Int32Array) => ({ kind: 'set' as const, indices })

function solveMip(highs: Highs, program: LinearProgram, limits: MipLimits): MipAnswer {
  return highs.withModel(modelData(program), (model): MipAnswer => {
    model.options.set({
      ...QUIET,
      random_seed: limits.seed ?? 0,
      mip_rel_gap: limits.relativeGap,
      mip_abs_gap: 1,
      ...(limits.seconds === undefined ? {} : { time_limit: limits.seconds }),
      ...(limits.nodes === undefined ? {} : { mip_max_nodes: limits.nodes }),
      ...(limits.cutoff === undefined ? {} : { objective_bound: limits.cutoff }),
    })
    if (limits.start) model.setSolution({ colValue: limits.start })
    const { modelStatus } = runWithin(model, limits.iterations)
    const found = model.info.get('primal_solution_status') === 2
    return {
      status:
        modelStatus === OPTIMAL
          ? 'optimal'
          : INFEASIBLE.includes(modelStatus)
            ? 'infeasible'
            : 'stopped',
      ...(found ? { values: model.getSolution().colValue } : {}),
      objective: found ? model.getObjectiveValue() : Number.POSITIVE_INFINITY,
      bound: Number(model.info.get('mip_dual_bound')),
    }
  })
}

function runWithin(model: Model, iterations: number | undefined) {
  if (iterations === undefined) return model.run()
  return model.run({
    6(event) {
      if (Number(event.data.mip_total_lp_iterations ?? 0) > iterations) event.interrupt()
      return undefined
    },
  })
}

/** Prices get worse as the solution nears a face: they are read while it is still in the middle. */
const INTERIOR = 1e-4

function solveInterior(highs: Highs, program: LinearProgram) {
  return highs.withModel(modelData(program), (model) => {
    model.options.set({
      ...QUIET,
      solver: 'ipm',
      run_crossover: 'off',
      ipm_optimality_tolerance: INTERIOR,
    })
    const { modelStatus } = model.run()
    const { colValue, rowDual } = model.getSolution()
    return { status: String(modelStatus), values: colValue, duals: rowDual }
  })
}
