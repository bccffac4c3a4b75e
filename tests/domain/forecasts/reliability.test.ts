import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedKg, promisedRange } from '#app/features/forecasts/promised-range.ts'
import { keptShare, type Promised, reliabilityOf } from '#app/features/forecasts/reliability.ts'
import { addDays } from '#app/shared/day.ts'

const readyOn = '2026-11-02'
const promise = (deliveredKg: number, lateDays = 0): Promised => ({
  readyOn,
  promisedKg: 20,
  deliveredKg,
  deliveredOn: deliveredKg > 0 ? addDays(readyOn, lateDays) : undefined,
})
const times = (count: number, one: Promised) => Array.from({ length: count }, () => one)

test('20 of 20 kg on the day are the whole promise, 10 kg half, a day late half of what came', () => {
  expect(keptShare(promise(20))).toBe(1)
  expect(keptShare(promise(25))).toBe(1)
  expect(keptShare(promise(10))).toBe(0.5)
  expect(keptShare(promise(20, 1))).toBe(0.5)
  expect(keptShare(promise(0))).toBe(0)
})

test('eight promises are too few to judge a unit by', () => {
  expect(reliabilityOf(times(8, promise(20)))).toEqual({ isEnough: false, promises: 8 })
})

test('seven kept, one late by two days, one half, one called off: 80 in 100', () => {
  const promises = [...times(7, promise(20)), promise(20, 2), promise(10), promise(0)]
  expect(reliabilityOf(promises)).toMatchObject({
    isEnough: true,
    promises: 10,
    score: 0.8,
    wholeShare: 0.8,
    onTimeShare: 0.8,
    calledOff: 1,
    meanLateDays: 2,
  })
})

test('a report of 40 kg of a unit that brings 60 to 100 % of its word: 24, 32, 40 kg', () => {
  const brought = [12, 13, 14, 15, 16, 17, 18, 19, 20].map((kg) => promise(kg))
  expect(promisedRange(40, brought)).toEqual({ lowKg: 24, likelyKg: 32, highKg: 40 })
  expect(promisedRange(40, brought.slice(1))).toBeUndefined()
})

test('of 20 likely and 10 low kg a unit of 80 in 100 is counted on for 18, an unknown one for 10', () => {
  const range = { lowKg: 10, likelyKg: 20, highKg: 25 }
  const reliability = reliabilityOf([
    ...times(7, promise(20)),
    promise(20, 2),
    promise(10),
    promise(0),
  ])
  expect(countedKg(range, reliability)).toBe(18)
  expect(countedKg(range, reliabilityOf([]))).toBe(10)
})

test('a less reliable unit is never counted on for more, and always for an amount in its range', () => {
  const kg = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(fc.array(kg, { minLength: 9, maxLength: 40 }), fc.nat(39), (amounts, index) => {
      const promises = amounts.map((one) => promise(one))
      const range = { lowKg: 5, likelyKg: 20, highKg: 25 }
      const counted = countedKg(range, reliabilityOf(promises))
      const worse = promises.map((one, at) => (at === index % promises.length ? promise(0) : one))
      expect(countedKg(range, reliabilityOf(worse))).toBeLessThanOrEqual(counted)
      expect(counted).toBeGreaterThanOrEqual(range.lowKg)
      expect(counted).toBeLessThanOrEqual(range.likelyKg)
    }),
  )
})
