import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BeneficiaryGroup } from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  daysOverCapacity,
  type HeadcountFacts,
  headcountWeek,
  mostPortions,
  weekToOpen,
} from '#app/features/beneficiaries/headcount-week.ts'

const place = {
  id: 'sd-1',
  kind: 'school' as const,
  name: 'SD contoh 1',
  distanceKm: 2,
  travelMinutes: 9,
  isExample: true,
}
const group = (id: string, more: Partial<BeneficiaryGroup> = {}): BeneficiaryGroup => ({
  id,
  placeId: 'sd-1',
  placeName: 'SD contoh 1',
  groupKind: 'sd46',
  meal: 'midday',
  portionClass: 'large',
  usualPortions: 120,
  activeFrom: '2026-07-13',
  ...more,
})
const facts: HeadcountFacts = {
  calendar: [
    { on: '2026-11-23', isServed: true },
    { on: '2026-11-24', isServed: false, reason: 'Libur' },
    { on: '2026-11-25', isServed: true },
  ],
  places: [place],
  groups: [group('a')],
  headcounts: [{ groupId: 'a', serviceOn: '2026-11-25', portions: 90 }],
  today: '2026-11-24',
  capacity: { totalPortions: 200, schoolPortions: 100, motherToddlerPortions: 100 },
  reach: { radiusKm: 6, travelMinutes: 30 },
}
const weekOf = (more: Partial<HeadcountFacts> = {}) => headcountWeek({ ...facts, ...more })

test('usual on Monday, nobody on a day without service, 90 on the day that differs', () => {
  expect(weekOf().places[0]?.groups[0]?.portions).toEqual([120, undefined, 90])
})

test('a past day and a day without service are closed, the next one is open', () => {
  expect(weekOf().days.map(({ isOpen }) => isOpen)).toEqual([false, false, true])
})

test('120 pupils where 100 may be served is over on Monday alone', () => {
  expect(daysOverCapacity(weekOf())).toEqual(['2026-11-23'])
  expect(weekOf().uses[0]).toMatchObject({ overSchool: 20, overTotal: 0 })
})

test('where the rules name no capacity no day is over it', () => {
  expect(daysOverCapacity(weekOf({ capacity: undefined }))).toEqual([])
})

test('a class that ends on Monday has no portions on Wednesday, one that has ended no line', () => {
  const ending = weekOf({ groups: [group('a', { activeUntil: '2026-11-23' })] })
  expect(ending.places[0]?.groups[0]?.portions).toEqual([120, undefined, undefined])
  const ended = weekOf({ groups: [group('a', { activeUntil: '2026-11-20' })] })
  expect(ended.places[0]?.groups).toEqual([])
})

test('groups stand from the youngest on, whatever order they come in', () => {
  const groups = [group('b', { groupKind: 'staff' }), group('c', { groupKind: 'sd13' })]
  const kinds = weekOf({ groups }).places[0]?.groups.map(({ groupKind }) => groupKind)
  expect(kinds).toEqual(['sd13', 'staff'])
})

test('the fullest day is never below any day, and the sums are those of the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { maxLength: 6 }), (portions) => {
      const groups = portions.map((usualPortions, index) => group(`g${index}`, { usualPortions }))
      const week = weekOf({ groups, headcounts: [] })
      const total = portions.reduce((sum, one) => sum + one, 0)
      expect(week.uses.map(({ totalPortions }) => totalPortions)).toEqual([total, 0, total])
      expect(mostPortions(week)).toBe(total)
    }),
  )
})

test('on Friday people come for this week, from Saturday on for the next', () => {
  expect(weekToOpen('2026-11-27')).toBe('2026-W48')
  expect(weekToOpen('2026-11-28')).toBe('2026-W49')
  expect(weekToOpen('2026-11-29')).toBe('2026-W49')
})
