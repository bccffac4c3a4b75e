import { expect, test } from 'vitest'
import type { FoodGroup } from '#app/features/foods/food.ts'
import { criticalSteps } from '#app/features/recipes/critical-step.ts'
import { readReference } from '../../support/reference-data.ts'

const values = readReference('rule-set-values.csv').map((row) => ({
  key: row.key!,
  value: Number(row.value),
  unit: row.unit!,
  source: row.source!,
  confidence: 'medium' as const,
}))
const steps = (cookingMethod: string, foodGroups: FoodGroup[], isPackage = false) =>
  criticalSteps({ cookingMethod, foodGroups, isPackage }, values)

test('fried catfish: 75 °C in its middle, oil three times, eaten within 4 hours, 2 samples for 72', () => {
  expect(steps('deep-fry', ['fish', 'spice', 'fat'])).toEqual([
    { code: 'wash-and-peel' },
    { code: 'core-temperature', celsius: 75 },
    { code: 'fresh-oil', times: 3 },
    { code: 'eat-within', hours: 4 },
    { code: 'keep-samples', samples: 2, hours: 72 },
  ])
})

test('kangkung asks for no core temperature and no frying oil; raw papaya for drinking water', () => {
  const codes = (...asked: Parameters<typeof steps>) => steps(...asked).map(({ code }) => code)
  expect(codes('stir-fry', ['vegetable', 'fat'])).toEqual([
    'wash-and-peel',
    'eat-within',
    'keep-samples',
  ])
  expect(codes('raw', ['fruit'])).toContain('drinking-water')
  expect(codes('steam', ['cereal'])).toEqual(['eat-within', 'keep-samples'])
})

test('a package is cooled and keeps 12 hours; it is not bound to four', () => {
  expect(steps('boil', ['egg'], true)).toEqual([
    { code: 'core-temperature', celsius: 75 },
    { code: 'cool-and-pack', hours: 12 },
    { code: 'keep-samples', samples: 2, hours: 72 },
  ])
})

test('what the rule set does not name is not shown', () => {
  const dish = { cookingMethod: 'deep-fry', foodGroups: ['fish' as const], isPackage: false }
  expect(criticalSteps(dish, [])).toEqual([{ code: 'core-temperature', celsius: 75 }])
})
