import { expect, test } from 'vitest'
import { startChoices, whyNothing } from '#app/features/growing-calendar/start-choice.ts'
import { takenRoom } from '#app/features/growing-calendar/taken-room.ts'
import { wantedRecipes } from '#app/features/growing-calendar/wanted-dishes.ts'
import { factsOf } from '#app/features/growth-parameters/growth-parameter.ts'
import type { ProductionUnit } from '#app/features/units/production-unit.ts'

const dish = (serviceOn: string, recipeId: string) => ({
  serviceOn,
  recipeId,
  course: 'vegetable' as const,
})
const mondays = ['2026-11-23', '2026-11-30', '2026-12-07']
const served = new Set(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-08'])

test('adopted first, then the cycle, then the last adopted weeks again on days that are served', () => {
  const adopted = [
    { monday: '2026-11-16', served: [dish('2026-11-16', 'a'), dish('2026-11-17', 'b')] },
    { monday: '2026-11-23', served: [dish('2026-11-23', 'c')] },
  ]
  const found = wantedRecipes(mondays, served, { adopted, cycle: [dish('2026-11-30', 'd')] })
  expect(found.map(({ serviceOn, recipeId, source }) => [serviceOn, recipeId, source])).toEqual([
    ['2026-11-23', 'c', 'adopted'],
    ['2026-11-30', 'd', 'cycle'],
    ['2026-12-07', 'c', 'repeated'],
  ])
})

test('a kitchen without any menu wants nothing that we know of', () => {
  expect(wantedRecipes(mondays, served, { adopted: [], cycle: [] })).toEqual([])
})

test('40 m² that run until Wednesday take 40 of 280 m²; an unsaid area takes all', () => {
  const whole = { wholeSize: 280, measure: 'm²' as const }
  const running = {
    startedOn: '2026-11-01',
    expectedUntil: '2026-12-02',
    quantity: 40,
    quantityMeasure: 'm²',
  }
  expect(takenRoom(whole, [running], mondays)).toEqual([40, 40, 0])
  const holes = { ...running, quantityMeasure: 'lubang' }
  expect(takenRoom(whole, [running, holes], mondays)).toEqual([280, 280, 0])
  const endless = { ...running, expectedUntil: undefined }
  expect(takenRoom(whole, [endless], mondays)).toEqual([40, 40, 40])
})

const bed: ProductionUnit = {
  id: 'bed',
  institutionId: 'muntok',
  institutionName: 'Rutan Muntok',
  code: 'bed',
  name: 'Bedeng',
  kind: 'bed',
  location: 'inside-wall',
  areaM2: 280,
  maxCropHeightCm: 60,
  isActive: true,
  isExample: true,
}
const fact = (foodCode: string, parameter: string, values: [number, number, number]) => ({
  foodCode,
  parameter,
  low: values[0],
  typical: values[1],
  high: values[2],
  unit: '',
  source: 's',
  confidence: 'low' as const,
})
const facts = new Map(
  ['kangkung', 'terong'].map((code) => [
    code,
    factsOf([
      fact(code, 'days-to-harvest', [21, 25, 30]),
      fact(code, 'yield-kg-per-m2', [1, 2, 3]),
    ]),
  ]),
)

test('inside the wall kangkung may be started and terong, which blocks the view, may not', () => {
  expect(startChoices(bed, facts).map(({ foodCode }) => foodCode)).toEqual(['kangkung'])
  const outside = { ...bed, location: 'off-site' as const, maxCropHeightCm: undefined }
  expect(startChoices(outside, facts)).toHaveLength(2)
})

test('a bed says why nothing is proposed: no area, or no limit on height', () => {
  expect(whyNothing({ ...bed, areaM2: undefined }, facts)).toBe('size-unknown')
  expect(whyNothing({ ...bed, maxCropHeightCm: undefined }, facts)).toBe('height-limit-unknown')
  expect(whyNothing(bed, facts)).toBeUndefined()
})
