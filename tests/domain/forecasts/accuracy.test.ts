import { expect, test } from 'vitest'
import { accuracyOf, isCovered, judgedForecasts } from '#app/features/forecasts/accuracy.ts'
import { forecastsOf } from '#app/features/forecasts/forecast.ts'
import { asOf } from '#app/features/forecasts/growing-record.ts'
import { addDays } from '#app/shared/day.ts'
import { demoRecords } from '../../support/growing-records.ts'

const TODAY = '2026-11-21'
const CLAIMED = { least: 0.73, most: 0.87 }
const judged = (actualKg: number) => ({
  on: TODAY,
  forecast: { lowKg: 10, likelyKg: 20, highKg: 30 },
  actualKg,
})

test('forecast 20, came 10, 20, 40: bias -3.3 kg, mean error 10 kg, two of three covered', () => {
  const many = [10, 20, 40].flatMap((kg) => [judged(kg), judged(kg), judged(kg)])
  const accuracy = accuracyOf(many)
  expect(accuracy).toMatchObject({ isEnough: true, harvests: 9, meanErrorKg: 10 })
  expect(accuracy.isEnough && accuracy.biasKg).toBeCloseTo(-10 / 3, 9)
  expect(accuracy.isEnough && accuracy.biasShare).toBeCloseTo(-1 / 7, 9)
  expect(accuracy.isEnough && accuracy.coveredShare).toBeCloseTo(2 / 3, 9)
})

test('below nine judged harvests there is no accuracy, only a count', () => {
  expect(accuracyOf([judged(20)])).toEqual({ isEnough: false, harvests: 1 })
})

test('a year of examples, three months to learn and nine to be judged by: eight in ten within 7 points', () => {
  const records = demoRecords(TODAY)
  const from = addDays(TODAY, -275)
  const walked = records.flatMap((record) => judgedForecasts(record, from))
  const covered = walked.filter(isCovered).length / walked.length
  expect(walked.length).toBeGreaterThan(1000)
  expect(covered).toBeGreaterThan(CLAIMED.least)
  expect(covered).toBeLessThan(CLAIMED.most)
})

test('also in another year that the method was not tried on', () => {
  const today = '2028-05-14'
  const walked = demoRecords(today).flatMap((record) =>
    judgedForecasts(record, addDays(today, -275)),
  )
  const covered = walked.filter(isCovered).length / walked.length
  expect(walked.length).toBeGreaterThan(1000)
  expect(covered).toBeGreaterThan(CLAIMED.least)
  expect(covered).toBeLessThan(CLAIMED.most)
})

test('a forecast of a day knows nothing of what came after it', () => {
  const record = demoRecords(TODAY).find(({ unitCode }) => unitCode === 'muntok-kolam-1')
  if (!record) throw new Error('no pond')
  const day = addDays(TODAY, -14)
  const then = asOf(record, day)
  expect(then.pickings.every(({ on }) => on <= day)).toBe(true)
  expect(then.cycles.every(({ closedOn }) => closedOn === undefined || closedOn <= day)).toBe(true)
  const cut = { ...record, pickings: record.pickings.filter(({ on }) => on <= day) }
  const span = { today: addDays(day, 1), until: addDays(day, 14) }
  expect(forecastsOf(then, span)).toEqual(forecastsOf(asOf(cut, day), span))
  expect(forecastsOf(then, span).length).toBeGreaterThan(0)
})
