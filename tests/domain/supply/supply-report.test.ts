import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measuresFor, saidKg } from '#app/features/supply/said-amount.ts'
import { daysLeft, defaultUseBy, freshnessOf } from '#app/features/supply/shelf-life.ts'
import { decideChange, decideReport } from '#app/features/supply/supply-report.ts'

const today = '2026-11-23'
const kangkung = { measures: [{ measure: 'ikat', grams: 300 }], shelfLifeDays: 1 }
const said = (over: object = {}) => ({
  quantity: 12,
  measure: 'ikat',
  readyOn: '2026-11-24',
  ...over,
})

test('12 ikat of kangkung ready on 24 November are 3.6 kg, good until 25 November', () => {
  expect(decideReport(kangkung, said(), today)).toEqual({
    ok: true,
    kg: 3.6,
    readyOn: '2026-11-24',
    useBy: '2026-11-25',
  })
})

test('25 kg are 25 kg and 5 ons are half a kilogram, for every food', () => {
  expect(saidKg([], { quantity: 25, measure: 'kg' })).toBe(25)
  expect(saidKg([], { quantity: 5, measure: 'ons' })).toBe(0.5)
  expect(saidKg([], { quantity: 850, measure: 'gram' })).toBe(0.85)
})

test('a measure that the food does not have is asked about, never guessed', () => {
  expect(decideReport(kangkung, said({ measure: 'butir' }), today)).toEqual({
    ok: false,
    refusal: 'measure-unknown-for-food',
  })
})

test('kilograms come first in the list of measures, then what people say, each once', () => {
  const own = [
    { measure: 'ikat', grams: 300 },
    { measure: 'kg', grams: 999 },
  ]
  expect(measuresFor(own).map(({ measure }) => measure)).toEqual([
    'kg',
    'ikat',
    'gram',
    'ons',
    'kuintal',
  ])
  expect(saidKg(own, { quantity: 2, measure: 'kg' })).toBe(2)
})

test('nothing, less than a gram, and 25 tonnes are not a harvest', () => {
  const refused = (quantity: number, measure = 'kg') =>
    decideReport(kangkung, said({ quantity, measure }), today)
  expect(refused(0)).toEqual({ ok: false, refusal: 'amount-too-small' })
  expect(refused(-3)).toEqual({ ok: false, refusal: 'amount-too-small' })
  expect(refused(0.0002)).toEqual({ ok: false, refusal: 'amount-too-small' })
  expect(refused(Number.NaN)).toEqual({ ok: false, refusal: 'amount-too-small' })
  expect(refused(25_000)).toEqual({ ok: false, refusal: 'amount-too-large' })
})

test('a paper of last week is taken, one of eight days ago is not; nor is a date in next summer', () => {
  const on = (readyOn: string) =>
    decideReport({ ...kangkung, shelfLifeDays: 30 }, said({ readyOn }), today)
  expect(on('2026-11-16').ok).toBe(true)
  expect(on('2026-11-15')).toEqual({ ok: false, refusal: 'ready-too-long-ago' })
  expect(on('2027-05-25').ok).toBe(true)
  expect(on('2027-05-26')).toEqual({ ok: false, refusal: 'ready-too-far-ahead' })
})

test('a last day before the first, years later, already over, or not to be known is refused', () => {
  const usedBy = (useBy: string) => decideReport(kangkung, said({ useBy }), today)
  expect(usedBy('2026-11-23')).toEqual({ ok: false, refusal: 'use-by-before-ready' })
  expect(usedBy('2028-11-25')).toEqual({ ok: false, refusal: 'use-by-too-far' })
  const old = said({ readyOn: '2026-11-20' })
  expect(decideReport(kangkung, old, today)).toEqual({ ok: false, refusal: 'already-expired' })
  expect(decideReport({ measures: [] }, said({ measure: 'kg' }), today)).toEqual({
    ok: false,
    refusal: 'use-by-unknown',
  })
  expect(
    decideReport({ measures: [] }, said({ measure: 'kg', useBy: '2026-11-24' }), today),
  ).toEqual({ ok: true, kg: 12, readyOn: '2026-11-24', useBy: '2026-11-24' })
})

test('an open report may be corrected; a received or withdrawn one may not', () => {
  expect(decideChange({ status: 'open' })).toEqual({ ok: true })
  expect(decideChange({ status: 'lotted' })).toEqual({
    ok: false,
    refusal: 'report-already-lotted',
  })
  expect(decideChange({ status: 'withdrawn' })).toEqual({ ok: false, refusal: 'report-withdrawn' })
})

test('eggs of 14 days laid on 10 November: 1 day left on the 23rd, expired on the 25th', () => {
  const useBy = defaultUseBy('2026-11-10', 14)
  expect(useBy).toBe('2026-11-24')
  expect(daysLeft(useBy, today)).toBe(1)
  expect(freshnessOf(useBy, '2026-11-20')).toBe('good')
  expect(freshnessOf(useBy, '2026-11-22')).toBe('expiring-soon')
  expect(freshnessOf(useBy, '2026-11-24')).toBe('expiring-soon')
  expect(freshnessOf(useBy, '2026-11-25')).toBe('expired')
})

test('whatever is understood has whole grams, a window in order, and is still good', () => {
  const anySaid = fc.record({
    quantity: fc.double({ min: 0, max: 30_000, noNaN: true }),
    measure: fc.constantFrom('ikat', 'kg', 'ons', 'butir'),
    readyOn: fc.constantFrom('2026-11-10', '2026-11-20', '2026-11-23', '2026-12-01', '2027-09-01'),
    useBy: fc.option(fc.constantFrom('2026-11-22', '2026-11-24', '2026-12-02'), { nil: undefined }),
  })
  fc.assert(
    fc.property(anySaid, (anything) => {
      const answer = decideReport(kangkung, anything, today)
      if (!answer.ok) return
      expect(answer.kg).toBe(Math.round(answer.kg * 1000) / 1000)
      expect(answer.kg).toBeGreaterThan(0)
      expect(answer.readyOn <= answer.useBy && today <= answer.useBy).toBe(true)
    }),
  )
})
