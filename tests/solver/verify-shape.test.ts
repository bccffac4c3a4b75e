import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { bestPlan, rulesBroken } from './best-plan.ts'
import { planFrom } from './plan-from.ts'

const region = generateProblem({ kitchens: 2, days: 2, recipes: 15, seed: 4 })
const valid = bestPlan(region)

test.each([
  ['nothing', null],
  ['a list', []],
  ['an empty object', {}],
  ['another format', { ...valid, format: 'lumbung/plan@0' }],
  ['no purchases', { ...valid, purchases: undefined }],
  ['kilograms as text', { ...valid, unmet: [{ ...valid.purchases[0], kg: '1' }] }],
  ['an unknown key', { ...valid, note: 'x' }],
  ['no number at all', { ...valid, objectiveIdr: Number.NaN }],
  ['an unknown status', { ...valid, status: 'optimal' }],
])('%s is of the wrong shape', (_, plan) => {
  expect(rulesBroken(region, plan)).toEqual(['shape'])
})

test('a plan of another file, a bound above the objective and a gap that is not theirs are named', () => {
  expect(verifyPlan(region, valid, '1'.repeat(64)).map(({ rule }) => rule)).toEqual([
    'problem-sha256',
  ])
  const above = planFrom(region, valid, valid.objectiveIdr + 1000)
  expect(rulesBroken(region, above)).toEqual(['bound'])
  expect(rulesBroken(region, { ...valid, gap: 0.01 })).toEqual(['gap'])
  expect(rulesBroken(region, { ...valid, boundIdr: valid.boundIdr - 1000 })).toEqual(['gap'])
})

test('the best plans of 60 random problems are valid', () => {
  fc.assert(
    fc.property(problemWithin({ days: 4, courses: 3, recipes: 6, kitchens: 3 }), (problem) => {
      bestPlan(problem)
    }),
    { numRuns: 60, seed: 7 },
  )
})
