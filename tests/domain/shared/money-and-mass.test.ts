import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundKg, sumKg } from '#app/shared/mass.ts'
import { pageCount, parsePaging } from '#app/shared/paging.ts'
import { costIdr, sumIdr } from '#app/shared/rupiah.ts'
import { shareOf } from '#app/shared/share.ts'
import { byDeadline, type Todo } from '#app/shared/todo.ts'

test('0.1 kg and 0.2 kg are 0.3 kg', () => {
  expect(sumKg([0.1, 0.2])).toBe(0.3)
  expect(roundKg(1.0005)).toBe(1.001)
})

test('grams are never lost, however many lots are added', () => {
  const lots = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 200 })
  fc.assert(
    fc.property(lots, (grams) => {
      const expected = grams.reduce((sum, one) => sum + one, 0) / 1000
      expect(sumKg(grams.map((one) => one / 1000))).toBe(expected)
    }),
  )
})

test('3.6 kg at Rp 12.345 cost Rp 44.442, and a printed column adds up', () => {
  expect(costIdr(3.6, 12_345)).toBe(44_442)
  expect(sumIdr([100.4, 100.4, 100.4])).toBe(300)
})

test('the share of nothing is unknown, not zero', () => {
  expect(shareOf(0, 0)).toBeUndefined()
  expect(shareOf(undefined, 10)).toBeUndefined()
  expect(shareOf(31, 100)).toBe(0.31)
})

test('page 3 of 50 starts behind 100 rows; nonsense is page 1; nothing is one page', () => {
  expect(parsePaging(new URLSearchParams('page=3')).offset).toBe(100)
  expect(
    ['-1', '0', '1.5', 'x', ''].map((page) => parsePaging(new URLSearchParams({ page })).page),
  ).toEqual([1, 1, 1, 1, 1])
  expect([pageCount(0, 50), pageCount(50, 50), pageCount(51, 50)]).toEqual([1, 1, 2])
})

test('what is due first stands first, the undated last, trouble before calm on one day', () => {
  const todo = (code: string, tone: Todo['tone'], dueOn?: string): Todo => ({
    code,
    tone,
    href: '/',
    ...(dueOn && { dueOn }),
  })
  const sorted = byDeadline([
    todo('d', 'trouble'),
    todo('c', 'calm', '2026-11-25'),
    todo('b', 'trouble', '2026-11-25'),
    todo('a', 'calm', '2026-11-24'),
  ])
  expect(sorted.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd'])
})
