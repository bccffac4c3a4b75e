import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import type { Plan } from '#solver/plan/plan.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { bestPlan, rulesBroken } from './best-plan.ts'
import { planFrom } from './plan-from.ts'

type Path = (string | number)[]

function* numbersIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'number') yield path
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, [...path, key])
  }
}

/** The plan with the number at a path replaced. */
function changed(plan: Plan, path: Path, to: (value: number) => number) {
  const copy = structuredClone(plan)
  let at: unknown = copy
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key)
  const last = path[path.length - 1]!
  Reflect.set(Object(at), last, to(Reflect.get(Object(at), last)))
  return copy
}

/** Who planned, and how long it took, is told and cannot be recomputed. */
const CANNOT_BE_CHECKED = /^engine\./

const region = generateProblem({ kitchens: 2, days: 2, recipes: 15, seed: 4 })
const valid = bestPlan(region)

test('every number of a valid plan, changed by a fifth, or by a 50,000th but at least 5, breaks a rule', () => {
  for (const path of numbersIn(valid)) {
    if (CANNOT_BE_CHECKED.test(path.join('.'))) continue
    const step = (x: number) => Math.max(5, 2e-5 * Math.abs(x))
    const changes = [
      (x: number) => x * 1.2 + 1,
      (x: number) => x - step(x),
      (x: number) => x + step(x),
    ]
    for (const change of changes) {
      const found = verifyPlan(region, changed(valid, path, change))
      expect(found.length, path.join('.')).toBeGreaterThan(0)
    }
  }
})

test('every dish, lot, kitchen, day and food of a plan exchanged for another breaks a rule', () => {
  const lists = ['menus', 'allocations', 'purchases', 'unmet'] as const
  const others: Record<string, string[]> = {
    kitchen: region.kitchens.map(({ id }) => id),
    day: region.days,
    course: region.courses,
    recipe: region.recipes.map(({ id }) => id),
    lot: region.lots.map(({ id }) => id),
    supplier: region.suppliers.map(({ id }) => id),
    food: region.foods.map(({ id }) => id),
  }
  for (const list of lists) {
    for (const [at, entry] of valid[list].entries()) {
      for (const [key, own] of Object.entries(entry)) {
        const other = others[key]?.find((id) => id !== own)
        if (other === undefined) continue
        const copy: Plan = structuredClone(valid)
        Object.assign(copy[list][at]!, { [key]: other })
        expect(verifyPlan(region, copy).length, `${list}[${at}].${key}`).toBeGreaterThan(0)
        Object.assign(copy[list][at]!, { [key]: 'nowhere' })
        expect(rulesBroken(region, copy)).toContain('unknown-reference')
      }
    }
  }
})

test('an entry left out or doubled breaks a rule, with costs recomputed for what is left', () => {
  for (const list of ['menus', 'allocations', 'purchases'] as const) {
    for (const at of valid[list].keys()) {
      const without = { ...valid, [list]: valid[list].filter((_, index) => index !== at) }
      expect(rulesBroken(region, planFrom(region, without)).length).toBeGreaterThan(0)
      const twice = { ...valid, [list]: [...valid[list], valid[list][at]] }
      expect(rulesBroken(region, planFrom(region, twice)).length).toBeGreaterThan(0)
    }
  }
})

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
