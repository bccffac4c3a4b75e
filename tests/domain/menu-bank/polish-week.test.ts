import { expect, test } from 'vitest'
import type { BankDish, BankWish } from '#app/features/menu-bank/bank-problem.ts'
import { type PlacedDish, polishWeek } from '#app/features/menu-bank/polish-week.ts'
import { READY_DAYS } from '#app/features/menu-bank/ready-week.ts'

const dish = (code: string, kcal: number, more: Partial<BankDish> = {}): BankDish => ({
  code,
  course: 'staple',
  repeatWindowDays: 1,
  maxServings: 1,
  ingredients: [{ foodCode: 'beras', grossGrams: 100 }],
  leastNutrients: new Map([['ENERC_KCAL', kcal]]),
  isFried: false,
  dispreferenceIdr: 0,
  ...more,
})

const wish = (dishes: BankDish[], pinned: BankWish['pinned'] = []): BankWish => ({
  code: 'week',
  dishes,
  groups: [
    {
      groupKind: 'sd46',
      meal: 'midday',
      scale: new Map([['staple', 1]]),
      bands: [{ nutrient: 'ENERC_KCAL', per: 'day', min: 600, max: 680 }],
      ceilingIdr: 10_000,
    },
  ],
  priceIdrPerKg: new Map([['beras', 15_000]]),
  familyMaxServings: new Map(),
  mostFried: 2,
  varietyMissedShare: 0.2,
  pinned,
})

const placed = (codes: string[]): PlacedDish[] =>
  READY_DAYS.map((dayNumber, index) => ({ dayNumber, course: 'staple', code: codes[index]! }))
const poor = Array.from({ length: 6 }, (_, i) => dish(`poor-${i}`, 500))
const good = Array.from({ length: 6 }, (_, i) => dish(`good-${i}`, 640))
const search = { steps: 5000, seed: 1, warmth: 0.1 }
const allPoor = placed(poor.map(({ code }) => code))

test('six days of 500 kcal become six days within 600 to 680, no dish twice', () => {
  const { dishes, missedShare } = polishWeek(allPoor, wish([...poor, ...good]), search)
  expect(missedShare).toBe(0)
  expect(dishes.map(({ code }) => code).toSorted()).toEqual(good.map(({ code }) => code))
})

test('a pinned dish stays, and what it misses is said: 500 of 600 kcal is a sixth', () => {
  const pinned = [{ dayNumber: 3, course: 'staple' as const, code: 'poor-2' }]
  const { dishes, missedShare } = polishWeek(allPoor, wish([...poor, ...good], pinned), search)
  expect(dishes.find(({ dayNumber }) => dayNumber === 3)?.code).toBe('poor-2')
  expect(missedShare).toBeCloseTo(1 / 6, 5)
})

test('of four fried dishes at most two are left', () => {
  const fried = Array.from({ length: 4 }, (_, i) => dish(`fried-${i}`, 640, { isFried: true }))
  const start = placed(['fried-0', 'fried-1', 'fried-2', 'fried-3', 'good-0', 'good-1'])
  const { dishes, missedShare } = polishWeek(start, wish([...fried, ...good]), search)
  expect(missedShare).toBe(0)
  expect(dishes.filter(({ code }) => code.startsWith('fried')).length).toBeLessThanOrEqual(2)
})

test('a place that the plan left open is filled', () => {
  const { dishes, missedShare } = polishWeek(allPoor.slice(0, 2), wish([...poor, ...good]), search)
  expect(dishes).toHaveLength(6)
  expect(missedShare).toBe(0)
})

test('the same seed mends a week in the same way', () => {
  const once = polishWeek(allPoor, wish([...poor, ...good]), search)
  expect(polishWeek(allPoor, wish([...poor, ...good]), search)).toEqual(once)
})
