import type { LinearProgram } from './engine.ts'

/** `values` is undefined when no optimum was found. */
export type LinearAnswer = { values: Float64Array | undefined; isOptimal: boolean }

/** A linear programme solved aside, by an engine that answers later. */
export type LinearSolver = {
  name: string
  solve: (program: LinearProgram) => Promise<LinearAnswer>
}

/** The version that package.json pins; the package itself does not tell. */
const VERSION = '0.9.1'
const OPTIMAL = 0

/**
 * GLOP, the simplex of Google's OR-Tools compiled to WebAssembly. It solves the linear programme of
 * a match in Node; the search stays with HiGHS, which can be changed and solved again in place, and
 * so does the browser, where OR-Tools needs cross-origin isolation (docs/decisions/0020).
 */
export async function loadGlop(): Promise<LinearSolver> {
  const { initMPSolver, MPSolver } = await import('or-tools-wasm/mp-solver')
  await initMPSolver()
  return {
    name: `or-tools-wasm GLOP ${VERSION}`,
    async solve(program) {
      const solver = MPSolver.CreateSolver('GLOP')
      if (!solver) return { values: undefined, isOptimal: false }
      try {
        const columns = buildModel(solver, program)
        const isOptimal = (await solver.Solve()) === OPTIMAL
        const values = isOptimal
          ? Float64Array.from(columns, (one) => one.solution_value())
          : undefined
        return { values, isOptimal }
      } finally {
        solver.delete()
      }
    },
  }
}

type Solver = import('or-tools-wasm/mp-solver').MPSolver

function buildModel(solver: Solver, program: LinearProgram) {
  const { cost, lower, upper, starts, rows, values, rowLower, rowUpper } = program
  const constraints = Array.from(rowLower, (low, row) =>
    solver.Constraint(low, rowUpper[row] ?? Number.POSITIVE_INFINITY),
  )
  const objective = solver.Objective()
  objective.SetMinimization()
  return Array.from(cost, (idr, column) => {
    const variable = solver.NumVar(lower[column] ?? 0, upper[column] ?? 0, '')
    objective.SetCoefficient(variable, idr)
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      constraints[rows[entry] ?? 0]?.SetCoefficient(variable, values[entry] ?? 0)
    }
    return variable
  })
}
