import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { numberOf } from '#solver/problem/problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { CASES } from './broken-problems.ts'

const region = () => generateProblem({ kitchens: 2, days: 3, recipes: 20, seed: 1 })
const defectsOf = (document: unknown) => {
  const reading = readProblem(typeof document === 'string' ? document : JSON.stringify(document))
  return reading.ok ? [] : reading.defects
}
const pathsOf = (document: unknown) => defectsOf(document).map(({ path }) => path)

/** The region with one thing done to it. */
const brokenBy = (change: (problem: PlanningProblem) => void) => {
  const problem = region()
  change(problem)
  return problem
}

test('a whole region reads without defect or warning', () => {
  expect(readProblem(JSON.stringify(region()))).toMatchObject({ ok: true, warnings: [] })
})

test.each(CASES)('%s is refused at %s', (_, path, change) => {
  expect(pathsOf(brokenBy(change))).toContain(path)
})

test('all defects of a file are named in one go', () => {
  const paths = CASES.filter(([name]) => !/day|days|group twice|course twice/.test(name))
  const problem = region()
  for (const [, , change] of paths.slice(0, 12)) change(problem)
  const found = pathsOf(problem)
  for (const [, path] of paths.slice(0, 12)) expect(found).toContain(path)
})

test('29 February of a leap year is a day', () => {
  const problem = region()
  problem.days = ['2028-02-28', '2028-02-29', '2028-03-01']
  problem.lots = []
  for (const kitchen of problem.kitchens) {
    kitchen.fixedMenu = []
    kitchen.announcedMenu = []
  }
  expect(pathsOf(problem)).toEqual([])
})

test('infinity smuggled in as 1e999 is no number', () => {
  const text = JSON.stringify(region()).replace(/"kg":[\d.]+/, '"kg":1e999')
  expect(pathsOf(text)).toEqual(['lots[0].kg'])
})

test('past a limit the error names the limit', () => {
  const many = brokenBy((p) => {
    const [lot] = p.lots
    p.lots = Array.from({ length: 20_001 }, (_, at) => ({ ...lot!, id: `L${at}` }))
  })
  expect(defectsOf(many)).toEqual([{ path: 'lots', expected: 'at most 20,000 lots' }])
  const recipes = brokenBy((p) => {
    const first = p.recipes[0]!
    for (let at = p.recipes.length; at < 2001; at += 1) p.recipes.push({ ...first, id: `r${at}` })
  })
  expect(defectsOf(recipes)).toEqual([{ path: 'recipes', expected: 'at most 2,000 recipes' }])
  const kitchens = brokenBy((p) => {
    const first = p.kitchens[0]!
    for (let at = 2; at < 201; at += 1) p.kitchens.push({ ...first, id: `k${at}` })
  })
  expect(defectsOf(kitchens)).toEqual([{ path: 'kitchens', expected: 'at most 200 kitchens' }])
})

test('a key that stands twice is refused: which one was meant?', () => {
  expect(pathsOf(JSON.stringify(region()).replace('{', '{"id":"a",'))).toEqual(['id'])
  const text = JSON.stringify(region()).replace('"unit":', '"\\u0075nit":"x","unit":')
  expect(pathsOf(text)).toEqual(['nutrients[0].unit'])
})

test('ids may be any words, even those of the machine', () => {
  const names = ['__proto__', 'toString', 'constructor', 'a b|c"\\', '']
  for (const name of names.slice(0, 4)) {
    const problem = region()
    problem.nutrients.push({ id: name, unit: 'g' })
    const text = JSON.stringify(problem).replace(
      '"nutrients":{',
      `"nutrients":{${JSON.stringify(name)}:7,`,
    )
    const reading = readProblem(text)
    if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
    const [first, second] = reading.problem.recipes
    expect(numberOf(first!.nutrients, name)).toBe(7)
    expect(numberOf(second!.nutrients, name)).toBeUndefined()
  }
  const stray = JSON.stringify(region()).replace('"nutrients":{', '"nutrients":{"__proto__":7,')
  expect(pathsOf(stray)).toEqual(['recipes[0].nutrients.__proto__'])
})

test('being short cheaper than buying is a warning, not a defect', () => {
  const problem = region()
  problem.weights.unmetIdrPerKg = 1000
  const reading = readProblem(JSON.stringify(problem))
  expect(reading).toMatchObject({ ok: true, warnings: [{ path: 'weights.unmetIdrPerKg' }] })
})

test.each([
  ['nothing', ''],
  ['half a document', '{"format": "lumbung/planning-problem@1"'],
  ['a list', '[]'],
  ['a word', '"lumbung"'],
  ['null', 'null'],
  ['a million open brackets', '['.repeat(1_000_000)],
  ['a million nested lists', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
  ['a million nested objects', `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`],
])('%s is refused, quickly', (_, text) => {
  expect(pathsOf(text).length).toBeGreaterThan(0)
})

test('random problems of the format read', () => {
  fc.assert(
    fc.property(problemWithin({ days: 4, courses: 3, recipes: 6, kitchens: 3 }), (problem) => {
      expect(defectsOf(problem)).toEqual([])
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('a file with bytes changed, cut or doubled never crashes the reader', () => {
  const text = JSON.stringify(generateProblem({ kitchens: 1, days: 2, recipes: 8, seed: 3 }))
  const cut = fc.nat(text.length)
  const piece = fc.oneof(
    fc.constantFrom('{', '}', '[', ']', '"', ',', ':', 'null', '-1', '1e999', '\\', '\u0000', '{}'),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cut, cut, piece), { minLength: 1, maxLength: 3 }), (edits) => {
      let changed = text
      for (const [from, length, insert] of edits) {
        const to = from + (length % 7)
        changed = changed.slice(0, from) + insert + changed.slice(to)
      }
      const reading = readProblem(changed)
      if (!reading.ok) expect(reading.defects.length).toBeGreaterThan(0)
    }),
    { numRuns: 1500, seed: 2 },
  )
})
