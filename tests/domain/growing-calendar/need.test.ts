import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Coming, netNeeds, openKg } from '#app/features/growing-calendar/need.ts'

const want = (kitchenId: string, week: number, grossKg: number) => ({
  kitchenId,
  foodId: 'kangkung',
  week,
  source: 'repeated' as const,
  grossKg,
})
const coming = (over: Partial<Coming>): Coming => ({
  kind: 'stock',
  foodId: 'kangkung',
  kg: 10,
  fromWeek: 0,
  untilWeek: 0,
  kitchenIds: ['muntok', 'sungai-liat'],
  ...over,
})

test('60 kg on hand for two kitchens that want 40 and 80 is shared 20 to 40', () => {
  const needs = netNeeds([want('muntok', 0, 40), want('sungai-liat', 0, 80)], [coming({ kg: 60 })])
  expect(needs.map(({ stockKg }) => stockKg)).toEqual([20, 40])
  expect(needs.map(openKg)).toEqual([20, 40])
})

test('what must be used this week goes first, so that the rest lasts', () => {
  const lasting = coming({ kg: 30, untilWeek: 2 })
  const ripe = coming({ kind: 'growing', kg: 25 })
  const needs = netNeeds([want('muntok', 0, 25), want('muntok', 1, 25)], [lasting, ripe])
  expect(needs).toMatchObject([
    { growingKg: 25, stockKg: 0 },
    { growingKg: 0, stockKg: 25 },
  ])
})

test('a farm that does not deliver to a kitchen covers nothing of it', () => {
  const [need] = netNeeds([want('tanjung-pandan', 0, 12)], [coming({})])
  expect(need && openKg(need)).toBe(12)
})

test('another food, an earlier and a later week cover nothing', () => {
  const sources = [
    coming({ foodId: 'bayam' }),
    coming({ fromWeek: 0, untilWeek: 0 }),
    coming({ fromWeek: 2, untilWeek: 4 }),
  ]
  expect(netNeeds([want('muntok', 1, 9)], sources).map(openKg)).toEqual([9])
})

test('nothing is given twice and nobody gets more than is wanted', () => {
  const wants = fc.array(
    fc.record({
      kitchenId: fc.constantFrom('muntok', 'sungai-liat'),
      week: fc.integer({ min: 0, max: 3 }),
      grossKg: fc.integer({ min: 1, max: 90 }),
    }),
    { maxLength: 8 },
  )
  const sources = fc.array(
    fc.record({
      kind: fc.constantFrom('stock' as const, 'growing' as const),
      kg: fc.integer({ min: 0, max: 90 }),
      fromWeek: fc.integer({ min: 0, max: 3 }),
      untilWeek: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(wants, sources, (wanted, given) => {
      const lots = given.map((one) => coming(one))
      const needs = netNeeds(
        wanted.map((one) => want(one.kitchenId, one.week, one.grossKg)),
        lots,
      )
      const givenKg = lots.reduce((sum, { kg }) => sum + kg, 0)
      const usedKg = needs.reduce((sum, one) => sum + one.stockKg + one.growingKg, 0)
      expect(usedKg).toBeLessThanOrEqual(givenKg + 0.01)
      for (const one of needs) {
        expect(one.stockKg + one.growingKg).toBeLessThanOrEqual(one.grossKg + 0.002)
      }
    }),
  )
})
