import { expect, test } from 'vitest'
import { sourceCodesOf, traceNutrient } from '#app/features/nutrition-audits/provenance.ts'
import type { IngredientFood, NutritionFacts } from '#app/features/recipes/recipe-nutrition.ts'

const food = (code: string, ironMgPer100g?: number): IngredientFood => ({
  code,
  nameId: code,
  nameEn: code,
  edibleShare: 0.7,
  edibleShareSource: 'TKPI 2020',
  composition: new Map(
    ironMgPer100g === undefined
      ? []
      : [['FE', { amountPer100g: ironMgPer100g, sourceCode: 'tkpi-2020', basis: 'measured' }]],
  ),
})

const facts: NutritionFacts = {
  foods: new Map([
    ['kangkung', food('kangkung', 2.3)],
    ['kecap', food('kecap')],
  ]),
  retention: new Map(),
}

const dish = {
  course: 'vegetable' as const,
  recipeId: 'r1',
  nameId: 'Tumis kangkung',
  nameEn: 'Stir-fried water spinach',
  version: 2,
}
const raw = (foodId: string, grossGrams: number) => ({
  foodId,
  foodCode: foodId,
  grossGrams,
  eatenShare: 1,
})
const asked = { nutrient: 'FE', scale: new Map([['vegetable', 0.9] as const]) }

test('120 g kangkung, 70 % edible, 2.3 mg iron per 100 g, at 0.9 portions give 1.74 mg', () => {
  const [trace] = traceNutrient([{ ...dish, ingredients: [raw('kangkung', 120)] }], facts, asked)
  expect(trace?.knownAmount).toBeCloseTo(120 * 0.7 * 0.023 * 0.9, 9)
  expect(trace?.hasGap).toBe(false)
  expect(trace?.rows[0]).toMatchObject({ grossGrams: 120, edibleShare: 0.7 })
  expect(trace?.rows[0]?.eatenGrams).toBeCloseTo(84, 9)
})

test('a sauce that nobody measured leaves a gap and adds nothing', () => {
  const ingredients = [raw('kangkung', 120), raw('kecap', 5)]
  const [trace] = traceNutrient([{ ...dish, ingredients }], facts, asked)
  expect(trace?.hasGap).toBe(true)
  expect(trace?.knownAmount).toBeCloseTo(1.7388, 9)
  expect(trace?.rows[1]?.step).toMatchObject({ gap: 'composition' })
})

test('a course that the group does not get gives it nothing', () => {
  const ingredients = [raw('kangkung', 120)]
  const [trace] = traceNutrient([{ ...dish, ingredients }], facts, {
    nutrient: 'FE',
    scale: new Map(),
  })
  expect(trace).toMatchObject({ scale: 0, knownAmount: 0 })
})

test('every source that a figure cites is named once', () => {
  const ingredients = [raw('kangkung', 120), raw('kecap', 5)]
  const traces = traceNutrient([{ ...dish, ingredients }], facts, asked)
  expect(sourceCodesOf([...traces, ...traces])).toContain('tkpi-2020')
  expect(sourceCodesOf([...traces, ...traces]).filter((code) => code === 'tkpi-2020')).toHaveLength(
    1,
  )
})
