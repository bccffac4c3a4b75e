import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  farmShare,
  isPassed,
  type JudgedDish,
  type JudgedGroup,
  judgeWeek,
  missedShare,
} from '#app/features/menu-bank/week-judgement.ts'

const dish = (dayNumber: number, grams: number, kcal: number): JudgedDish => ({
  dayNumber,
  course: 'staple',
  ingredients: [{ foodId: 'beras', grossGrams: grams }],
  nutrients: new Map([
    ['ENERC_KCAL', { least: kcal, most: kcal }],
    ['FE', { least: 2 }],
  ]),
})
const group: JudgedGroup = {
  groupKind: 'sd46',
  meal: 'midday',
  scale: new Map([['staple', 1]]),
  bands: [
    { nutrient: 'ENERC_KCAL', per: 'day', min: 585, max: 682.5 },
    { nutrient: 'FE', per: 'week', min: 2.4 },
  ],
  ceilingIdr: 10_000,
}
const at15000 = () => 15_000

describe('a ready week as one group eats it', () => {
  test('600 and 700 kcal: one day within, one 2.6 % above 682.5', () => {
    const { results, passed } = judgeWeek([dish(1, 100, 600), dish(2, 100, 700)], group, at15000)
    expect(results.map(({ verdict }) => verdict)).toEqual(['within', 'above', 'unknown'])
    expect(passed).toBe(1)
    expect(missedShare(results[1]!)).toBeCloseTo(0.0256, 4)
  })

  test('iron known to 2 mg of 2.4 mg is not kept, even when nobody knows the rest', () => {
    const { results } = judgeWeek([dish(1, 100, 600)], group, at15000)
    expect(results[1]).toMatchObject({ nutrient: 'FE', verdict: 'unknown' })
    expect(missedShare(results[1]!)).toBeCloseTo(0.1667, 4)
  })

  test('100 g and 700 g of rice at Rp 15,000 cost 1,500 and 10,500: the second day is above Rp 10,000', () => {
    const { cost, mostIdr, daysNotWithin } = judgeWeek(
      [dish(1, 100, 600), dish(2, 700, 600)],
      group,
      at15000,
    )
    expect([cost.idr, mostIdr, daysNotWithin]).toEqual([6000, 10_500, [2]])
  })

  test('a food without a price is never within its ceiling', () => {
    const week = judgeWeek([dish(1, 100, 600)], { ...group, bands: [] }, () => undefined)
    expect(week.daysNotWithin).toEqual([1])
    expect(isPassed(week)).toBe(false)
  })

  test('a week without dishes passes nothing', () => {
    expect(isPassed(judgeWeek([], group, at15000))).toBe(false)
  })

  test('what can be home-grown is a share of the mass bought, whatever the portions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (own, rest) => {
          const dishes = [
            { ...dish(1, own, 0), ingredients: [{ foodId: 'lele', grossGrams: own }] },
            dish(1, rest, 0),
          ]
          expect(farmShare(dishes, (food) => food === 'lele')).toBeCloseTo(own / (own + rest), 9)
        },
      ),
    )
  })
})
