import { expect, test } from 'vitest'
import { edibleGrams, grossGrams } from '#app/features/foods/food.ts'
import { vitaminAReUg } from '#app/features/foods/nutrient.ts'

test('2,868 ug of beta-carotene in a leaf are 478 RE', () => {
  expect(vitaminAReUg({ betaCaroteneUg: 2868, isPlant: true })).toBe(478)
})
test('an egg adds its retinol: 61 ug and 120 ug of carotene are 81 RE', () => {
  expect(vitaminAReUg({ retinolUg: 61, betaCaroteneUg: 120, isPlant: false })).toBe(81)
})
test('a fish whose retinol or carotene was not measured has an unknown vitamin A', () => {
  expect(vitaminAReUg({ betaCaroteneUg: 0, isPlant: false })).toBeUndefined()
  expect(vitaminAReUg({ retinolUg: 335, isPlant: false })).toBeUndefined()
  expect(vitaminAReUg({ isPlant: true })).toBeUndefined()
})

test('of 100 g of kangkung with BDD 60 % people eat 60 g; 75 g eaten are 125 g bought', () => {
  expect(edibleGrams({ edibleShare: 0.6 }, 100)).toBe(60)
  expect(grossGrams({ edibleShare: 0.6 }, 75)).toBe(125)
})
test('without a BDD nobody knows, and 100 % is not assumed', () => {
  expect(edibleGrams({}, 100)).toBeUndefined()
  expect(grossGrams({}, 100)).toBeUndefined()
})
