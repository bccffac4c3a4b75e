import { describe, expect, test } from 'vitest'
import { entriesFor } from '#app/features/menu-bank/ready-week.ts'
import { missedShare } from '#app/features/menu-bank/week-judgement.ts'
import { packageDaysOf, packageKeepsHours, suitsDay } from '#app/features/menus/package-day.ts'
import { shippedWeeks } from '../../support/ready-weeks.ts'
import { readReference } from '../../support/reference-data.ts'

const keeping = new Map(readReference('recipe-keeping.csv').map((row) => [row.recipe!, row]))
const packages = shippedWeeks.filter(({ kind }) => kind === 'package')
const recipes = new Map(readReference('recipes.csv').map((row) => [row.code!, row]))

describe('dry packages for Ramadan and holidays (SE BGN 3/2026)', () => {
  test('two weeks stand in the bank, for the morning and for the midday groups', () => {
    expect(packages.map(({ groups }) => groups.map(({ groupKind }) => groupKind))).toEqual([
      ['paud', 'sd13'],
      ['sd46', 'smp', 'sma'],
    ])
  })

  test.each(packages.map((week) => [week.code, week] as const))(
    '%s holds five courses on six days, all of which keep 12 hours, none of it spicy',
    (_, { dishes }) => {
      expect(dishes).toHaveLength(30)
      for (const { code, spiceLevel } of dishes) {
        expect({ code, hours: Number(keeping.get(code)?.keeps_hours) >= 12 }).toEqual({
          code,
          hours: true,
        })
        expect({ code, spiceLevel }).toEqual({ code, spiceLevel: 'none' })
      }
      const times = new Map<string, number>()
      for (const { code } of dishes) times.set(code, (times.get(code) ?? 0) + 1)
      expect([...times].filter(([, count]) => count > 3)).toEqual([])
    },
  )

  test.each(packages.map((week) => [week.code, week] as const))(
    '%s stays within every price ceiling; of its 34 bands at least half are kept',
    (_, { judgements }) => {
      for (const { passed, results, daysNotWithin } of judgements) {
        expect(daysNotWithin).toEqual([])
        expect(results.length).toBe(34)
        expect(passed / results.length).toBeGreaterThanOrEqual(1 / 2)
      }
    },
  )

  test('what dry food cannot give is said with numbers: calcium is short in every package week', () => {
    const calcium = packages.flatMap(({ judgements }) =>
      judgements.flatMap(({ results }) => results.filter(({ nutrient }) => nutrient === 'CA')),
    )
    expect(calcium.every(({ verdict }) => verdict === 'below')).toBe(true)
    expect(Math.max(...calcium.map((one) => missedShare(one) ?? 0))).toBeLessThan(0.7)
  })
})

test('hours and place of keeping have a source each, and no boiled dish but the salted egg is among them', () => {
  for (const row of keeping.values()) expect(row.source!.length).toBeGreaterThan(20)
  const cooked = [...keeping.keys()].filter((code) =>
    /boil|steam|simmer|braise/.test(recipes.get(code)!.cooking_method!),
  )
  expect(cooked).toEqual(['telur-asin-utuh'])
})

test('a package suits its day by the hours of the rule set; 12 when it is silent', () => {
  expect(packageKeepsHours([])).toBe(12)
  const value = { unit: 'hours', source: '', confidence: 'high' } as const
  expect(packageKeepsHours([{ key: 'package-keeps-hours', value: 14, ...value }])).toBe(14)
  expect(suitsDay({ keepsHours: 12 }, { isPackage: true }, 14)).toBe(false)
  expect(suitsDay({ keepsHours: 14 }, { isPackage: true }, 14)).toBe(true)
  expect(suitsDay({}, {}, 14)).toBe(true)
})

test('of a ready week only what suits its day is put on a menu: warm on Monday, packed on Tuesday', () => {
  const dishes = [1, 2].flatMap((dayNumber) => [
    { dayNumber, course: 'vegetable' as const, recipeId: 'warm', recipeCode: 'warm' },
    { dayNumber, course: 'plant' as const, recipeId: 'crisp', recipeCode: 'crisp' },
  ])
  const days = [
    { on: '2027-02-08', isServed: true },
    { on: '2027-02-09', isServed: true, isPackage: true },
  ]
  const known = new Map([
    ['warm', { versionId: 'warm' }],
    ['crisp', { versionId: 'crisp', keepsHours: 72, isPackageOnly: true }],
  ])
  const situation = { days, dishOf: (id: string) => known.get(id), packageKeepsHours: 12 }
  const put = entriesFor({ dishes }, '2027-W06', situation)
  expect(put.map(({ serviceOn, recipeVersionId }) => [serviceOn, recipeVersionId])).toEqual([
    ['2027-02-08', 'warm'],
    ['2027-02-09', 'crisp'],
  ])
  expect(packageDaysOf(days)).toEqual(['2027-02-09'])
})
