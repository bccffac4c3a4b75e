import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfInstant, daysBetween, daysFromTo, isDay, weekday } from '#app/shared/day.ts'

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('29 February exists in 2028 and not in 2026', () => {
  expect(['2028-02-29', '2026-02-29', '2026-2-9', '2026-13-01', 'kemarin', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('the day after 31 December 2026 is 1 January 2027', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
})

test('from 23 to 28 November both ends count: 6 service days', () => {
  expect(daysFromTo('2026-11-23', '2026-11-28')).toHaveLength(6)
  expect(daysFromTo('2026-11-23', '2026-11-22')).toEqual([])
})

test('23 November 2026 is a Monday, the day before it a Sunday', () => {
  expect([weekday('2026-11-23'), weekday('2026-11-22')]).toEqual([1, 7])
})

test('22.30 in London on the 22nd is already the 23rd in Jakarta and Jayapura', () => {
  const at = new Date('2026-11-22T22:30:00Z')
  expect(dayOfInstant(at, 'Asia/Jakarta')).toBe('2026-11-23')
  expect(dayOfInstant(at, 'Asia/Jayapura')).toBe('2026-11-23')
  expect(dayOfInstant(at, 'UTC')).toBe('2026-11-22')
})

test('going some days forward and counting back gives the same number', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
      expect(addDays(addDays(day, count), -count)).toBe(day)
    }),
  )
})

test('seven days later is the same weekday', () => {
  fc.assert(fc.property(days, (day) => weekday(addDays(day, 7)) === weekday(day)))
})
