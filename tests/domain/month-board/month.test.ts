import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  isMonth,
  monthOf,
  spanOfMonth,
  weeksOfMonth,
} from '#app/features/month-board/month.ts'
import { addDays, daysBetween, weekday } from '#app/shared/day.ts'

test('December 2026 is shown from Monday 30 November to Sunday 3 January, in five weeks', () => {
  expect(spanOfMonth('2026-12')).toEqual({ startsOn: '2026-11-30', endsOn: '2027-01-03' })
  expect(weeksOfMonth('2026-12')).toEqual([
    '2026-W49',
    '2026-W50',
    '2026-W51',
    '2026-W52',
    '2026-W53',
  ])
})

test('months follow each other over the end of a year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(addMonths('2027-01', -1)).toBe('2026-12')
  expect(addMonths('2026-12', -12)).toBe('2025-12')
})

test('only a month that exists is a month', () => {
  expect(isMonth('2026-02')).toBe(true)
  for (const text of ['2026-13', '2026-00', '2026-1', '2026-12-01', 'bulan']) {
    expect(isMonth(text), text).toBe(false)
  }
})

test('every month is held by 4 to 6 whole weeks, each day of it among them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), (months) => {
      const month = addMonths('1990-01', months)
      const { startsOn, endsOn } = spanOfMonth(month)
      const days = daysBetween(startsOn, endsOn) + 1
      expect(weekday(startsOn)).toBe(1)
      expect(weekday(endsOn)).toBe(7)
      expect(days / 7).toBe(weeksOfMonth(month).length)
      expect(startsOn <= `${month}-01`).toBe(true)
      const lastDay = addDays(`${addMonths(month, 1)}-01`, -1)
      expect(monthOf(lastDay)).toBe(month)
      expect(endsOn >= lastDay).toBe(true)
    }),
  )
})
