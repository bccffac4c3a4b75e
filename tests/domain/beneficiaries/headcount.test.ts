import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BeneficiaryGroup } from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  decideHeadcount,
  portionsOn,
  totalPortionsOn,
} from '#app/features/beneficiaries/headcount.ts'

const group = (id: string, usualPortions: number, more: Partial<BeneficiaryGroup> = {}) =>
  ({
    id,
    placeId: 'sdn-1',
    placeName: 'SDN 1 Muntok',
    groupKind: 'sd46',
    meal: 'midday',
    portionClass: 'large',
    usualPortions,
    activeFrom: '2026-07-13',
    ...more,
  }) satisfies BeneficiaryGroup

const capacity = { totalPortions: 2500, schoolPortions: 2000, motherToddlerPortions: 500 }
const monday = '2026-11-23'
const situation = {
  groups: [group('a', 410), group('b', 1500)],
  headcounts: [{ groupId: 'a', serviceOn: monday, portions: 405 }],
  isServed: true,
  today: '2026-11-20',
  capacity,
}
const decide = (portions: number, more: Partial<typeof situation> = {}) =>
  decideHeadcount({ groupId: 'a', serviceOn: monday, portions }, { ...situation, ...more })

test('a group has its usual portions but on days with a headcount', () => {
  const { groups, headcounts } = situation
  expect(portionsOn(groups[0]!, monday, headcounts)).toBe(405)
  expect(portionsOn(groups[0]!, '2026-11-24', headcounts)).toBe(410)
  expect(totalPortionsOn(groups, monday, headcounts)).toBe(1905)
})

test('a group that has left is not served', () => {
  const left = group('a', 410, { activeUntil: '2026-11-22' })
  expect(portionsOn(left, monday, [])).toBe(0)
})

test('500 portions fit beside 1,500 in a school quota of 2,000; 501 do not', () => {
  expect(decide(500)).toEqual({ ok: true, previousPortions: 405 })
  expect(decide(501)).toEqual({ ok: false, refusal: 'more-than-the-kitchen-may-serve' })
})

test('an old kitchen above the limit may be corrected downwards, not upwards', () => {
  const groups = [group('a', 900), group('b', 1500)]
  expect(decide(800, { groups, headcounts: [] }).ok).toBe(true)
  expect(decide(901, { groups, headcounts: [] }).ok).toBe(false)
})

test('past days, days without service and groups that left are refused', () => {
  expect(decide(100, { today: '2026-11-24' })).toMatchObject({ refusal: 'day-already-served' })
  expect(decide(100, { isServed: false })).toMatchObject({ refusal: 'no-service-that-day' })
  expect(decide(100, { groups: [] })).toMatchObject({ refusal: 'no-such-group' })
  const groups = [group('a', 410, { activeUntil: '2026-11-20' })]
  expect(decide(100, { groups })).toMatchObject({ refusal: 'group-not-active' })
})

test('whatever is accepted never makes a kitchen within its capacity break it', () => {
  const counts = fc.integer({ min: 0, max: 2600 })
  fc.assert(
    fc.property(counts, counts, counts, (usualA, usualB, wanted) => {
      const groups = [group('a', usualA), group('b', usualB)]
      const decided = decide(wanted, { groups, headcounts: [] })
      if (!decided.ok || usualA + usualB > 2000) return
      expect(wanted + usualB).toBeLessThanOrEqual(2000)
    }),
  )
})
