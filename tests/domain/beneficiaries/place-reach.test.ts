import { expect, test } from 'vitest'
import { reachOf, reachRule } from '#app/features/beneficiaries/beneficiary-place.ts'

const rule = { radiusKm: 6, travelMinutes: 30, warningMinutes: 20 }
const way = (distanceKm: number, travelMinutes: number) =>
  reachOf({ distanceKm, travelMinutes }, rule)

test('6 km and 20 minutes are exactly within reach', () => {
  expect(way(6, 20)).toBe('within')
})

test('21 minutes is a long way, 31 minutes one limit too many', () => {
  expect([way(4, 21), way(4, 30), way(4, 31)]).toEqual(['long-way', 'long-way', 'one-limit'])
})

test('8 km in 15 minutes passes one limit only; 8 km in 40 minutes is too far', () => {
  expect([way(8, 15), way(8, 40)]).toEqual(['one-limit', 'too-far'])
})

test('without a warning in the rules 30 minutes is no long way', () => {
  const plain = { radiusKm: 6, travelMinutes: 30 }
  expect(reachOf({ distanceKm: 5, travelMinutes: 30 }, plain)).toBe('within')
})

test('rules that name no distance say nothing about reach', () => {
  const value = { unit: 'minutes', source: 'juknis', confidence: 'medium' as const }
  expect(reachRule([{ ...value, key: 'travel-minutes', value: 30 }])).toBeUndefined()
  expect(
    reachRule([
      { ...value, key: 'travel-minutes', value: 30 },
      { ...value, key: 'radius-km', value: 6 },
    ]),
  ).toEqual({ radiusKm: 6, travelMinutes: 30, warningMinutes: undefined })
})
