import { expect, test } from 'vitest'
import { forecastsOf } from '#app/features/forecasts/forecast.ts'
import {
  type GrowingRecord,
  outcomesOf,
  type RecordedCycle,
} from '#app/features/forecasts/growing-record.ts'
import { nextPickings, pickingWeekdays } from '#app/features/forecasts/picking-rhythm.ts'
import { addDays } from '#app/shared/day.ts'
import { referenceFacts } from '../../support/growth-facts.ts'

const today = '2026-11-21'
const span = { today, until: addDays(today, 30) }

const cycle = (
  id: string,
  startedOn: string,
  more: Partial<RecordedCycle> = {},
): RecordedCycle => ({
  id,
  status: 'running',
  startedOn,
  quantity: 40,
  quantityMeasure: 'm²',
  ...more,
})
const closed = (id: string, startedOn: string, closedOn: string) =>
  cycle(id, startedOn, { status: 'closed', closedOn })

const kangkung = (record: Partial<GrowingRecord>): GrowingRecord => ({
  foodCode: 'kangkung',
  facts: referenceFacts(record.foodCode ?? 'kangkung'),
  cycles: [],
  pickings: [],
  missed: [],
  ...record,
})

test('40 m² of kangkung without a history: 48 kg on day 25, between 32 and 80 kg', () => {
  const [one, ...more] = forecastsOf(kangkung({ cycles: [cycle('a', '2026-11-10')] }), span)
  expect(more).toEqual([])
  expect(one).toMatchObject({ on: '2026-12-05', earliestOn: '2026-12-01', latestOn: '2026-12-10' })
  expect(one?.range).toEqual({ lowKg: 32, likelyKg: 48, highKg: 80 })
  expect(one?.reason).toMatchObject({ basis: 'parameters', finished: 0, pickedKg: 0 })
})

test('two cycles that gave 24 of 48 kg bring the next one down to 33.9 kg', () => {
  const record = kangkung({
    cycles: [
      closed('a', '2026-09-01', '2026-09-26'),
      closed('b', '2026-10-01', '2026-10-26'),
      cycle('c', '2026-11-10'),
    ],
    pickings: [
      { cycleId: 'a', on: '2026-09-26', kg: 24 },
      { cycleId: 'b', on: '2026-10-26', kg: 24 },
    ],
  })
  const [one] = forecastsOf(record, span)
  expect(one?.range?.likelyKg).toBeCloseTo(33.941, 3)
  expect(one?.reason).toMatchObject({ basis: 'few-cycles', finished: 2 })
})

test('what was already picked is taken off: 30 of 48 kg leave 18, and never less than nothing', () => {
  const record = kangkung({
    cycles: [cycle('a', '2026-11-01')],
    pickings: [{ cycleId: 'a', on: '2026-11-20', kg: 40 }],
  })
  const [one] = forecastsOf(record, span)
  expect(one?.range).toEqual({ lowKg: 0, likelyKg: 8, highKg: 40 })
  expect(one?.reason.pickedKg).toBe(40)
})

test('a harvest whose day went by is expected today and said to be late', () => {
  const [one] = forecastsOf(kangkung({ cycles: [cycle('a', '2026-10-10')] }), span)
  expect(one).toMatchObject({ on: today, reason: { isLate: true } })
})

test('the days that the officer expects hold: a bed due from 8 December is not forecast for the 5th', () => {
  const expected = { expectedFrom: '2026-12-08', expectedUntil: '2026-12-09' }
  const [one] = forecastsOf(kangkung({ cycles: [cycle('a', '2026-11-10', expected)] }), span)
  expect(one).toMatchObject({ on: '2026-12-08', latestOn: '2026-12-09' })
})

test('a food of which nothing is known and nothing was weighed is unknown, not nothing', () => {
  const record = kangkung({
    foodCode: 'pepaya',
    cycles: [cycle('a', '2026-01-01', { quantityMeasure: 'pohon', expectedFrom: '2026-11-25' })],
  })
  const [one] = forecastsOf(record, span)
  expect(one?.range).toBeUndefined()
  expect(one?.reason.basis).toBe('unknown')
})

test('a rack counted in holes has no parameter in square metres: two harvests speak for it', () => {
  const rack = { quantity: 100, quantityMeasure: 'lubang' }
  const record = kangkung({
    cycles: [
      { ...closed('a', '2026-09-01', '2026-09-26'), ...rack },
      { ...closed('b', '2026-10-01', '2026-10-26'), ...rack },
      cycle('c', '2026-11-10', rack),
    ],
    pickings: [
      { cycleId: 'a', on: '2026-09-26', kg: 10 },
      { cycleId: 'b', on: '2026-10-26', kg: 10 },
    ],
  })
  expect(forecastsOf(record, span)[0]?.range).toEqual({ lowKg: 6, likelyKg: 10, highKg: 15.5 })
})

test('720 hens lay 35.4 kg a day: 106 kg for the three days up to Monday', () => {
  const flock = cycle('hens', '2026-06-01', {
    quantity: 720,
    quantityMeasure: 'ekor',
    expectedFrom: '2026-10-19',
  })
  const hens = kangkung({
    foodCode: 'telur-ayam',
    cycles: [flock],
    pickings: [{ cycleId: 'hens', on: '2026-11-20', kg: 70 }],
  })
  const weekly = forecastsOf(hens, { today, until: '2026-12-05' })
  expect(weekly.map(({ on }) => on)).toEqual(['2026-11-27', '2026-12-04'])
  expect(weekly[0]?.range?.likelyKg).toBeCloseTo(720 * 0.0492 * 7, 1)
})

test('four weeks of Mondays and Thursdays are a rhythm; a picking called off stays in it', () => {
  const days = [0, 1, 2, 3].flatMap((week) => [
    addDays('2026-10-26', week * 7),
    addDays('2026-10-29', week * 7),
  ])
  expect(pickingWeekdays(days, '2026-11-20')).toEqual([1, 4])
  expect(
    nextPickings({ weekdays: [1, 4], gapDays: 3 }, { from: today, until: '2026-12-01' }),
  ).toEqual(['2026-11-23', '2026-11-26', '2026-11-30'])
  expect(pickingWeekdays(days.slice(0, 3), '2026-11-20')).toEqual([])
})

test('without a rhythm pickings follow at the usual distance', () => {
  expect(
    nextPickings(
      { weekdays: [], gapDays: 4 },
      { from: today, until: '2026-12-01', after: '2026-11-18' },
    ),
  ).toEqual(['2026-11-22', '2026-11-26', '2026-11-30'])
})

test('a cycle that failed gave 0 kg; one closed without a weight says nothing', () => {
  const record = kangkung({
    cycles: [
      { ...closed('a', '2026-09-01', '2026-09-20'), status: 'failed' },
      closed('b', '2026-10-01', '2026-10-26'),
    ],
  })
  expect(outcomesOf(record)).toEqual([{ on: '2026-09-20', size: 40, kg: 0 }])
})
