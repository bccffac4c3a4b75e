import { expect, test } from 'vitest'
import {
  decideStart,
  growthShare,
  isOverdue,
  type ProductionCycle,
} from '#app/features/units/production-cycle.ts'
import type { ProductionUnit } from '#app/features/units/production-unit.ts'

const today = '2026-11-21'

const unit = (over: Partial<ProductionUnit> = {}): ProductionUnit => ({
  id: 'u',
  institutionId: 'i',
  institutionName: 'Rutan Kelas IIB Muntok',
  code: 'muntok-bedeng-a',
  name: 'Bedeng A',
  kind: 'bed',
  location: 'inside-wall',
  maxCropHeightCm: 60,
  isActive: true,
  isExample: true,
  ...over,
})

const running = (over: Partial<ProductionCycle> = {}): ProductionCycle => ({
  id: 'c',
  unitId: 'u',
  foodId: 'f',
  foodCode: 'lele',
  foodNameId: 'Ikan lele',
  foodNameEn: 'Catfish',
  status: 'running',
  startedOn: '2026-09-01',
  ...over,
})

test('kangkung sown on 21 November is expected from 12 to 21 December, 21 to 30 days later', () => {
  expect(decideStart(unit(), [], { foodCode: 'kangkung', startedOn: today }, today)).toEqual({
    ok: true,
    status: 'running',
    expectedFrom: '2026-12-12',
    expectedUntil: '2026-12-21',
  })
})

test('a sowing of next week is planned, not running', () => {
  const start = { foodCode: 'bayam', startedOn: '2026-11-28' }
  expect(decideStart(unit(), [], start, today)).toMatchObject({ ok: true, status: 'planned' })
})

test('a crop we do not know leaves its harvest unknown, never today', () => {
  const start = { foodCode: 'seledri', startedOn: today, heightCm: 40 }
  expect(decideStart(unit(), [], start, today)).toEqual({
    ok: true,
    status: 'running',
    expectedFrom: undefined,
    expectedUntil: undefined,
  })
})

test('a pond that holds lele is not stocked again; a bed takes a second planting', () => {
  const pond = unit({ kind: 'pond', maxCropHeightCm: undefined })
  const start = { foodCode: 'lele', startedOn: today }
  expect(decideStart(pond, [running()], start, today)).toEqual({
    ok: false,
    refusal: 'unit-occupied',
  })
  expect(decideStart(pond, [running({ status: 'closed' })], start, today).ok).toBe(true)
  const sowing = { foodCode: 'kangkung', startedOn: today }
  expect(decideStart(unit(), [running({ foodCode: 'kangkung' })], sowing, today).ok).toBe(true)
})

test('the wall refuses terong before any date is looked at', () => {
  const start = { foodCode: 'terong', startedOn: '1999-01-01' }
  expect(decideStart(unit(), [], start, today)).toEqual({ ok: false, refusal: 'crop-too-high' })
})

test('a start of two years ago, and a harvest before the sowing, are slips', () => {
  expect(decideStart(unit(), [], { foodCode: 'bayam', startedOn: '2024-11-21' }, today)).toEqual({
    ok: false,
    refusal: 'start-too-far',
  })
  const early = { foodCode: 'bayam', startedOn: today, expectedFrom: '2026-11-20' }
  expect(decideStart(unit(), [], early, today)).toEqual({
    ok: false,
    refusal: 'expected-before-start',
  })
  const crossed = {
    foodCode: 'bayam',
    startedOn: today,
    expectedFrom: '2026-12-20',
    expectedUntil: '2026-12-10',
  }
  expect(decideStart(unit(), [], crossed, today)).toEqual({
    ok: false,
    refusal: 'expected-until-before-from',
  })
})

test('ten of twenty-five days on, a planting is 40 percent grown; past its harvest it stays at 100', () => {
  const cycle = running({ startedOn: '2026-11-11', expectedFrom: '2026-12-06' })
  expect(growthShare(cycle, today)).toBeCloseTo(0.4)
  expect(growthShare(cycle, '2027-01-01')).toBe(1)
  expect(growthShare(running(), today)).toBeUndefined()
})

test('a running planting whose last expected day was yesterday is overdue', () => {
  expect(isOverdue(running({ expectedUntil: '2026-11-20' }), today)).toBe(true)
  expect(isOverdue(running({ expectedUntil: today }), today)).toBe(false)
  expect(isOverdue(running({ status: 'failed', expectedUntil: '2026-11-20' }), today)).toBe(false)
})
