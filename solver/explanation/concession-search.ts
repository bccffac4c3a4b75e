import type { Engine, MipAnswer } from '#solver/engine/engine.ts'
import { addRow, type Term } from '#solver/model/linear-model.ts'
import { linearProgramOf } from '#solver/model/linear-program.ts'
import { readDecisions } from '#solver/model/read-decisions.ts'
import type { ConcessionProgram, Ease } from './concession-program.ts'

const NONE = Number.NEGATIVE_INFINITY

/** Far above the absolute gap of an engine, so that a count is proven to the last one. */
const PER_CONCESSION = 1000

/** A solution of the programme: which limits it eases, and its columns to start another search from. */
export type Solution = { eased: Ease[]; values: Float64Array }

export type Search = { solve: Engine['solveMip']; seconds: number }

/** Whether any menu keeps every limit; undefined when time was up before that was known. */
export function keepsAll(program: ConcessionProgram, { solve, seconds }: Search) {
  const linear = only(program, [])
  const cost = new Float64Array(linear.cost.length)
  const answer = solve({ ...linear, cost }, { relativeGap: 0, seconds })
  const kept = solutionOf(program, answer)
  return { kept, isNone: answer.status === 'infeasible' }
}

/** Asks for as few concessions as possible. `atLeast` is the engine's proven bound, a whole number. */
export function fewest(program: ConcessionProgram, least: number, { solve, seconds }: Search) {
  const linear = counted(program, { least, most: Number.POSITIVE_INFINITY })
  const cost = new Float64Array(linear.cost.length)
  for (const { chosen } of program.eases) cost[chosen] = PER_CONCESSION
  const answer = solve({ ...linear, cost }, { relativeGap: 0, seconds })
  const bound = Number.isFinite(answer.bound) ? answer.bound / PER_CONCESSION : 0
  const atLeast = Math.max(least, Math.ceil(bound - 1e-4))
  return { atLeast, found: solutionOf(program, answer) }
}

type Way = Search & { most: number; start?: Float64Array | undefined }

/** The cheapest way with at most `most` concessions; undefined when none was found. */
export function cheapest(program: ConcessionProgram, { solve, seconds, most, start }: Way) {
  const linear = counted(program, { least: 0, most })
  const limits = { relativeGap: 0.01, seconds, ...(start && { start }) }
  return solutionOf(program, solve({ ...linear, cost: program.costIdr }, limits))
}

/** A plan with exactly these concessions allowed: everything else is kept to the engine's last digit. */
export function planWith(
  program: ConcessionProgram,
  { eased, values }: Solution,
  { solve, seconds }: Search,
) {
  const linear = only(program, eased)
  const limits = { relativeGap: 0.005, seconds, start: values }
  const answer = solve({ ...linear, cost: program.costIdr }, limits)
  return answer.values && readDecisions(program.frame, answer.values)
}

/** From now on not all of these at once. */
export function forbid({ frame }: ConcessionProgram, eased: readonly Ease[]) {
  const row = { name: `not|${frame.model.rows.length}`, lower: NONE, upper: eased.length - 1 }
  const terms = eased.map(({ chosen }): Term => [chosen, 1])
  addRow(frame.model, row, terms)
}

/** The programme with these limits eased and no other. */
function only({ frame, eases }: ConcessionProgram, eased: readonly Ease[]) {
  const linear = linearProgramOf(frame.model)
  for (const ease of eases) {
    const value = eased.includes(ease) ? 1 : 0
    linear.lower[ease.chosen] = value
    linear.upper[ease.chosen] = value
  }
  return linear
}

/** The programme with so many concessions. */
function counted({ frame, eases }: ConcessionProgram, { least, most }: Count) {
  const { columns, rows } = frame.model
  const row = { name: 'count', lower: least, upper: most }
  const at = rows.length
  const chosen = new Set(eases.map((ease) => ease.chosen))
  return linearProgramOf({
    rows: [...rows, row],
    columns: columns.map((column, position) =>
      chosen.has(position) ? { ...column, terms: new Map([...column.terms, [at, 1]]) } : column,
    ),
  })
}

type Count = { least: number; most: number }

function solutionOf({ eases }: ConcessionProgram, { values }: MipAnswer): Solution | undefined {
  return values && { values, eased: eases.filter(({ chosen }) => (values[chosen] ?? 0) > 0.5) }
}
