import loadHighs, { type Highs, type InitOptions, type Model, type ModelData } from 'highs'
import type { Engine, LinearProgram, LpSession, MipAnswer, MipLimits } from './engine.ts'

/** HiGHS compiled to WebAssembly: one thread, no shared memory, runs in Node and in a browser. */
export async function loadHighsEngine(options: InitOptions = {}): Promise<Engine> {
  const highs = await loadHighs(options)
  return {
    name: 'highs',
    version: highs.version.string,
    openLp: (program) => openLp(highs, program),
    solveMip: (program, limits) => solveMip(highs, program, limits),
    solveInterior: (program) => solveInterior(highs, program),
  }
}

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

function openLp(highs: Highs, program: LinearProgram): LpSession {
  const model = highs.createModel(modelData(program))
  model.options.set({ ...QUIET, solver: 'simplex', presolve: 'off', simplex_strategy: 0 })
  let counts = model.getDimensions()
  return {
    addColumns({ cost, lower, upper, starts, rows, values }) {
      const numCols = cost.length
      const matrix = { starts, indices: rows, values, numCols, numRows: counts.numRows }
      model.addCols({ cost, lower, upper, matrix: { format: 'csc', ...matrix } })
      counts = model.getDimensions()
    },
    addRows({ lower, upper, starts, columns, values }) {
      const numRows = lower.length
      const matrix = { starts, indices: columns, values, numRows, numCols: counts.numCols }
      model.addRows({ lower, upper, matrix: { format: 'csr', ...matrix } })
      counts = model.getDimensions()
    },
    changeCosts: (columns, cost) => void model.changeColsCost(setOf(columns), cost),
    changeColumnBounds: (columns, lower, upper) =>
      void model.changeColsBounds(setOf(columns), lower, upper),
    changeRowBounds: (rows, lower, upper) => void model.changeRowsBounds(setOf(rows), lower, upper),
    solve() {
      const { modelStatus } = model.run()
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

function solveInterior(highs: Highs, program: LinearProgram) {
  return highs.withModel(modelData(program), (model) => {
    model.options.set({ ...QUIET, solver: 'ipm', run_crossover: 'off' })
    const { modelStatus } = model.run()
    const { colValue, rowDual } = model.getSolution()
    return { status: String(modelStatus), values: colValue, duals: rowDual }
  })
}
