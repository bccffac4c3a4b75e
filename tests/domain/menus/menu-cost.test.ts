import { expect, test } from 'vitest'
import { dishCost, judgeCeiling, portionCost } from '#app/features/menus/menu-cost.ts'

const prices = new Map([
  ['beras', 13_500],
  ['kangkung', 8_000],
])
const costOfKg = (foodId: string) => prices.get(foodId)
const rice = {
  serviceOn: '2026-11-23',
  course: 'staple' as const,
  ingredients: [{ foodId: 'beras', grossGrams: 80 }],
}
const greens = {
  serviceOn: '2026-11-23',
  course: 'vegetable' as const,
  ingredients: [
    { foodId: 'kangkung', grossGrams: 120 },
    { foodId: 'terasi', grossGrams: 1 },
  ],
}
const scale = new Map([
  ['staple' as const, 1],
  ['vegetable' as const, 0.5],
])

test('80 g of rice at Rp 13,500 a kg cost Rp 1,080', () => {
  expect(dishCost(rice, costOfKg)).toEqual({ idr: 1080, unpricedFoodIds: [] })
})

test('a food without a price is named, and its dish costs at least the rest', () => {
  expect(dishCost(greens, costOfKg)).toEqual({ idr: 960, unpricedFoodIds: ['terasi'] })
})

test('a portion pays for its share of each course', () => {
  expect(portionCost([rice, greens], scale, costOfKg)).toEqual({
    idr: 1560,
    unpricedFoodIds: ['terasi'],
  })
})

test('a course the group does not eat costs it nothing, priced or not', () => {
  expect(portionCost([rice, greens], new Map([['staple' as const, 1]]), costOfKg)).toEqual({
    idr: 1080,
    unpricedFoodIds: [],
  })
})

test('a ceiling is kept only when every food has a price', () => {
  expect(judgeCeiling({ idr: 10_000, unpricedFoodIds: [] }, 10_000)).toBe('within')
  expect(judgeCeiling({ idr: 9_000, unpricedFoodIds: ['terasi'] }, 10_000)).toBe('unknown')
  expect(judgeCeiling({ idr: 10_001, unpricedFoodIds: ['terasi'] }, 10_000)).toBe('above')
})
