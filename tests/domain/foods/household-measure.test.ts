import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMeasure, measuredKg, quantityIn } from '#app/features/foods/household-measure.ts'
import { readReference } from '../../support/reference-data.ts'

const measuresOf = (food: string) =>
  readReference('household-measures.csv')
    .filter((row) => row.food === food)
    .map((row) => ({
      measure: row.measure!,
      grams: Number(row.grams),
      sourceCode: row.source!,
      note: row.note,
    }))
const measure = (food: string, name: string) => findMeasure(measuresOf(food), name)!

test('12 ikat of kangkung are 3.6 kg, and 3.6 kg are 12 ikat', () => {
  const ikat = measure('kangkung', 'ikat')
  expect(measuredKg(ikat, 12)).toBe(3.6)
  expect(quantityIn(ikat, 3.6)).toBeCloseTo(12)
})

test('a tray of hen eggs is 30 eggs of 60 g', () => {
  expect(measuredKg(measure('telur-ayam', 'rak'), 1)).toBe(1.8)
  expect(quantityIn(measure('telur-ayam', 'butir'), 1.8)).toBeCloseTo(30)
})

test('a food without the measure has none: nobody counts kangkung in butir', () => {
  expect(findMeasure(measuresOf('kangkung'), 'butir')).toBeUndefined()
})

test('there and back is the same quantity, to the gram', () => {
  const kilo = { measure: 'ikat', sourceCode: 'general-knowledge' }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 10_000 }),
      (grams, quantity) => {
        const kg = measuredKg({ ...kilo, grams }, quantity)
        expect(quantityIn({ ...kilo, grams }, kg)).toBeCloseTo(quantity, 6)
      },
    ),
  )
})
