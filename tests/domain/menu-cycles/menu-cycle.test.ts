import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cyclePlace,
  cyclePositions,
  gatherCycle,
  layOut,
} from '#app/features/menu-cycles/menu-cycle.ts'
import { addDays, weekday } from '#app/shared/day.ts'

const monday = '2026-11-23'
const calendar = (days: number, holidays: readonly string[] = []) =>
  Array.from({ length: days }, (_, index) => addDays(monday, index)).map((on) => ({
    on,
    isServed: weekday(on) <= 6 && !holidays.includes(on),
  }))

test('ten service days from a Monday end on the Thursday after, and begin anew on Friday', () => {
  const positions = cyclePositions('ten-days', monday, calendar(14))
  expect(positions.get('2026-11-28')).toBe(6)
  expect(positions.get('2026-11-29')).toBeUndefined()
  expect(positions.get('2026-12-03')).toBe(10)
  expect(positions.get('2026-12-04')).toBe(1)
})

test('a holiday on Wednesday postpones day 3 of ten to Thursday: no menu is lost', () => {
  const positions = cyclePositions('ten-days', monday, calendar(7, ['2026-11-25']))
  expect([...positions]).toEqual([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2026-11-26', 3],
    ['2026-11-27', 4],
    ['2026-11-28', 5],
  ])
})

test('in four weeks a holiday on Wednesday skips its menu, and Thursday keeps Thursday’s', () => {
  const positions = cyclePositions('four-weeks', monday, calendar(35, ['2026-11-25']))
  expect(positions.get('2026-11-25')).toBeUndefined()
  expect(positions.get('2026-11-26')).toBe(4)
  expect(positions.get('2026-12-14')).toBe(22)
  expect(positions.get('2026-12-21')).toBe(1)
})

test('a cycle of four weeks that starts on a Wednesday starts with Wednesday’s menu', () => {
  const positions = cyclePositions('four-weeks', '2026-11-25', calendar(7))
  expect([...positions].slice(0, 2)).toEqual([
    ['2026-11-25', 3],
    ['2026-11-26', 4],
  ])
})

test('one is in the second week of four, or on days 7 to 2 of ten', () => {
  const four = { name: 'A', kind: 'four-weeks' as const }
  expect(cyclePlace(four, [8, 9, 10])).toEqual({ kind: 'four-weeks', name: 'A', week: 2 })
  const ten = { name: 'B', kind: 'ten-days' as const }
  expect(cyclePlace(ten, [7, 8, 9, 10, 1, 2])).toMatchObject({ from: 7, to: 2 })
  expect(cyclePlace(ten, [])).toBeUndefined()
})

const kind = fc.constantFrom('ten-days' as const, 'four-weeks' as const)
const holidays = fc.subarray(calendar(70).map(({ on }) => on))

test('only served days have a place, and ten days follow one another without a gap', () => {
  fc.assert(
    fc.property(kind, holidays, (one, off) => {
      const days = calendar(70, off)
      const positions = cyclePositions(one, monday, days)
      const served = days.filter(({ isServed }) => isServed).map(({ on }) => on)
      expect([...positions.keys()]).toEqual(served)
      const most = one === 'ten-days' ? 10 : 28
      for (const [on, position] of positions) {
        expect(position).toBeGreaterThanOrEqual(1)
        expect(position).toBeLessThanOrEqual(most)
        if (one === 'four-weeks') expect(((position - 1) % 7) + 1).toBe(weekday(on))
      }
      if (one === 'ten-days') {
        const walked = [...positions.values()]
        expect(walked).toEqual(walked.map((_, index) => (index % 10) + 1))
      }
    }),
  )
})

test('weeks kept as a cycle and laid out over the same days are the same weeks', () => {
  fc.assert(
    fc.property(kind, (one) => {
      const days = calendar(28)
      const served = days
        .filter(({ isServed }) => isServed)
        .map(({ on }) => ({ serviceOn: on, course: 'animal' as const, recipeId: `dish of ${on}` }))
      const entries = gatherCycle(one, served, days)
      const kept = one === 'ten-days' ? served.slice(0, 10) : served
      const again = layOut({ entries }, cyclePositions(one, monday, days))
      expect(again.slice(0, kept.length)).toEqual(kept)
    }),
  )
})
