import { expect, test } from 'vitest'
import { menuNotice } from '#app/features/menus/menu-notice.ts'

const lead = (value: number) => [
  {
    key: 'menu-lead-days',
    value,
    unit: 'days',
    source: 'juknis 2026',
    confidence: 'medium' as const,
  },
]
const draft = { isAdopted: false, firstServiceOn: '2026-12-07' }

test('a menu of Monday 7 December is due on 23 November: two days left on the 21st', () => {
  expect(menuNotice(draft, lead(14), '2026-11-21')).toEqual({
    dueOn: '2026-11-23',
    leadDays: 14,
    daysLeft: 2,
  })
})

test('on the day itself nothing is left, on the 25th it is two days late', () => {
  expect(menuNotice(draft, lead(14), '2026-11-23')?.daysLeft).toBe(0)
  expect(menuNotice(draft, lead(14), '2026-11-25')?.daysLeft).toBe(-2)
})

test('another rule set counts other days; one that is silent counts none', () => {
  expect(menuNotice(draft, lead(7), '2026-11-21')?.dueOn).toBe('2026-11-30')
  expect(menuNotice(draft, [], '2026-11-21')).toBeUndefined()
})

test('an adopted menu and a week without service are not due', () => {
  expect(menuNotice({ ...draft, isAdopted: true }, lead(14), '2026-11-21')).toBeUndefined()
  expect(menuNotice({ isAdopted: false }, lead(14), '2026-11-21')).toBeUndefined()
})
