import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapOf, objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import type { Plan } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { settled } from '#solver/uncertainty/commit.ts'
import type { Rule } from '#solver/verify/violation.ts'
import { rulesBroken } from './best-plan.ts'
import { type ValidPlan, validPlans } from './valid-plans.ts'

const PLANS = validPlans()

type Path = (string | number)[]
type Leaf = { path: Path; value: string | number }

function* leavesOf(value: unknown, path: Path = []): Generator<Leaf> {
  if (typeof value === 'number' || typeof value === 'string') yield { path, value }
  else if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) yield* leavesOf(inner, [...path, at])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, [...path, key])
  }
}

/** `allocations[].kg`: the place without its position. */
const kindOf = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .slice(1)

function withLeaf(plan: Plan, path: Path, value: string | number): Plan {
  const copy = structuredClone(plan)
  let at: unknown = copy
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key)
  Reflect.set(Object(at), path[path.length - 1]!, value)
  return copy
}

/** The plan with its money said truly again: what is left to find is the rule itself. */
function honest(problem: PlanningProblem, plan: Plan): Plan {
  const counted = 'commitments' in plan ? settled(problem, plan.commitments) : problem
  const costs = planCosts(counted, plan)
  const objectiveIdr = objectiveIdrOf(costs)
  const boundIdr = Math.min(plan.boundIdr, objectiveIdr)
  return { ...plan, costs, objectiveIdr, boundIdr, gap: gapOf(objectiveIdr, boundIdr) }
}

/** Which rules a changed number breaks, by its place; the first column is the table of the verifier. */
const NUMBERS: Record<string, readonly Rule[]> = {
  objectiveIdr: ['objective'],
  boundIdr: ['gap', 'bound'],
  gap: ['gap'],
  'costs.purchaseIdr': ['costs'],
  'costs.inHouseIdr': ['costs'],
  'costs.wasteIdr': ['costs'],
  'costs.unmetIdr': ['costs'],
  'costs.skippedIdr': ['costs'],
  'costs.bandsIdr': ['costs'],
  'costs.budgetIdr': ['costs'],
  'costs.varietyIdr': ['costs'],
  'costs.changeIdr': ['costs'],
  'allocations[].kg': ['demand'],
  'purchases[].kg': ['demand'],
  'unmet[].kg': ['demand'],
  'commitments[].kg': ['commitment'],
  'commitments[].serviceLevel': ['commitment'],
  'recourse[].kg': ['recourse'],
}

/** Said of the run, and not to be recomputed. */
const UNCHECKED = /^engine\.(seed|threads|seconds)$/

/** Changes beyond every tolerance: a gram, a rupiah in a million, a billionth of a gap. */
const CHANGES: Record<string, (x: number) => number> = {
  'a fifth more': (x) => x * 1.2 + 1,
  'a fifth less': (x) => x * 0.8 - 1,
  'the other sign': (x) => (Math.abs(x) < 1e-3 ? -1 : -x),
  'ten times as much': (x) => 10 * x + 1,
  nothing: (x) => (Math.abs(x) < 1 ? x + 1 : 0),
  'two grams, or a 20,000th, more': (x) => x + Math.max(0.0021, Math.abs(x) * 5e-5),
  'beyond all numbers': () => 1e308,
}

const moneyMoves = (kind: string, plan: Plan, from: number, to: number) =>
  /Idr$/.test(kind) && Math.abs(to - from) <= 2e-6 * Math.abs(plan.objectiveIdr)

test.each(PLANS)(
  'every number of the plan "$name", changed, breaks the rule of its place',
  ({ problem, plan }) => {
    for (const { path, value } of leavesOf(plan)) {
      const kind = kindOf(path)
      if (typeof value !== 'number' || UNCHECKED.test(kind)) continue
      expect(NUMBERS).toHaveProperty([kind])
      for (const [how, change] of Object.entries(CHANGES)) {
        const to = change(value)
        // Money is checked to a millionth: less is within the tolerance of the format.
        if (moneyMoves(kind, plan, value, to)) continue
        const broken = rulesBroken(problem, withLeaf(plan, path, to))
        const expected = NUMBERS[kind] ?? []
        expect(
          broken.some((rule) => expected.includes(rule)),
          `${path.join('.')} ${how}: ${broken}`,
        ).toBe(true)
      }
    }
  },
)

test.each(PLANS)(
  'kilograms of "$name", changed with costs said truly, still break their rule',
  ({ problem, plan }) => {
    for (const { path, value } of leavesOf(plan)) {
      const kind = kindOf(path)
      if (typeof value !== 'number' || !/\.kg$/.test(kind)) continue
      for (const change of [
        (x: number) => x + 0.0021,
        (x: number) => x - 0.0021,
        (x: number) => 2 * x + 1,
      ]) {
        const broken = rulesBroken(problem, honest(problem, withLeaf(plan, path, change(value))))
        const expected = NUMBERS[kind] ?? []
        expect(
          broken.some((rule) => expected.includes(rule)),
          `${path.join('.')}: ${broken}`,
        ).toBe(true)
      }
    }
  },
)

/** Rules of which an exchanged id breaks at least one, with money said truly. */
const EXCHANGED: Record<string, readonly Rule[]> = {
  'menus[].kitchen': ['one-recipe-per-course', 'demand', 'recipe-not-allowed'],
  'menus[].day': ['one-recipe-per-course', 'demand', 'fixed-menu', 'repeat-window'],
  'menus[].course': ['recipe-of-course'],
  'menus[].recipe': [
    'recipe-of-course',
    'demand',
    'fixed-menu',
    'recipe-not-allowed',
    'max-servings',
    'repeat-window',
  ],
  'allocations[].lot': ['demand', 'lot-window', 'lot-delivery', 'lot-kg', 'recourse'],
  'allocations[].kitchen': ['demand'],
  'allocations[].day': ['demand'],
  'purchases[].supplier': [
    'unknown-reference',
    'offer-delivery',
    'offer-limit',
    'minimum-order',
    'recourse',
  ],
  'purchases[].food': ['demand', 'unknown-reference'],
  'purchases[].kitchen': ['demand'],
  'purchases[].day': ['demand'],
  'unmet[].food': ['demand'],
  'unmet[].kitchen': ['demand'],
  'unmet[].day': ['demand'],
  'commitments[].lot': ['commitment'],
  'recourse[].lot': ['recourse'],
  'recourse[].kitchen': ['recourse'],
  'recourse[].food': ['recourse'],
  'recourse[].day': ['recourse'],
  'recourse[].supplier': ['recourse'],
  'recourse[].orderBy': ['recourse'],
}

const idsOf = (problem: PlanningProblem): Record<string, string[]> => ({
  kitchen: problem.kitchens.map(({ id }) => id),
  day: problem.days,
  course: problem.courses,
  recipe: problem.recipes.map(({ id }) => id),
  lot: problem.lots.map(({ id }) => id),
  supplier: problem.suppliers.map(({ id }) => id),
  food: problem.foods.map(({ id }) => id),
  orderBy: ['2026-11-01', '2030-01-01', '2026-11-23T00:00', 'besok'],
})

/** An entry of nothing, a dish that needs nothing: exchanging it changes no rule. */
function isIdle({ problem, plan }: ValidPlan, [list, at]: Path): boolean {
  const entry = Object(Reflect.get(plan, list!))[at!]
  if (entry.kg !== undefined) return entry.kg <= 0.001
  const recipe = problem.recipes.find(({ id }) => id === entry.recipe)
  const needs = recipe?.ingredients.some(({ grossGrams }) => grossGrams > 0) ?? false
  const kitchen = problem.kitchens.find(({ id }) => id === entry.kitchen)
  const day = problem.days.indexOf(entry.day)
  const eaten = kitchen?.groups.some(({ portions, portionScale }) => {
    return (portions[day] ?? 0) > 0 && (portionScale[entry.course] ?? 0) > 0
  })
  return !needs || !eaten
}

test.each(PLANS)(
  'every id of "$name" exchanged for another, with costs said truly, breaks a rule of its place',
  (valid) => {
    const { problem, plan } = valid
    for (const { path, value } of leavesOf(plan)) {
      const kind = kindOf(path)
      if (typeof value !== 'string' || !kind.includes('[]')) continue
      const expected = EXCHANGED[kind]
      expect(expected, kind).toBeDefined()
      const lost = rulesBroken(problem, honest(problem, withLeaf(plan, path, 'tidak ada')))
      expect(
        lost.some((rule) => rule === 'unknown-reference' || rule === 'recourse'),
        kind,
      ).toBe(true)
      if (isIdle(valid, path)) continue
      for (const id of idsOf(problem)[String(path[path.length - 1])] ?? []) {
        if (id === value) continue
        const changed = honest(problem, withLeaf(plan, path, id))
        const broken = rulesBroken(problem, changed)
        // Another seller or dish may be just as allowed: then the plan is another valid plan.
        if (broken.length === 0 && /supplier|recipe|lot$/.test(kind)) continue
        expect(
          broken.some((rule) => expected?.includes(rule)),
          `${path.join('.')} = ${id}: ${broken}`,
        ).toBe(true)
      }
    }
  },
)

const LISTS = ['menus', 'allocations', 'purchases', 'unmet', 'commitments', 'recourse'] as const

/** A list of the plan done anew; lists that the version does not have stay away. */
function withList(plan: Plan, list: string, change: (entries: unknown[]) => unknown[]): Plan {
  const copy = structuredClone(plan)
  const entries = Reflect.get(copy, list)
  if (Array.isArray(entries)) Reflect.set(copy, list, change(entries))
  return copy
}

const MISSING: Record<string, readonly Rule[]> = {
  menus: ['demand', 'fixed-menu'],
  allocations: ['demand'],
  purchases: ['demand'],
  unmet: ['demand'],
  commitments: ['commitment'],
  recourse: ['recourse'],
}
const DOUBLED: Record<string, readonly Rule[]> = { ...MISSING, menus: ['one-recipe-per-course'] }

test.each(PLANS)(
  'every entry of "$name" left out or doubled breaks a rule; another order of entries breaks none',
  (valid) => {
    const { problem, plan } = valid
    for (const list of LISTS) {
      const entries: unknown = Reflect.get(plan, list)
      if (!Array.isArray(entries)) continue
      const reversed = honest(
        problem,
        withList(plan, list, (all) => all.toReversed()),
      )
      expect(rulesBroken(problem, reversed)).toEqual([])
      for (const at of entries.keys()) {
        const idle = list !== 'commitments' && isIdle(valid, [list, at])
        const without = honest(
          problem,
          withList(plan, list, (all) => all.toSpliced(at, 1)),
        )
        const twice = honest(
          problem,
          withList(plan, list, (all) => [...all, all[at]]),
        )
        const isNamed = (broken: Rule[], rules: readonly Rule[]) =>
          broken.some((rule) => rules.includes(rule))
        if (!idle)
          expect(isNamed(rulesBroken(problem, without), MISSING[list]!), `${list}[${at}]`).toBe(
            true,
          )
        if (!idle || list === 'menus') {
          const served = list !== 'menus' || isServed(problem, entries[at])
          const broken = rulesBroken(problem, twice)
          expect(isNamed(broken, DOUBLED[list]!), `${list}[${at}] twice: ${broken}`).toBe(served)
        }
      }
    }
  },
)

/** Entries on days without portions mean nothing. */
function isServed(
  { kitchens, days }: PlanningProblem,
  { kitchen: id, day }: Plan['menus'][number],
) {
  const kitchen = kitchens.find((one) => one.id === id)
  return kitchen?.groups.some(({ portions }) => (portions[days.indexOf(day)] ?? 0) > 0) ?? false
}

test('any document at all is judged, never thrown at', () => {
  const { problem, plan } = PLANS[3]!
  const strange = fc.oneof(
    fc.anything({
      withBigInt: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    }),
    fc.jsonValue({ maxDepth: 6 }),
    fc.constantFrom(Number.NaN, 1e308, -1e308, Number.MIN_VALUE, '__proto__', '\ud800', '💥'),
  )
  const places = [...leavesOf(plan)].map(({ path }) => path)
  fc.assert(
    fc.property(strange, fc.nat(places.length - 1), fc.nat(6), (value, at, up) => {
      expect(rulesBroken(problem, value)).toEqual(['shape'])
      const path = places[at]!
      const copy = structuredClone(plan)
      let holder: unknown = copy
      const to = path.slice(0, Math.max(1, path.length - (up % path.length)))
      for (const key of to.slice(0, -1)) holder = Reflect.get(Object(holder), key)
      Reflect.set(Object(holder), to[to.length - 1]!, value)
      expect(Array.isArray(rulesBroken(problem, copy))).toBe(true)
    }),
    { numRuns: 600, seed: 9 },
  )
})

test('a plan nested a million deep, and one with a million entries, are judged in seconds', () => {
  const { problem, plan } = PLANS[0]!
  let deep: unknown = []
  for (let level = 0; level < 1_000_000; level += 1) deep = [deep]
  expect(rulesBroken(problem, { ...plan, menus: deep })).toEqual(['shape'])
  const [first] = plan.purchases
  const many = Array.from({ length: 1_000_000 }, () => first!)
  expect(rulesBroken(problem, { ...plan, purchases: many })).toContain('demand')
})

test('the plans above hold every number and id that a plan can hold, none unknown to the tables', () => {
  const all = PLANS.flatMap(({ plan }) => [...leavesOf(plan)])
  const kinds = (isKind: (leaf: Leaf) => boolean) =>
    [...new Set(all.filter(isKind).map(({ path }) => kindOf(path)))].sort()
  const numbers = kinds(({ path, value }) => {
    return typeof value === 'number' && !UNCHECKED.test(kindOf(path))
  })
  expect(numbers).toEqual(Object.keys(NUMBERS).sort())
  const ids = kinds(({ path, value }) => typeof value === 'string' && kindOf(path).includes('[]'))
  expect(ids).toEqual(Object.keys(EXCHANGED).sort())
})
