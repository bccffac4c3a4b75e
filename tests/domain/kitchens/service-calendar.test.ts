import { expect, test } from 'vitest'
import { calendarDay, serviceDays } from '#app/features/kitchens/service-calendar.ts'

const week = { startsOn: '2026-11-23', endsOn: '2026-11-29' }
const sixDays = { serviceDaysPerWeek: 6 }

test('a kitchen serves Monday to Saturday when the rule says six days', () => {
  expect(serviceDays(week, sixDays, [])).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ])
})

test('a rule of five days ends on Friday', () => {
  expect(serviceDays(week, { serviceDaysPerWeek: 5 }, []).at(-1)).toBe('2026-11-27')
})

test('a holiday is left out and a served Sunday is taken in, with their reasons', () => {
  const exceptions = [
    { serviceOn: '2026-11-25', isServed: false, reason: 'Hari Guru' },
    { serviceOn: '2026-11-29', isServed: true, reason: 'pengganti' },
  ]
  const days = serviceDays(week, sixDays, exceptions)
  expect(days).toHaveLength(6)
  expect(days).not.toContain('2026-11-25')
  expect(days).toContain('2026-11-29')
  expect(calendarDay('2026-11-25', sixDays, exceptions)).toEqual({
    on: '2026-11-25',
    isServed: false,
    reason: 'Hari Guru',
  })
})
