import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildMonolith } from '#solver/model/build-monolith.ts'
import type { LinearModel } from '#solver/model/linear-model.ts'
import { emptyDecisions } from '#solver/plan/empty-plan.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { planFrom } from './plan-from.ts'

const problems = problemWithin({ days: 4, courses: 3, recipes: 6, kitchens: 3 })

test('serve what is decided, skip the rest, buy nothing: valid on 300 random problems', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      expect(verifyPlan(problem, planFrom(problem, emptyDecisions(problem)))).toEqual([])
    }),
    { numRuns: 300, seed: 8 },
  )
})

/** Names of rows that a solution breaks; priced slacks may take what they like. */
function brokenRows({ columns, rows }: LinearModel, values: readonly number[]) {
  const activity = rows.map(() => 0)
  for (const [at, { terms }] of columns.entries()) {
    for (const [row, coefficient] of terms) activity[row]! += coefficient * (values[at] ?? 0)
  }
  return rows
    .filter(({ lower, upper }, at) => activity[at]! < lower - 1e-6 || activity[at]! > upper + 1e-6)
    .map(({ name }) => name)
}

test('without decisions, every row of the model allows the empty plan: no run can be infeasible', () => {
  fc.assert(
    fc.property(problems, (drawn) => {
      const kitchens = drawn.kitchens.map((kitchen) => ({ ...kitchen, fixedMenu: [] }))
      const { model, slots } = buildMonolith({ ...drawn, kitchens })
      const skipped = new Set(slots.map(({ skip }) => skip))
      const values = model.columns.map(({ name, lower }, at) => {
        if (skipped.has(at)) return 1
        return name.startsWith('below|') ? 1e9 : lower
      })
      expect(brokenRows(model, values)).toEqual([])
    }),
    { numRuns: 200, seed: 9 },
  )
})
