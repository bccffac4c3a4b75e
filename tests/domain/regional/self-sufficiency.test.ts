import { expect, test } from 'vitest'
import { neededKg, selfSufficiency, sumOfSupply } from '#app/features/regional/self-sufficiency.ts'

const supply = { ownKg: 120, stockKg: 60, boughtKg: 200, unmetKg: 20 }

test('120 kg of own harvest in a week of 400 kg are 30 %; the store does not count as own', () => {
  expect(neededKg(supply)).toBe(400)
  expect(selfSufficiency(supply)).toBeCloseTo(0.3)
})

test('without a plan, or where nothing is needed, nobody knows', () => {
  expect(selfSufficiency(undefined)).toBeUndefined()
  expect(selfSufficiency({ ownKg: 0, stockKg: 0, boughtKg: 0, unmetKg: 0 })).toBeUndefined()
})

test('a region is the kilograms of its kitchens together, not the mean of their shares', () => {
  const small = { ownKg: 10, stockKg: 0, boughtKg: 0, unmetKg: 0 }
  expect(selfSufficiency(sumOfSupply([supply, undefined, small]))).toBeCloseTo(130 / 410)
  expect(sumOfSupply([undefined])).toBeUndefined()
})
