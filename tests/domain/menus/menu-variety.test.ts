import { expect, test } from 'vitest'
import {
  distinctFamilies,
  type ServedDish,
  varietyFindings,
} from '#app/features/menus/menu-variety.ts'

const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
const dish = (day: number, recipeId: string, more: Partial<ServedDish> = {}): ServedDish => ({
  serviceOn: days[day]!,
  course: 'vegetable',
  recipeId,
  family: 'leafy',
  repeatWindowDays: 3,
  ...more,
})
const none = new Map<string, number>()

test('a dish with a window of 3 may return on the fourth service day, not on the third', () => {
  expect(varietyFindings([dish(0, 'kangkung'), dish(3, 'kangkung')], days, none)).toEqual([])
  expect(varietyFindings([dish(0, 'kangkung'), dish(2, 'kangkung')], days, none)).toEqual([
    {
      code: 'repeated-too-soon',
      recipeId: 'kangkung',
      serviceOn: '2026-11-25',
      earlierOn: '2026-11-23',
    },
  ])
})

test('a window counts service days: a holiday between does not help', () => {
  const withoutTuesday = days.filter((day) => day !== '2026-11-24')
  const served = [dish(0, 'kangkung'), dish(3, 'kangkung')]
  expect(varietyFindings(served, withoutTuesday, none)).toHaveLength(1)
})

test('two servings of a dish that allows one are said', () => {
  const served = [dish(0, 'asem', { maxServings: 1 }), dish(3, 'asem', { maxServings: 1 })]
  expect(varietyFindings(served, days, none)).toEqual([
    { code: 'served-too-often', recipeId: 'asem', servings: 2, maxServings: 1 },
  ])
})

test('four leafy days where three are allowed are said', () => {
  const served = [0, 1, 2, 3].map((day) => dish(day, `dish-${day}`))
  expect(varietyFindings(served, days, new Map([['leafy', 3]]))).toEqual([
    { code: 'family-too-often', family: 'leafy', servings: 4, maxServings: 3 },
  ])
  expect(varietyFindings(served, days, new Map([['leafy', 4]]))).toEqual([])
})

test('families are counted once, dishes without one not at all', () => {
  expect(distinctFamilies([dish(0, 'a'), dish(1, 'b'), dish(2, 'c', { family: undefined })])).toBe(
    1,
  )
})
