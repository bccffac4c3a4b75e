import { expect, test } from 'vitest'
import { loggedPath } from '#app/http/request-log.ts'

test('a log names the page, but never the key that a shared calendar has in its address', () => {
  expect(loggedPath('/calendars/x2VbqQv0b1.ics')).toBe('/calendars/…')
  expect(loggedPath('/kitchens/7/menus/2026-W48')).toBe('/kitchens/7/menus/2026-W48')
})
