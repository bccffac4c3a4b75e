import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ageWeeks,
  aliveHeads,
  expectedEggs,
  henDayShare,
  laidEggs,
} from '#app/features/cycle-logs/flock.ts'
import { factsOf, type GrowthParameter } from '#app/features/growth-parameters/growth-parameter.ts'

const known = (parameter: string, low: number, typical: number, high: number): GrowthParameter => ({
  foodCode: 'telur-ayam',
  parameter,
  low,
  typical,
  high,
  unit: '-',
  source: 'as in the reference table',
  confidence: 'medium',
})
const layers = factsOf([
  known('first-egg-weeks', 18, 20, 22),
  known('weeks-to-peak', 28, 28, 30),
  known('peak-weeks', 10, 22, 24),
  known('peak-share', 0.9, 0.93, 0.95),
  known('decline-share-per-week', 0.01, 0.01, 0.015),
  known('egg-grams', 57.9, 60, 62),
])

test('the laying curve: nothing at 20 weeks, half the peak at 24, 93 % to week 50, 83 % at 60', () => {
  const share = (weeks: number) => henDayShare(layers, weeks, 'typical')
  expect(share(12)).toBe(0)
  expect(share(20)).toBe(0)
  expect(share(24)).toBeCloseTo(0.465)
  expect(share(28)).toBeCloseTo(0.93)
  expect(share(50)).toBeCloseTo(0.93)
  expect(share(60)).toBeCloseTo(0.83)
  expect(share(81)).toBeUndefined()
})

test('the low end starts later, holds shorter and falls faster: 90 % to week 40, 60 % at 60', () => {
  expect(henDayShare(layers, 26, 'low')).toBeCloseTo(0.45)
  expect(henDayShare(layers, 40, 'low')).toBeCloseTo(0.9)
  expect(henDayShare(layers, 60, 'low')).toBeCloseTo(0.6)
})

test('over weeks 20 to 80 a typical hen lays on four days of five, as Medion says (80 %)', () => {
  const weeks = Array.from({ length: 60 }, (_, index) => 20.5 + index)
  const mean = weeks.reduce((sum, at) => sum + (henDayShare(layers, at, 'typical') ?? 0), 0) / 60
  expect(mean).toBeGreaterThan(0.78)
  expect(mean).toBeLessThan(0.82)
})

test('720 housed and 11 dead are 709 hens; at 60 weeks they lay 588 eggs a day', () => {
  const hens = aliveHeads(720, [6, 5])
  expect(hens).toBe(709)
  expect(expectedEggs(layers, hens, 60)).toMatchObject({ typical: 588 })
})

test('unknown hens, unknown age or a missing figure expect no number of eggs', () => {
  expect(aliveHeads(undefined, [3])).toBeUndefined()
  expect(expectedEggs(layers, undefined, 60)).toBeUndefined()
  expect(expectedEggs(layers, 700, undefined)).toBeUndefined()
  expect(expectedEggs(factsOf([]), 700, 60)).toBeUndefined()
  expect(ageWeeks({ startedOn: '2026-05-01' }, '2026-11-21')).toBeUndefined()
})

test('84 kg in a week are 1,400 eggs of 60 g: 200 a day; without a weighing nobody knows', () => {
  const week = { startsOn: '2026-11-15', endsOn: '2026-11-21' }
  const harvests = [
    { harvestedOn: '2026-11-16', kg: 42 },
    { harvestedOn: '2026-11-20', kg: 42 },
    { harvestedOn: '2026-11-10', kg: 99 },
  ]
  expect(laidEggs(layers, harvests, week)).toBe(200)
  expect(laidEggs(layers, [], week)).toBeUndefined()
})

test('the curve never leaves 0 to 95 %, and low lays no more than high', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 80, noNaN: true }), (weeks) => {
      const [low, typical, high] = (['low', 'typical', 'high'] as const).map((end) =>
        henDayShare(layers, weeks, end),
      )
      expect(low! <= typical! && typical! <= high! && low! >= 0 && high! <= 0.95).toBe(true)
    }),
  )
})
