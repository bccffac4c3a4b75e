import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  budgetLines,
  budgetSums,
  lineIdr,
  ownKgShare,
} from '#app/features/signed-weeks/week-budget.ts'
import { line, weekDocument } from './week-document.ts'

test('the same food from the same source at the same price is one line, two prices are two', () => {
  const lines = budgetLines([
    line({ kg: 0.1 }),
    line({ kg: 0.2 }),
    line({ kg: 4, idrPerKg: 8000 }),
    line({ kg: 5, part: 'own', idrPerKg: 4000, sourceName: 'Kebun A' }),
    line({ kg: 0, foodCode: 'x' }),
  ])
  expect(lines.map(({ part, kg, idrPerKg }) => [part, kg, idrPerKg])).toEqual([
    ['own', 5, 4000],
    ['bought', 4, 8000],
    ['bought', 0.3, 9000],
  ])
})

test('5 kg own at Rp 4.000 and 10 kg bought at Rp 9.000 cost Rp 110.000 of a ceiling of Rp 2,8 juta', () => {
  const sums = budgetSums(
    weekDocument({ budget: [line(), line({ part: 'own', kg: 5, idrPerKg: 4000 })] }),
  )
  expect(sums).toMatchObject({
    ownIdr: 20_000,
    boughtIdr: 90_000,
    totalIdr: 110_000,
    allowedIdr: 2_800_000,
    unpricedLines: 0,
  })
  expect(sums.portions).toEqual([
    { portionClass: 'small', portions: 100, ceilingIdr: 8000 },
    { portionClass: 'large', portions: 200, ceilingIdr: 10_000 },
  ])
})

test('a food without a price is not free: it is counted as unknown', () => {
  const budget = [
    line({ idrPerKg: undefined }),
    line({ part: 'unmet', kg: 3, idrPerKg: undefined }),
  ]
  expect(budgetSums(weekDocument({ budget }))).toMatchObject({
    totalIdr: 0,
    unpricedLines: 1,
    unmetKg: 3,
  })
  expect(lineIdr(line({ idrPerKg: undefined }))).toBeUndefined()
})

test('5 of 15 kg from the own farm are a third; of nothing there is no share', () => {
  expect(ownKgShare({ budget: [line(), line({ part: 'own', kg: 5 })] })).toBeCloseTo(1 / 3)
  expect(ownKgShare({ budget: [] })).toBeUndefined()
})

const someLines = fc.array(
  fc.record({
    kg: fc.integer({ min: 0, max: 900_000 }).map((grams) => grams / 1000),
    idrPerKg: fc.integer({ min: 100, max: 200_000 }),
    part: fc.constantFrom('own' as const, 'stock' as const, 'bought' as const),
    foodCode: fc.constantFrom('a', 'b', 'c'),
  }),
)

test('the printed column adds up to the printed total, and no gram is lost by gathering', () => {
  fc.assert(
    fc.property(someLines, (some) => {
      const budget = budgetLines(some.map((over) => line(over)))
      const column = budget.reduce((sum, one) => sum + (lineIdr(one) ?? 0), 0)
      expect(budgetSums(weekDocument({ budget })).totalIdr).toBe(column)
      const grams = (lines: { kg: number }[]) =>
        lines.reduce((sum, { kg }) => sum + Math.round(kg * 1000), 0)
      expect(grams(budget)).toBe(grams(some))
    }),
  )
})
