import { expect, test } from 'vitest'
import {
  decideCount,
  type FacilityKind,
  whatCouldStart,
} from '#app/features/facilities/facility.ts'

const counted = (facility: FacilityKind, pieces: number) => ({
  facility,
  pieces,
  countedOn: '2026-11-20',
})
const pondWith = (...counts: ReturnType<typeof counted>[]) =>
  whatCouldStart(counts).find(({ start }) => start === 'pond')

test('two empty basins and one water point are enough for a pond', () => {
  expect(pondWith(counted('empty-basin', 2), counted('water-point', 1))).toEqual({
    start: 'pond',
    state: 'ready',
    lacking: [],
    uncounted: [],
  })
})

test('no basin is lacking, an uncounted water point is unknown: missing is not zero', () => {
  expect(pondWith(counted('empty-basin', 0))).toMatchObject({
    state: 'lacking',
    lacking: ['empty-basin'],
    uncounted: ['water-point'],
  })
  expect(pondWith(counted('empty-basin', 2))).toMatchObject({ state: 'unknown', lacking: [] })
  expect(whatCouldStart([]).every(({ state }) => state === 'unknown')).toBe(true)
})

test('a count of today and of 731 days ago is noted, one of tomorrow or of 732 days ago is not', () => {
  expect([decideCount(0).ok, decideCount(731).ok]).toEqual([true, true])
  expect(decideCount(-1)).toEqual({ ok: false, refusal: 'counted-in-the-future' })
  expect(decideCount(732)).toEqual({ ok: false, refusal: 'counted-too-long-ago' })
})
