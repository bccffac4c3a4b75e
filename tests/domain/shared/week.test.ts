import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekday } from '#app/shared/day.ts'
import {
  addWeeks,
  daysOfWeek,
  firstDayOf,
  isWeek,
  serviceDaysOfWeek,
  weekNumber,
  weekOf,
} from '#app/shared/week.ts'

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('Friday 1 January 2027 still belongs to week 53 of 2026', () => {
  expect(weekOf('2027-01-01')).toBe('2026-W53')
  expect(weekOf('2027-01-04')).toBe('2027-W01')
})

test('Monday 30 December 2024 already belongs to week 1 of 2025', () => {
  expect(weekOf('2024-12-30')).toBe('2025-W01')
  expect(firstDayOf('2025-W01')).toBe('2024-12-30')
})

test('2026 has a week 53 and 2025 has none', () => {
  expect(['2026-W53', '2025-W53', '2026-W00', '2026-W54', '2026-48'].map(isWeek)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('week 48 of 2026 is served from Monday 23 to Saturday 28 November', () => {
  const served = serviceDaysOfWeek('2026-W48')
  expect([served[0], served.at(-1), served.length]).toEqual(['2026-11-23', '2026-11-28', 6])
  expect(weekNumber('2026-W48')).toBe(48)
})

test('the week after the last of 2026 is the first of 2027', () => {
  expect(addWeeks('2026-W53', 1)).toBe('2027-W01')
  expect(addWeeks('2027-W01', -1)).toBe('2026-W53')
})

test('every day lies in its own week, which starts on a Monday and has seven days', () => {
  fc.assert(
    fc.property(days, (day) => {
      const week = weekOf(day)
      expect(isWeek(week)).toBe(true)
      expect(daysOfWeek(week)).toContain(day)
      expect(weekday(firstDayOf(week))).toBe(1)
      expect(weekOf(addDays(firstDayOf(week), 7))).toBe(addWeeks(week, 1))
    }),
  )
})
