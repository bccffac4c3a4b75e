import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  biomassKg,
  harvestedHeads,
  plannedGrams,
  readyWindow,
} from '#app/features/cycle-logs/weight-growth.ts'
import { factsOf, type GrowthParameter } from '#app/features/growth-parameters/growth-parameter.ts'

const known = (parameter: string, low: number, typical: number, high: number): GrowthParameter => ({
  foodCode: 'lele',
  parameter,
  low,
  typical,
  high,
  unit: '-',
  source: 'as in the reference table',
  confidence: 'medium',
})
const lele = factsOf([
  known('growout-days', 60, 75, 90),
  known('start-grams', 7, 7.9, 8),
  known('market-grams', 100, 120, 150),
])
const pond = { startedOn: '2026-09-01', startMeanGrams: 8 }

test('lele of 8 g weigh 120 g after 75 days as planned; the slow 100 g only after 90', () => {
  expect(plannedGrams(lele, pond, '2026-11-15')?.typical).toBeCloseTo(120)
  expect(plannedGrams(lele, pond, '2026-11-30')?.low).toBeCloseTo(100)
  expect(plannedGrams(lele, pond, '2026-10-31')?.high).toBeCloseTo(150)
  expect(plannedGrams(lele, pond, '2026-09-01')).toEqual({ low: 8, typical: 8, high: 8 })
  expect(plannedGrams(lele, pond, '2027-03-01')).toEqual({ low: 100, typical: 120, high: 150 })
})

test('a sample of 60 g needs 20 days to 120 g at ln(120/8)/75 a day: ready on 31 October', () => {
  const sample = { on: '2026-10-11', heads: 30, meanGrams: 60 }
  const ready = readyWindow(lele, pond, sample)
  expect(ready).toEqual({ earliest: '2026-10-26', likely: '2026-10-31', latest: '2026-11-05' })
})

test('a sample above the weight of sale is ready on its day', () => {
  const ready = readyWindow(lele, pond, { on: '2026-11-10', heads: 30, meanGrams: 125 })
  expect(ready).toEqual({ earliest: '2026-11-10', likely: '2026-11-10', latest: '2026-11-10' })
})

test('3,000 alive at 110 g are 330 kg; without a sample nobody knows', () => {
  expect(biomassKg(3000, { on: '2026-11-10', heads: 30, meanGrams: 110 })).toBe(330)
  expect(biomassKg(3000, undefined)).toBeUndefined()
  expect(biomassKg(undefined, { on: '2026-11-10', heads: 30, meanGrams: 110 })).toBeUndefined()
})

test('58 kg harvested after a sample of 116 g were 500 fish; before any sample nobody knows', () => {
  const harvests = [{ harvestedOn: '2026-11-12', kg: 58 }]
  expect(harvestedHeads(harvests, [{ on: '2026-11-10', heads: 30, meanGrams: 116 }])).toBe(500)
  expect(
    harvestedHeads(harvests, [{ on: '2026-11-13', heads: 30, meanGrams: 116 }]),
  ).toBeUndefined()
  expect(harvestedHeads([], [])).toBe(0)
})

test('heavier samples are never ready later, and the window is in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 9, max: 119 }), (meanGrams) => {
      const at = (grams: number) =>
        readyWindow(lele, pond, { on: '2026-10-01', heads: 30, meanGrams: grams })!
      const [light, heavy] = [at(meanGrams), at(meanGrams + 1)]
      expect(heavy.likely <= light.likely).toBe(true)
      expect(light.earliest <= light.likely && light.likely <= light.latest).toBe(true)
    }),
  )
})
