import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BeneficiaryGroup } from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  decideHeadcount,
  firstOpenDay,
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
  opensOn: '2026-11-21',
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

test('the evening before is the last moment: at 19:59 tomorrow is open, at 20:00 it is closed', () => {
  const at = (minuteOfDay: number) => firstOpenDay({ today: '2026-11-22', minuteOfDay }, 20 * 60)
  expect([at(19 * 60 + 59), at(20 * 60)]).toEqual(['2026-11-23', '2026-11-24'])
  expect(decide(400, { opensOn: '2026-11-24' })).toMatchObject({
    refusal: 'too-late-for-that-day',
  })
})

test('a posyandu that is fed on Monday and Thursday gets nothing on Tuesday', () => {
  const twice = group('a', 95, {
    weekdayPortions: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      validFrom: '2026-11-01',
      weekday,
      portions: weekday === 1 || weekday === 4 ? 95 : 0,
    })),
  })
  expect(portionsOn(twice, monday, [])).toBe(95)
  expect(portionsOn(twice, '2026-11-24', [])).toBe(0)
})

test('new numbers count from their day on; the day before keeps the old ones', () => {
  const rule = (validFrom: string, portions: number) => ({ validFrom, weekday: 1, portions })
  const changed = group('a', 410, {
    weekdayPortions: [rule('2026-11-01', 400), rule('2026-11-23', 380)],
  })
  expect(portionsOn(changed, '2026-11-16', [])).toBe(400)
  expect(portionsOn(changed, monday, [])).toBe(380)
  expect(portionsOn(changed, '2026-10-26', [])).toBe(410)
})

test('a school that is closed for exams gets nothing, unless a number is said for that day', () => {
  const closures = [{ closedFrom: monday, closedUntil: '2026-11-28', reason: 'Ujian' }]
  const closed = group('a', 410, { closures })
  expect(portionsOn(closed, monday, [])).toBe(0)
  expect(portionsOn(closed, '2026-11-30', [])).toBe(410)
  expect(portionsOn(closed, monday, [{ groupId: 'a', serviceOn: monday, portions: 30 }])).toBe(30)
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
