import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestByEnumeration } from '#solver/engine/exhaustive.ts'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { buildMonolith } from '#solver/model/build-monolith.ts'
import { linearProgramOf } from '#solver/model/linear-program.ts'
import { readDecisions } from '#solver/model/read-decisions.ts'
import { objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { planFrom } from './plan-from.ts'

const engine = await loadHighsEngine()

test('on 150 tiny problems the whole model finds the best of all menus, and its plan is valid', () => {
  fc.assert(
    fc.property(problemWithin({ days: 2, courses: 2, recipes: 4, kitchens: 2 }), (drawn) => {
      const reading = readProblem(JSON.stringify(drawn))
      if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
      const { problem } = reading
      const best = bestByEnumeration(problem, engine)
      const frame = buildMonolith(problem)
      const answer = engine.solveMip(linearProgramOf(frame.model), { relativeGap: 0 })
      const decisions = readDecisions(frame, answer.values ?? [])
      const objectiveIdr = objectiveIdrOf(planCosts(problem, decisions))
      const tolerance = 1 + 1e-6 * Math.abs(objectiveIdr)
      expect(Math.abs(objectiveIdr - answer.objective)).toBeLessThan(tolerance)
      expect(Math.abs(objectiveIdr - (best?.objectiveIdr ?? Number.NaN))).toBeLessThan(tolerance)
      expect(verifyPlan(problem, planFrom(problem, decisions))).toEqual([])
    }),
    { numRuns: 150, seed: 20261123 },
  )
})
