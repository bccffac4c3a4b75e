import { expect, test } from 'vitest'
import { generateProblem, generateUncertainProblem } from '#solver/generate/generate-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'

type Key = string | number

/** Every optional key of both versions stands somewhere in this problem. */
function fullProblem(): PlanningProblem {
  const problem = generateUncertainProblem({ kitchens: 2, days: 2, recipes: 15, seed: 4 })
  const [first] = problem.kitchens
  const [recipe] = problem.recipes
  const entry = { day: problem.days[0]!, course: recipe!.course, recipe: recipe!.id }
  Object.assign(first!, { fixedMenu: [entry], announcedMenu: [{ ...entry }] })
  Object.assign(recipe!, { maxServings: 2, repeatWindowDays: 2, family: 'nasi' })
  return problem
}

/** As a file has it: no two places share an object. */
const FULL: PlanningProblem = JSON.parse(JSON.stringify(fullProblem()))

/** `kitchens[0].groups[1].portions`, ids that are no plain words in brackets and quotes. */
const pathOf = (keys: readonly Key[]) =>
  keys
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`
      return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
    })
    .join('')
    .replace(/^\./, '')

/** Of a list the first two items: the others are alike. */
function* placesIn(value: unknown, path: Key[] = []): Generator<{ path: Key[]; value: unknown }> {
  if (path.length > 0) yield { path, value }
  const inner: [Key, unknown][] = Array.isArray(value)
    ? [...value.entries()].slice(0, 2)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : []
  for (const [key, one] of inner) yield* placesIn(one, [...path, key])
}

const PLACES = [...placesIn(FULL)]

/** Objects whose keys are ids. */
const isById = (path: readonly Key[]) =>
  ['nutrients', 'portionScale', 'familyMaxServings'].includes(String(path.at(-1)))

const OPTIONAL = new Set([
  'family',
  'equipment',
  'repeatWindowDays',
  'maxServings',
  'familyMaxServings',
  'excludedRecipes',
  'fixedMenu',
  'announcedMenu',
  'minimumOrderIdr',
  'maxKg',
  'leadDays',
  'min',
  'max',
])

function changedAt(path: readonly Key[], change: (holder: object, key: Key) => void) {
  const copy: unknown = structuredClone(FULL)
  let holder = Object(copy)
  for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key)
  change(holder, path[path.length - 1]!)
  return readProblem(JSON.stringify(copy))
}

const pathsOf = (reading: ReturnType<typeof readProblem>) =>
  reading.ok ? [] : reading.defects.map(({ path }) => path)

test('the problem that is broken below reads as it stands', () => {
  expect(readProblem(JSON.stringify(FULL))).toMatchObject({ ok: true })
})

test.each([
  ['below zero', -1],
  ['text', '12'],
  ['null', null],
  ['true', true],
  ['a list', [1]],
  ['an object', {}],
])('every number as %s is refused at its own path', (_, value) => {
  const numbers = PLACES.filter((place) => typeof place.value === 'number')
  expect(numbers.length).toBeGreaterThan(100)
  for (const { path } of numbers) {
    const reading = changedAt(path, (holder, key) => Reflect.set(holder, key, value))
    expect(pathsOf(reading), pathOf(path)).toContain(pathOf(path))
  }
})

test.each(['1e999', '-1e999'])('every number as %s is refused at its own path', (text) => {
  for (const { path } of PLACES.filter((place) => typeof place.value === 'number')) {
    const copy = structuredClone(FULL)
    let holder = Object(copy)
    for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key)
    Reflect.set(holder, path[path.length - 1]!, '@@')
    const reading = readProblem(JSON.stringify(copy).replace('"@@"', text))
    expect(pathsOf(reading), pathOf(path)).toContain(pathOf(path))
  }
})

test.each([
  ['nothing', ''],
  ['a number', 7],
  ['null', null],
])('every id and day as %s is refused at its own path', (_, value) => {
  const texts = PLACES.filter((place) => typeof place.value === 'string')
  expect(texts.length).toBeGreaterThan(80)
  for (const { path } of texts) {
    const reading = changedAt(path, (holder, key) => Reflect.set(holder, key, value))
    expect(pathsOf(reading), pathOf(path)).toContain(pathOf(path))
  }
})

/** Words that refer to nothing: names of things themselves, families, units, and equipment. */
const isName = (path: readonly Key[]) => {
  const key = String(path.at(-1))
  const isItem = path.length === 3 && key === 'id'
  return (
    key === 'unit' || key === 'family' || path.includes('equipment') || isItem || path.length === 1
  )
}

test('every reference that leads nowhere is refused at its own path', () => {
  const references = PLACES.filter(
    ({ path, value }) => typeof value === 'string' && !isName(path) && !path.includes('days'),
  ).filter(
    ({ path }) =>
      path.at(-1) !== 'id' &&
      path[0] !== 'courses' &&
      !/^(readyOn|useBy|per)$/.test(String(path.at(-1))),
  )
  const kinds = new Set(references.map(({ path }) => String(path.at(-1))))
  for (const kind of ['course', 'food', 'nutrient', 'kitchen', 'day', 'recipe']) {
    expect(kinds).toContain(kind)
  }
  for (const { path } of references) {
    const reading = changedAt(path, (holder, key) => Reflect.set(holder, key, 'tidak-ada'))
    expect(pathsOf(reading), pathOf(path)).toContain(pathOf(path))
  }
})

test('every key left out is refused by name, but for those that the format calls optional', () => {
  const keys = PLACES.filter(({ path }) => typeof path.at(-1) === 'string').filter(
    ({ path }) => !isById(path.slice(0, -1)) || path.at(-2) === 'portionScale',
  )
  for (const { path } of keys) {
    const reading = changedAt(path, (holder, key) => Reflect.deleteProperty(holder, key))
    const key = String(path.at(-1))
    const isOffers = key === 'deliversTo' && path.includes('offers')
    const isOptional = isOffers || (OPTIONAL.has(key) && path.at(-2) !== 'portionScale')
    if (isOptional) expect(reading.ok, pathOf(path)).toBe(true)
    else expect(pathsOf(reading), pathOf(path)).toContain(pathOf(path))
  }
})

test('a key that the format does not know is refused in every object, with the path to it', () => {
  const objects = PLACES.filter(({ value, path }) => {
    return (
      typeof value === 'object' &&
      !Array.isArray(value) &&
      String(path.at(-1)) !== 'familyMaxServings'
    )
  })
  expect(objects.length).toBeGreaterThan(50)
  for (const { path } of objects) {
    const reading = changedAt([...path, 'catatan'], (holder, key) => Reflect.set(holder, key, 1))
    expect(pathsOf(reading)).toEqual([pathOf([...path, 'catatan'])])
  }
})

test('every list that is none is refused at its own path', () => {
  for (const { path } of PLACES.filter(({ value }) => Array.isArray(value))) {
    const reading = changedAt(path, (holder, key) => Reflect.set(holder, key, {}))
    expect(pathsOf(reading), pathOf(path)).toContain(pathOf(path))
  }
})

test('every item of a list doubled is refused where its ids must be unique', () => {
  const UNIQUE: [Key[], Key[]][] = [
    [['courses'], []],
    [['nutrients'], ['id']],
    [['foods'], ['id']],
    [['recipes'], ['id']],
    [['kitchens'], ['id']],
    [['lots'], ['id']],
    [['suppliers'], ['id']],
    [['recipes', 0, 'ingredients'], ['food']],
    [['recipes', 0, 'equipment'], ['id']],
    [['kitchens', 0, 'groups'], ['id']],
    [['kitchens', 0, 'equipment'], ['id']],
    [['kitchens', 0, 'excludedRecipes'], []],
    [['kitchens', 0, 'fixedMenu'], []],
    [['kitchens', 0, 'announcedMenu'], []],
    [['lots', 0, 'deliversTo'], ['kitchen']],
    [['suppliers', 0, 'offers'], ['food']],
    [['suppliers', 0, 'offers', 0, 'deliversTo'], ['kitchen']],
  ]
  for (const [path, more] of UNIQUE) {
    let last = 0
    const reading = changedAt(path, (holder, key) => {
      const list: unknown[] = Reflect.get(holder, key) ?? []
      if (list.length === 0) return
      last = list.length
      list.push(structuredClone(list[0]))
    })
    expect(last, pathOf(path)).toBeGreaterThan(0)
    expect(pathsOf(reading)).toContain(pathOf([...path, last, ...more]))
  }
})

/** Service days from 1 January 2026 on. */
const daysOf = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    return new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)
  })

test('62 days are read, of 63 the error names the limit', () => {
  const problem = generateProblem({ kitchens: 1, days: 1, recipes: 10, seed: 1 })
  const withDays = (count: number) => {
    const kitchens = problem.kitchens.map(({ announcedMenu: _, fixedMenu: __, ...kitchen }) => ({
      ...kitchen,
      groups: kitchen.groups.map((group) => ({ ...group, portions: daysOf(count).map(() => 10) })),
    }))
    return readProblem(JSON.stringify({ ...problem, days: daysOf(count), kitchens, lots: [] }))
  }
  expect(withDays(62).ok).toBe(true)
  expect(withDays(63)).toMatchObject({ defects: [{ path: 'days', expected: 'at most 62 days' }] })
})

test('200 kitchens, 2,000 recipes and 20,000 lots are read', () => {
  const problem = generateProblem({ kitchens: 1, days: 1, recipes: 10, seed: 1 })
  const many = <T extends { id: string }>([first]: T[], count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...first!, id: at === 0 ? first!.id : `${at}` }))
  const text = JSON.stringify({
    ...problem,
    kitchens: many(problem.kitchens, 200),
    recipes: [...problem.recipes, ...many(problem.recipes, 1991).slice(1)],
    lots: many(problem.lots, 20_000),
  })
  expect(readProblem(text).ok).toBe(true)
})

test('50 MB of anything are read or refused within seconds', () => {
  const startedMs = performance.now()
  const line = `${JSON.stringify({ ...FULL.lots[0], id: 'x' })},`
  const wide = `{"lots":[${line.repeat(Math.ceil(5e7 / line.length))}${line.slice(0, -1)}]}`
  expect(readProblem(wide).ok).toBe(false)
  expect(readProblem(`"${'a'.repeat(5e7)}"`).ok).toBe(false)
  expect(readProblem(`${' '.repeat(5e7)}x`).ok).toBe(false)
  expect(performance.now() - startedMs).toBeLessThan(60_000)
})
