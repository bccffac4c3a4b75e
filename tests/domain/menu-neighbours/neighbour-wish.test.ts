import { expect, test } from 'vitest'
import {
  type MainFood,
  sharedWishes,
  wantedAlsoBy,
} from '#app/features/menu-neighbours/neighbour-wish.ts'

const tuesday = '2026-11-24'
const food = (kitchenId: string, foodId: string, more: Partial<MainFood> = {}): MainFood => ({
  kitchenId,
  serviceOn: tuesday,
  course: 'animal',
  foodId,
  grossGrams: 80,
  ...more,
})
const portions = (kitchenId: string) =>
  ({ muntok: 1000, 'sungai-liat': 2000 })[kitchenId] ?? undefined

test('two kitchens want chicken on Tuesday: 80 kg and 160 kg, 240 kg together', () => {
  const foods = [food('muntok', 'ayam'), food('sungai-liat', 'ayam')]
  expect(sharedWishes(foods, 'muntok', portions)).toEqual([
    {
      foodId: 'ayam',
      serviceOn: tuesday,
      kitchens: [
        { kitchenId: 'sungai-liat', kg: 160 },
        { kitchenId: 'muntok', kg: 80 },
      ],
      totalKg: 240,
    },
  ])
})

test('chicken on Wednesday, or wanted by others alone, is no matter of this kitchen', () => {
  const wednesday = food('sungai-liat', 'ayam', { serviceOn: '2026-11-25' })
  expect(sharedWishes([food('muntok', 'ayam'), wednesday], 'muntok', portions)).toEqual([])
  const others = [food('sungai-liat', 'ayam'), food('pangkal-pinang', 'ayam')]
  expect(sharedWishes(others, 'muntok', portions)).toEqual([])
})

test('a kitchen whose portions nobody knows leaves the total unknown, never smaller', () => {
  const foods = [food('muntok', 'ayam'), food('pangkal-pinang', 'ayam')]
  const [wish] = sharedWishes(foods, 'muntok', portions)
  expect(wish?.totalKg).toBeUndefined()
  expect(wish?.kitchens.map(({ kg }) => kg)).toEqual([80, undefined])
})

test('at a cell each other kitchen is named once', () => {
  const others = [food('sungai-liat', 'ayam'), food('sungai-liat', 'ayam', { course: 'plant' })]
  expect(wantedAlsoBy(others, { serviceOn: tuesday, foodId: 'ayam' })).toEqual(['sungai-liat'])
  expect(wantedAlsoBy(others, { serviceOn: tuesday, foodId: 'lele' })).toEqual([])
})
