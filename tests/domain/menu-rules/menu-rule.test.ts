import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JudgedDish } from '#app/features/menu-rules/judged-dish.ts'
import { menuQuality } from '#app/features/menu-rules/menu-quality.ts'
import {
  isInForceOn,
  judgeRule,
  type MenuRule,
  plannerRules,
} from '#app/features/menu-rules/menu-rule.ts'
import { colourOf } from '#app/features/menu-rules/vegetable-colour.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { addDays } from '#app/shared/day.ts'
import { readReference } from '../../support/reference-data.ts'

const monday = '2026-11-23'
const week = [0, 1, 2, 3, 4, 5].map((days) => addDays(monday, days))

const dish = (serviceOn: string, more: Partial<JudgedDish> = {}): JudgedDish => ({
  serviceOn,
  course: 'animal',
  recipeId: 'lele-goreng',
  family: 'fish',
  cookingMethod: 'deep-fry',
  spiceLevel: 'none',
  ingredients: [{ foodCode: 'lele' }],
  ...more,
})
const rule = (more: Partial<MenuRule> = {}): MenuRule => ({
  id: 'r',
  subject: 'fried',
  bound: 'at-most',
  servings: 2,
  isRegional: false,
  effectiveFrom: '2026-01-01',
  source: 'contoh',
  ...more,
})
const days = (...on: string[]) => on.map((day) => dish(day))
const nobody = new Map<string, Set<string>>()
const judged = (one: MenuRule, dishes: JudgedDish[], openCells = 0, daysOf = nobody) =>
  judgeRule(one, { dishes, openCells, daysOf })

test('at most two fried: the third breaks it, and the three days are named', () => {
  const [a = '', b = '', c = ''] = week
  expect(judged(rule(), days(a, b))).toMatchObject({ verdict: 'kept', servings: 2 })
  const third = judged(rule(), days(c, a, b))
  expect(third).toMatchObject({ verdict: 'broken', servings: 3 })
  expect(third?.cells.map(({ serviceOn }) => serviceOn)).toEqual([a, b, c])
})

test('at least one fish is open while a cell is free, broken once the week is full', () => {
  const fish = rule({ subject: 'fish', bound: 'at-least', servings: 1 })
  const egg = [dish(monday, { family: 'egg' })]
  expect(judged(fish, egg, 4)?.verdict).toBe('open')
  expect(judged(fish, egg)?.verdict).toBe('broken')
  expect(judged(fish, [...egg, dish(monday, { family: 'seafood' })])?.verdict).toBe('kept')
})

test('nothing spicy for preschool counts the days on which preschool eats, and no other', () => {
  const mild = rule({ subject: 'spicy', servings: 0, groupKind: 'paud' })
  const sambal = [dish(addDays(monday, 5), { spiceLevel: 'mild' })]
  const onWeekdays = new Map([['paud', new Set(week.slice(0, 5))]])
  const onSaturday = new Map([['paud', new Set(week)]])
  expect(judged(mild, sambal)).toBeUndefined()
  expect(judged(mild, sambal, 0, onWeekdays)?.verdict).toBe('kept')
  expect(judged(mild, sambal, 0, onSaturday)?.verdict).toBe('broken')
})

test('a rule holds from its first to its last day, both included', () => {
  const dated = { effectiveFrom: monday, effectiveUntil: addDays(monday, 6) }
  expect(isInForceOn(dated, addDays(monday, -1))).toBe(false)
  expect(isInForceOn(dated, monday)).toBe(true)
  expect(isInForceOn(dated, addDays(monday, 6))).toBe(true)
  expect(isInForceOn(dated, addDays(monday, 7))).toBe(false)
})

test('the planner takes limits of one family and what is forbidden; the rest is judged after', () => {
  const eggs = rule({ id: 'egg', subject: 'egg', servings: 2 })
  const stricter = rule({ id: 'egg-1', subject: 'egg', servings: 1 })
  const spicy = rule({ id: 'spicy', subject: 'spicy', servings: 0, groupKind: 'paud' })
  const fish = rule({ id: 'fish', subject: 'fish', bound: 'at-least', servings: 1 })
  const all = [eggs, stricter, spicy, fish, rule()]
  const withPaud = plannerRules(all, new Map([['paud', new Set([monday])]]))
  expect([...withPaud.familyMaxServings]).toEqual([['egg', 1]])
  expect(withPaud.forbidden).toEqual(['spicy'])
  expect(withPaud.judgedAfter.map(({ id }) => id)).toEqual(['fish', 'r'])
  expect(plannerRules(all, nobody).forbidden).toEqual([])
})

test('what the planner is told never allows more than the rule: any week it may choose is kept', () => {
  const family = fc.constantFrom('egg', 'chicken', 'fish')
  fc.assert(
    fc.property(fc.array(family, { maxLength: 6 }), fc.nat(3), (served, servings) => {
      const limit = rule({ subject: 'egg', servings })
      const { familyMaxServings, forbidden } = plannerRules([limit], nobody)
      const eggs = served.filter((one) => one === 'egg').length
      const isAllowed = forbidden.includes('egg')
        ? eggs === 0
        : eggs <= (familyMaxServings.get('egg') ?? 9)
      const dishes = served.map((one, day) => dish(addDays(monday, day), { family: one }))
      expect(judged(limit, dishes)?.verdict === 'kept').toBe(isAllowed)
    }),
  )
})

const fullDay = (on: string, day: number) =>
  COURSES.map((course) =>
    dish(on, {
      course,
      family: `${course}-${day}`,
      cookingMethod: 'steam',
      ingredients: [{ foodCode: ['kangkung', 'wortel', 'terong', 'kol'][day % 4] ?? '' }],
    }),
  )

test('a full week with three colours, nothing fried and nothing repeated scores 100', () => {
  expect(menuQuality(week.flatMap(fullDay), week, 0)?.points).toBe(100)
})

test('four fried dishes in six days where two are advised cost 10 of 15 points', () => {
  const dishes = week.flatMap(fullDay).map((one, index) => ({
    ...one,
    cookingMethod: index < 4 ? 'deep-fry' : 'steam',
  }))
  const fried = menuQuality(dishes, week, 0)?.scores.find(({ criterion }) => criterion === 'fried')
  expect(fried).toMatchObject({ points: 5, mostPoints: 15, count: 4, wanted: 2 })
})

test('without a dish there is no score, and a score lies between 0 and 100', () => {
  expect(menuQuality([], week, 0)).toBeUndefined()
  const some = fc.subarray(week.flatMap(fullDay), { minLength: 1 })
  fc.assert(
    fc.property(some, fc.nat(9), (dishes, repeats) => {
      const points = menuQuality(dishes, week, repeats)?.points ?? -1
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(100)
    }),
  )
})

test('every vegetable of the bank that fills a plate has a colour; herbs and onions have none', () => {
  const seasoning = ['daun-bawang', 'kucai', 'seledri', 'kemangi', 'bawang-bombay']
  const colourless = readReference('foods.csv')
    .filter(({ food_group }) => food_group === 'vegetable')
    .map(({ code = '' }) => code)
    .filter((code) => colourOf(code) === undefined)
  expect(colourless.sort()).toEqual(seasoning.sort())
})
