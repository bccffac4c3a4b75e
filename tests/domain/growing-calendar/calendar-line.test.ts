import { expect, test } from 'vitest'
import { decideLine, startWindow } from '#app/features/growing-calendar/calendar-line.ts'
import { firstMonday } from '#app/features/growing-calendar/calendar-weeks.ts'
import {
  growthFrom,
  harvestWeeks,
  weeksStanding,
  weeksUntilReady,
} from '#app/features/growing-calendar/growth.ts'
import { factsOf } from '#app/features/growth-parameters/growth-parameter.ts'

const fact = (parameter: string, [low, typical, high]: [number, number, number]) => ({
  foodCode: 'x',
  parameter,
  low,
  typical,
  high,
  unit: '',
  source: `source of ${parameter}`,
  confidence: 'medium' as const,
})
const kangkung = growthFrom(
  'kangkung',
  factsOf([fact('days-to-harvest', [21, 25, 30]), fact('yield-kg-per-m2', [0.8, 1.2, 2])]),
)
if (!kangkung) throw new Error('kangkung is known')

test('kangkung of 21 to 30 days wanted on Monday 28 December is sown by 28 November', () => {
  expect(startWindow(kangkung, '2026-11-23')).toEqual({
    startFrom: '2026-11-23',
    startUntil: '2026-11-28',
    readyFrom: '2026-12-19',
    readyUntil: '2026-12-28',
  })
  expect(weeksUntilReady(kangkung)).toBe(5)
  expect(weeksUntilReady({ days: { low: 21, typical: 25, high: 25 } })).toBe(4)
})

test('terong is ready after 75 days at the latest and picked for 13 weeks, 2.5 kg/m² in all', () => {
  const terong = growthFrom(
    'terong',
    factsOf([fact('days-to-harvest', [50, 60, 75]), fact('yield-kg-per-m2', [1.5, 2.5, 4])]),
  )
  if (!terong) throw new Error('terong is known')
  const weeks = harvestWeeks(terong, 'typical')
  expect(weeks).toHaveLength(13)
  expect(weeks[0]?.afterWeeks).toBe(11)
  expect(weeks.reduce((sum, { kg }) => sum + kg, 0)).toBeCloseTo(2.5)
  expect(weeksStanding(terong)).toBe(24)
})

test('a lele is 0.85 × 120 g; without its weight at sale nobody proposes it', () => {
  const days = fact('growout-days', [60, 75, 90])
  const survival = fact('survival-share', [0.7, 0.85, 0.95])
  const lele = growthFrom('lele', factsOf([days, survival, fact('market-grams', [100, 120, 150])]))
  expect(lele?.kg.typical).toBeCloseTo(0.102)
  expect(lele?.sources).toHaveLength(3)
  expect(growthFrom('lele', factsOf([days, survival]))).toBeUndefined()
  expect(growthFrom('durian', factsOf([days, survival]))).toBeUndefined()
})

const line = {
  status: 'proposed' as const,
  startFrom: '2026-11-23',
  startUntil: '2026-11-28',
  proposedQuantity: 60,
}

test('accepted as it stands it starts on its first day, or today when that has gone by', () => {
  expect(decideLine(line, { how: 'accept' }, '2026-11-21')).toEqual({
    ok: true,
    status: 'accepted',
    quantity: 60,
    startedOn: '2026-11-23',
  })
  expect(decideLine(line, { how: 'accept' }, '2026-11-26')).toMatchObject({
    startedOn: '2026-11-26',
  })
  expect(decideLine(line, { how: 'accept' }, '2026-11-29')).toEqual({
    ok: false,
    refusal: 'line-out-of-date',
  })
})

test('a change that changes nothing, and a no without a reason, are refused', () => {
  const change = { how: 'change' as const, quantity: 60, startedOn: '2026-11-23', reason: 'x' }
  expect(decideLine(line, change, '2026-11-21')).toEqual({ ok: false, refusal: 'line-unchanged' })
  expect(decideLine(line, { how: 'change', quantity: 30 }, '2026-11-21')).toEqual({
    ok: false,
    refusal: 'line-reason-missing',
  })
  expect(decideLine(line, { how: 'decline' }, '2026-11-21')).toEqual({
    ok: false,
    refusal: 'line-reason-missing',
  })
  expect(decideLine({ ...line, status: 'declined' }, { how: 'accept' }, '2026-11-21')).toEqual({
    ok: false,
    refusal: 'line-already-decided',
  })
})

test('from Saturday on the calendar begins next Monday', () => {
  expect(firstMonday('2026-11-20')).toBe('2026-11-16')
  expect(firstMonday('2026-11-21')).toBe('2026-11-23')
  expect(firstMonday('2026-11-23')).toBe('2026-11-23')
})
