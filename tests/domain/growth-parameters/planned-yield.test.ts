import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf, type GrowthParameter } from '#app/features/growth-parameters/growth-parameter.ts'
import { plannedDays, plannedKg } from '#app/features/growth-parameters/planned-yield.ts'

const known = (parameter: string, low: number, typical: number, high: number): GrowthParameter => ({
  foodCode: 'x',
  parameter,
  low,
  typical,
  high,
  unit: '-',
  source: 'hand-made',
  confidence: 'low',
})
const kangkung = factsOf([
  known('days-to-harvest', 21, 25, 30),
  known('yield-kg-per-m2', 0.8, 1.2, 2),
])
const lele = factsOf([
  known('growout-days', 60, 75, 90),
  known('survival-share', 0.7, 0.85, 0.95),
  known('market-grams', 100, 120, 150),
])

test('40 m² of kangkung at 0.8 to 2 kg promise 32 to 80 kg, typically 48', () => {
  const plan = plannedKg(kangkung, { quantity: 40, quantityMeasure: 'm²' })
  expect(plan).toEqual({ low: 32, typical: 48, high: 80 })
})

test('3,600 lele at 70 to 95 % and 100 to 150 g promise 252 to 513 kg', () => {
  const plan = plannedKg(lele, { quantity: 3600, quantityMeasure: 'ekor' })
  expect(plan).toEqual({ low: 252, typical: 367.2, high: 513 })
})

test('holes of a rack, an unsaid amount and an unsourced crop promise nothing', () => {
  expect(plannedKg(kangkung, { quantity: 640, quantityMeasure: 'lubang' })).toBeUndefined()
  expect(plannedKg(kangkung, {})).toBeUndefined()
  expect(plannedKg(factsOf([]), { quantity: 40, quantityMeasure: 'm²' })).toBeUndefined()
})

test('pullets of 16 weeks lay first after two weeks at the earliest; of unknown age nobody knows', () => {
  const layers = factsOf([known('first-egg-weeks', 18, 20, 22)])
  expect(plannedDays(layers, { startAgeDays: 112 })).toEqual({ low: 14, high: undefined })
  expect(plannedDays(layers, {})).toBeUndefined()
})

test('a plan grows with its area and stays in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (area) => {
      const of = (quantity: number) => plannedKg(kangkung, { quantity, quantityMeasure: 'm2' })
      const [less, more] = [of(area), of(area + 1)]
      expect(less && more && less.low <= less.typical && less.typical <= less.high).toBe(true)
      expect(less && more && less.low <= more.low && less.high <= more.high).toBe(true)
    }),
  )
})

test('every sourced figure is in order and names its source', () => {
  const lines = readFileSync('db/seeds/reference/growth-parameters.csv', 'utf8').trim().split('\n')
  const figures = lines
    .slice(1)
    .map((line) => line.split(',').slice(2, 5).filter(Boolean).map(Number))
  expect(figures.length).toBeGreaterThan(45)
  for (const row of figures) expect([...row].sort((a, b) => a - b)).toEqual(row)
})
