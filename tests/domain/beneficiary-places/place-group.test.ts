import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityRule } from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  decideGroup,
  decidePlace,
  type PlaceSituation,
  weekOfGroup,
  withWeek,
} from '#app/features/beneficiary-places/place-group.ts'

const every = (portions: number) => [...Array.from({ length: 6 }, () => portions), 0]
const value = { unit: '', source: '', confidence: 'high' as const }

const school = {
  id: 'sd-1',
  kind: 'school' as const,
  name: 'SD contoh 1',
  npsn: '10901234',
  distanceKm: 2,
  travelMinutes: 8,
  isExample: true,
}
const group = {
  id: 'g-1',
  placeId: 'sd-1',
  placeName: 'SD contoh 1',
  groupKind: 'sd46' as const,
  meal: 'midday' as const,
  portionClass: 'large' as const,
  usualPortions: 1900,
  activeFrom: '2026-01-05',
}
const situation: PlaceSituation = {
  places: [school],
  groups: [group],
  capacity: { totalPortions: 2500, schoolPortions: 2000, motherToddlerPortions: 500 },
  reach: { radiusKm: 6, travelMinutes: 30 },
  today: '2026-11-22',
  opensOn: '2026-11-23',
}
const wanted = { kind: 'school' as const, name: 'SMP contoh', distanceKm: 3, travelMinutes: 12 }
const placeAnswer = (more: object, id?: string) => {
  const decided = decidePlace({ ...wanted, ...more }, situation, id)
  return decided.ok ? 'saved' : decided.refusal
}

test('6.1 km and 31 minutes is too far; 6.1 km in 30 minutes may be served', () => {
  expect(placeAnswer({ distanceKm: 6.1, travelMinutes: 31 })).toBe('place-too-far')
  expect(placeAnswer({ distanceKm: 6.1, travelMinutes: 30 })).toBe('saved')
})

test('a name or an NPSN belongs to one place; a posyandu has no NPSN', () => {
  expect(placeAnswer({ name: 'sd CONTOH 1' })).toBe('place-name-taken')
  expect(placeAnswer({ npsn: '10901234' })).toBe('npsn-taken')
  expect(placeAnswer({ npsn: '1090123' })).toBe('npsn-not-valid')
  expect(placeAnswer({ kind: 'posyandu', npsn: '10909999' })).toBe('npsn-of-a-posyandu')
  expect(placeAnswer({ name: 'SD contoh 1', npsn: '10901234' }, 'sd-1')).toBe('saved')
})

test('a school with pupils does not become a posyandu', () => {
  expect(placeAnswer({ kind: 'posyandu' }, 'sd-1')).toBe('groups-do-not-fit-place')
})

const groupAnswer = (groupKind: 'sd13' | 'sd46' | 'toddler', portions: number, id?: string) => {
  const decided = decideGroup({ placeId: 'sd-1', groupKind, week: every(portions) }, situation, id)
  return decided.ok ? 'saved' : decided.refusal
}

test('100 more fit beside 1,900 in a school quota of 2,000; 101 do not', () => {
  expect(groupAnswer('sd13', 100)).toBe('saved')
  expect(groupAnswer('sd13', 101)).toBe('more-than-the-kitchen-may-serve')
})

test('a kind stands once at a place, and toddlers are not fed at a school', () => {
  expect(groupAnswer('sd46', 10)).toBe('group-already-there')
  expect(groupAnswer('toddler', 10)).toBe('group-does-not-fit-place')
})

test('an old kitchen beyond the limit may count fewer, not more', () => {
  const over = { ...situation, groups: [{ ...group, usualPortions: 2200 }] }
  const change = (portions: number) =>
    decideGroup({ placeId: 'sd-1', groupKind: 'sd46', week: every(portions) }, over, 'g-1').ok
  expect([change(2150), change(2201)]).toEqual([true, false])
})

test('numbers of a week come back day by day, whatever day they begin', () => {
  const week = fc.array(fc.nat({ max: 500 }), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(week, fc.integer({ min: 1, max: 28 }), (numbers, day) => {
      const from = `2027-02-${String(day).padStart(2, '0')}`
      expect(weekOfGroup(withWeek(group, numbers, from), from)).toEqual(numbers)
    }),
  )
})

test('a remote kitchen serves 1,000 at most, one that cooks less its own number', () => {
  const values = [
    { ...value, key: 'capacity-total', value: 2500 },
    { ...value, key: 'capacity-pupils', value: 2000 },
    { ...value, key: 'capacity-3b', value: 500 },
    { ...value, key: 'capacity-remote', value: 1000 },
  ]
  expect(capacityRule(values, false, { isRemote: true })).toEqual({
    totalPortions: 1000,
    schoolPortions: 1000,
    motherToddlerPortions: 500,
  })
  expect(capacityRule(values, false, { mostPortions: 300 })?.motherToddlerPortions).toBe(300)
  expect(capacityRule(values, false, { mostPortions: 9000 })?.totalPortions).toBe(2500)
})
