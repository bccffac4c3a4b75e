import { expect, test } from 'vitest'
import { forecastsOf } from '#app/features/forecasts/forecast.ts'
import {
  asOf,
  type GrowingRecord,
  type RecordedCycle,
} from '#app/features/forecasts/growing-record.ts'
import { layingHens } from '#app/features/forecasts/laying-hens.ts'
import { addDays } from '#app/shared/day.ts'
import { referenceFacts } from '../../support/growth-facts.ts'

const today = '2026-11-21'
const span = { today, until: addDays(today, 60) }
const recordOf = (
  foodCode: string,
  cycle: Partial<RecordedCycle>,
  pickings: GrowingRecord['pickings'] = [],
): GrowingRecord => ({
  foodCode,
  facts: referenceFacts(foodCode),
  cycles: [
    {
      id: 'a',
      status: 'running',
      startedOn: '2026-09-22',
      quantity: 1000,
      quantityMeasure: 'ekor',
      ...cycle,
    },
  ],
  pickings,
  missed: [],
})

test('1,000 lele of 8 g that nobody weighed: 102 kg by the general figures', () => {
  const [one] = forecastsOf(recordOf('lele', {}), span)
  expect(one?.range?.likelyKg).toBeCloseTo(102)
  expect(one?.reason).toMatchObject({ basis: 'parameters', counted: undefined })
})

test('900 alive that weigh 120 g today are 108 kg today, whatever the plan said', () => {
  const cycle = {
    deaths: [{ on: '2026-11-01', heads: 100 }],
    samplings: [{ on: today, heads: 30, meanGrams: 120 }],
  }
  const [one, ...more] = forecastsOf(recordOf('lele', cycle), span)
  expect(more).toEqual([])
  expect(one).toMatchObject({ on: today, range: { lowKg: 108, likelyKg: 108, highKg: 108 } })
  expect(one?.reason).toMatchObject({
    basis: 'stock',
    counted: { kind: 'fish', alive: 900, meanGrams: 120, on: today },
  })
})

test('fish of 40 g after 60 days reach 120 g later than planned, and fewer of them', () => {
  const cycle = {
    deaths: [{ on: '2026-11-01', heads: 300 }],
    samplings: [{ on: today, heads: 30, meanGrams: 40 }],
  }
  const [planned] = forecastsOf(recordOf('lele', {}), span)
  const [weighed] = forecastsOf(recordOf('lele', cycle), span)
  expect(planned?.on).toBe('2026-12-06')
  expect(weighed?.on).toBe('2026-12-22')
  const { lowKg, likelyKg, highKg } = weighed?.range ?? { lowKg: 0, likelyKg: 0, highKg: 0 }
  expect(likelyKg).toBeCloseTo((700 * 0.85 ** (31 / 75) * 120) / 1000, 2)
  expect(lowKg).toBeLessThan(likelyKg)
  expect(highKg).toBeGreaterThan(likelyKg)
})

test('where no death was counted, 1,000 stocked count as 700 to 950 alive, not as 1,000', () => {
  const cycle = { samplings: [{ on: today, heads: 30, meanGrams: 120 }] }
  const [one] = forecastsOf(recordOf('lele', cycle), span)
  expect(one?.range).toEqual({ lowKg: 84, likelyKg: 102, highKg: 114 })
})

test('284 fish of 150 g are left: however the pond was fished before, it gives 42.6 kg and no more', () => {
  const days = ['2026-10-30', '2026-11-06', '2026-11-13', '2026-11-20']
  const cycle = {
    startedOn: '2026-07-01',
    expectedFrom: '2026-10-23',
    deaths: [{ on: '2026-10-01', heads: 183 }],
    samplings: [{ on: '2026-10-29', heads: 30, meanGrams: 150 }],
  }
  const pickings = days.map((on) => ({ cycleId: 'a', on, kg: 20 }))
  const all = forecastsOf(recordOf('lele', cycle, pickings), span)
  expect(all.map(({ on }) => on).slice(0, 2)).toEqual(['2026-11-27', '2026-12-04'])
  const likelyKg = all.reduce((sum, { range }) => sum + (range?.likelyKg ?? 0), 0)
  expect(likelyKg).toBeLessThanOrEqual(42.6)
  expect(likelyKg).toBeGreaterThan(30)
  expect(all.length).toBeLessThan(8)
})

test('of 720 hens 20 died: 700 count; 60 weeks old they lay a little more than a mean hen', () => {
  const facts = referenceFacts('telur-ayam')
  const flock = {
    startedOn: today,
    quantity: 720,
    quantityMeasure: 'ekor',
    deaths: [{ on: today, heads: 20 }],
  }
  expect(layingHens(facts, flock, today)).toBe(700)
  expect(layingHens(facts, flock, addDays(today, -1))).toBe(720)
  const aged = { ...flock, startAgeDays: 60 * 7 }
  expect(layingHens(facts, aged, today)).toBeCloseTo((700 * 0.83) / 0.82, 6)
  const old = { ...flock, startAgeDays: 90 * 7 }
  expect(layingHens(facts, old, today)).toBeCloseTo((700 * 0.63) / 0.82, 6)
  expect(layingHens(referenceFacts('lele'), flock, today)).toBeUndefined()
})

test('eggs follow the age of the hens: 700 of 28 weeks are forecast 39.1 kg a day, of 70 weeks 30.7', () => {
  const flock = { quantity: 700, expectedFrom: '2026-11-01', startedOn: today }
  const dayKg = (weeks: number) => {
    const [one] = forecastsOf(recordOf('telur-ayam', { ...flock, startAgeDays: weeks * 7 }), span)
    return (one?.range?.likelyKg ?? 0) / 7
  }
  expect(dayKg(28)).toBeCloseTo(700 * 0.93 * 0.06, 1)
  expect(dayKg(70)).toBeCloseTo(700 * 0.73 * 0.06, 1)
})

test('what was counted later was not known earlier', () => {
  const record = recordOf('lele', {
    deaths: [{ on: today, heads: 5 }],
    samplings: [{ on: today, heads: 30, meanGrams: 90 }],
  })
  expect(asOf(record, addDays(today, -1)).cycles[0]).toMatchObject({ deaths: [], samplings: [] })
})
