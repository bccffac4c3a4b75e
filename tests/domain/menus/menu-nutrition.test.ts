import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Amount,
  dayAmount,
  judge,
  judgeDay,
  meanAmount,
} from '#app/features/menus/menu-nutrition.ts'

const exactly = (amount: number): Amount => ({ least: amount, most: amount })
const energy = { min: 585, max: 683 }
const scale = new Map([
  ['staple' as const, 1],
  ['vegetable' as const, 0.5],
])
const dish = (course: 'staple' | 'vegetable', amount?: Amount) => ({
  course,
  nutrients: new Map(amount ? [['ENERC_KCAL', amount]] : []),
})

test('400 kcal and half of 120 kcal are 460 kcal', () => {
  const dishes = [dish('staple', exactly(400)), dish('vegetable', exactly(120))]
  expect(dayAmount(dishes, scale, 'ENERC_KCAL')).toEqual(exactly(460))
})

test('a dish of which the tables know nothing leaves the upper end open', () => {
  const dishes = [dish('staple', exactly(400)), dish('vegetable')]
  expect(dayAmount(dishes, scale, 'ENERC_KCAL')).toEqual({ least: 400, most: undefined })
})

test('a dish that a group does not eat adds nothing, known or not', () => {
  const dishes = [dish('staple', exactly(400)), dish('vegetable')]
  const noVegetable = new Map([['staple' as const, 1]])
  expect(dayAmount(dishes, noVegetable, 'ENERC_KCAL')).toEqual(exactly(400))
})

test('585 kcal is within 585 to 683, 584 below, 684 above', () => {
  expect(judge(exactly(585), energy)).toBe('within')
  expect(judge(exactly(584), energy)).toBe('below')
  expect(judge(exactly(684), energy)).toBe('above')
})

test('what may still be enough is unknown, and so is what may already be too much', () => {
  expect(judge({ least: 500 }, energy)).toBe('unknown')
  expect(judge({ least: 600 }, energy)).toBe('unknown')
  expect(judge({ least: 600, most: 650 }, energy)).toBe('within')
  expect(judge({ least: 690 }, energy)).toBe('above')
})

test('a floor alone is passed by the known part, whatever is unknown', () => {
  expect(judge({ least: 3 }, { min: 2.4 })).toBe('within')
})

test('a day that lacks a dish is open unless it is too much already', () => {
  expect(judgeDay(exactly(300), energy, false)).toBe('open')
  expect(judgeDay(exactly(700), energy, false)).toBe('above')
  expect(judgeDay(exactly(600), energy, true)).toBe('within')
})

test('the mean of 2 mg for 100 portions and 3 mg for 300 is 2.75 mg', () => {
  const days = [
    { amount: exactly(2), portions: 100 },
    { amount: exactly(3), portions: 300 },
  ]
  expect(meanAmount(days)).toEqual({ least: expect.closeTo(2.75), most: expect.closeTo(2.75) })
  expect(meanAmount([])).toBeUndefined()
})

test('knowing less never turns a band that is not passed into one that is', () => {
  const amount = fc.double({ min: 0, max: 1000, noNaN: true })
  fc.assert(
    fc.property(amount, amount, (value, slack) => {
      const known = judge(exactly(value), energy)
      const less = judge({ least: Math.max(0, value - slack), most: value + slack }, energy)
      if (less === 'within') expect(known).toBe('within')
      if (less === 'below') expect(known).toBe('below')
      if (less === 'above') expect(known).toBe('above')
    }),
  )
})
