import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  coverageByFood,
  dishOwnShare,
  ownShareOnDays,
  type SupplyLine,
  type SupplyPart,
} from '#app/features/planning/plan-coverage.ts'

const line = (part: SupplyPart, kg: number, foodId = 'kangkung', day = '23'): SupplyLine => ({
  foodId,
  serviceOn: `2026-11-${day}`,
  part,
  kg,
})

test('242 kg own, 54 bought and 22 unmet are a need of 318 kg', () => {
  const lines = [line('own', 242), line('bought', 54), line('unmet', 22)]
  expect(coverageByFood(lines)).toEqual([
    {
      foodId: 'kangkung',
      supplied: { own: 242, stock: 0, bought: 54, unmet: 22 },
      neededKg: 318,
    },
  ])
})

test('the food with the greatest need stands first', () => {
  const lines = [line('own', 10), line('bought', 1284, 'beras')]
  expect(coverageByFood(lines).map(({ foodId }) => foodId)).toEqual(['beras', 'kangkung'])
})

test('a dish of 100 g own kangkung and 20 g bought onion is five sixths own', () => {
  const lines = [line('own', 50), line('bought', 10, 'bawang-merah')]
  const dish = {
    serviceOn: '2026-11-23',
    ingredients: [
      { foodId: 'kangkung', grossGrams: 100 },
      { foodId: 'bawang-merah', grossGrams: 20 },
    ],
  }
  expect(dishOwnShare(dish, ownShareOnDays(lines))).toBeCloseTo(5 / 6)
})

test('what the store holds is not own harvest', () => {
  const share = ownShareOnDays([line('own', 30), line('stock', 70)])
  expect(share('kangkung', '2026-11-23')).toBeCloseTo(0.3)
})

test('a dish that the plan does not supply has no share, not zero', () => {
  const dish = { serviceOn: '2026-11-24', ingredients: [{ foodId: 'kangkung', grossGrams: 100 }] }
  expect(dishOwnShare(dish, ownShareOnDays([line('own', 50)]))).toBeUndefined()
})

test('a share is never outside 0 to 1 and parts add up to the need', () => {
  const kg = fc.double({ min: 0.001, max: 5000, noNaN: true })
  fc.assert(
    fc.property(kg, kg, kg, (own, stock, bought) => {
      const lines = [line('own', own), line('stock', stock), line('bought', bought)]
      const share = ownShareOnDays(lines)('kangkung', '2026-11-23')!
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(coverageByFood(lines)[0]!.neededKg).toBeCloseTo(own + stock + bought, 2)
    }),
  )
})
