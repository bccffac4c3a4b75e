import { expect, test } from 'vitest'
import { forecastsOf } from '#app/features/forecasts/forecast.ts'
import { unreportedForecasts } from '#app/features/forecasts/unreported.ts'
import { forecastLotFor } from '#app/features/inventory/forecast-lot.ts'
import { referenceFacts } from '../../support/growth-facts.ts'

const today = '2026-11-21'
const bed = (id: string, startedOn: string) => ({
  id,
  status: 'running' as const,
  startedOn,
  quantity: 40,
  quantityMeasure: 'm²',
})
const record = {
  foodId: 'food-kangkung',
  foodCode: 'kangkung',
  facts: referenceFacts('kangkung'),
  cycles: [bed('a', '2026-10-31'), bed('b', '2026-11-02')],
  pickings: [],
  missed: [],
}
const forecasts = forecastsOf(record, { today, until: '2026-12-10' })
const report = { foodId: 'food-kangkung', readyOn: '2026-11-26' }
const daysLeft = (reports: { foodId: string; readyOn: string; cycleId?: string }[]) =>
  unreportedForecasts(record, forecasts, reports).map(({ on }) => on)

test('a report of one planting leaves the forecast of the next, two days later, alone', () => {
  expect(daysLeft([])).toEqual(['2026-11-25', '2026-11-27'])
  expect(daysLeft([{ ...report, cycleId: 'a' }])).toEqual(['2026-11-27'])
})

test('a report that names no planting speaks of what lies within two days of it', () => {
  expect(daysLeft([report])).toEqual([])
  expect(daysLeft([{ ...report, foodId: 'food-bayam' }])).toHaveLength(2)
})

test('a harvest that was called off is not forecast again', () => {
  const calledOff = { ...record, missed: [{ cycleId: 'b', on: '2026-11-27' }] }
  const left = unreportedForecasts(calledOff, forecasts, [])
  expect(left.map(({ cycleId }) => cycleId)).toEqual(['a'])
})

test('a report finds the lot that was forecast for its day, else the nearest within two days', () => {
  const lot = (id: string, readyOn: string) => ({ id, readyOn, unitId: 'bed', foodId: 'kangkung' })
  const lots = [lot('tuesday', '2026-11-24'), lot('friday', '2026-11-27')]
  const onDay = (readyOn: string) =>
    forecastLotFor(lots, { unitId: 'bed', foodId: 'kangkung', readyOn })?.id
  expect(onDay('2026-11-25')).toBe('tuesday')
  expect(onDay('2026-11-26')).toBe('friday')
  expect(onDay('2026-11-30')).toBeUndefined()
})
