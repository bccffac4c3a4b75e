import { expect, test } from 'vitest'
import { unreportedHarvests } from '#app/features/supply/unreported-harvest.ts'
import { cycleOfHarvest, type ProductionCycle } from '#app/features/units/production-cycle.ts'

const today = '2026-11-21'
const cycle = (id: string, expectedFrom: string, over: Partial<ProductionCycle> = {}) => ({
  id,
  unitId: 'bedeng-a',
  foodId: 'kangkung',
  foodCode: 'kangkung',
  foodNameId: 'Kangkung',
  foodNameEn: 'Water spinach',
  status: 'running' as const,
  startedOn: '2026-10-29',
  expectedFrom,
  expectedUntil: expectedFrom,
  ...over,
})
const report = (readyOn: string, cycleId?: string) => ({
  unitId: 'bedeng-a',
  foodId: 'kangkung',
  readyOn,
  cycleId,
})
const idsOf = (cycles: ProductionCycle[]) => cycles.map(({ id }) => id)

test('a planting due on Monday that nobody reported is asked for on Saturday; one due in a week is not', () => {
  const cycles = [cycle('next-week', '2026-11-28'), cycle('monday', '2026-11-23')]
  expect(idsOf(unreportedHarvests(cycles, [], today))).toEqual(['monday'])
})

test('reported for the planting, or for its bed and day, is reported', () => {
  const monday = cycle('monday', '2026-11-23')
  expect(unreportedHarvests([monday], [report('2026-11-24', 'monday')], today)).toEqual([])
  expect(unreportedHarvests([monday], [report('2026-11-23')], today)).toEqual([])
  expect(idsOf(unreportedHarvests([monday], [report('2026-11-26')], today))).toEqual(['monday'])
})

test('a failed planting, and a day gone by, are not asked for', () => {
  const cycles = [
    cycle('failed', '2026-11-23', { status: 'failed' }),
    cycle('yesterday', '2026-11-20'),
    cycle('unknown', '2026-11-23', { expectedFrom: undefined }),
  ]
  expect(unreportedHarvests(cycles, [], today)).toEqual([])
})

test('a harvest of Thursday belongs to the planting that is due on Thursday', () => {
  const cycles = [cycle('monday', '2026-11-23'), cycle('thursday', '2026-11-26')]
  const of = (on: string) => cycleOfHarvest(cycles, { foodId: 'kangkung' }, on)?.id
  expect(of('2026-11-26')).toBe('thursday')
  expect(of('2026-11-24')).toBe('monday')
  expect(of('2026-12-30')).toBe('thursday')
  expect(cycleOfHarvest(cycles, { foodId: 'bayam' }, '2026-11-23')).toBeUndefined()
})
