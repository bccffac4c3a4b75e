import { z } from 'zod'
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
/** `MPModelRequest.SolverType` of OR-Tools' `linear_solver.proto`. */
const GLOP_LINEAR_PROGRAMMING = 2

const optimum = z.object({
  status: z.literal('MPSOLVER_OPTIMAL'),
  variableValue: z.array(z.number()),
})

/**
 * GLOP, the simplex of Google's OR-Tools compiled to WebAssembly. It solves the linear programme of
 * a match in Node; the search stays with HiGHS, which can be changed and solved again in place, and
 * so does the browser, where OR-Tools needs cross-origin isolation (docs/decisions/0020).
 *
 * A programme crosses into WebAssembly as one message (`MPModelRequest`) and comes back as one. Built
 * by a call per coefficient it takes twice as long as solving it (695 rows, 1,362 columns:
 * 15 ms of CPU against 8 ms).
 */
export async function loadGlop(): Promise<LinearSolver> {
  const { initMPSolver, MPSolver } = await import('or-tools-wasm/mp-solver')
  await initMPSolver()
  return {
    name: `or-tools-wasm GLOP ${VERSION}`,
    async solve(program) {
      const { response } = await MPSolver.solveModelRequest(requestOf(program))
      const found = optimum.safeParse(response)
      if (!found.success) return { values: undefined, isOptimal: false }
      return { values: Float64Array.from(found.data.variableValue), isOptimal: true }
    },
  }
}

function requestOf({ cost, lower, upper, ...matrix }: LinearProgram) {
  const variable = Array.from(cost, (objectiveCoefficient, column) => ({
    lowerBound: lower[column] ?? 0,
    upperBound: upper[column] ?? 0,
    objectiveCoefficient,
  }))
  return {
    solverType: GLOP_LINEAR_PROGRAMMING,
    model: { variable, constraint: constraintsOf(matrix) },
  }
}

/** The matrix by rows. */
function constraintsOf(matrix: Omit<LinearProgram, 'cost' | 'lower' | 'upper'>) {
  const { starts, rows, values, rowLower, rowUpper } = matrix
  type Constraint = {
    lowerBound: number
    upperBound: number
    varIndex: number[]
    coefficient: number[]
  }
  const constraints = Array.from(
    rowLower,
    (lowerBound, row): Constraint => ({
      lowerBound,
      upperBound: rowUpper[row] ?? Number.POSITIVE_INFINITY,
      varIndex: [],
      coefficient: [],
    }),
  )
  for (let column = 0; column + 1 < starts.length; column++) {
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      const constraint = constraints[rows[entry] ?? -1]
      constraint?.varIndex.push(column)
      constraint?.coefficient.push(values[entry] ?? 0)
    }
  }
  return constraints
}
