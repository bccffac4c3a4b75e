import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateSupply, type ReachableLot } from '#app/features/week-board/supply-estimate.ts'

const monday = '2026-11-23'
const tuesday = '2026-11-24'
const lot = (id: string, kg: number, more: Partial<ReachableLot> = {}): ReachableLot => ({
  id,
  foodId: 'kangkung',
  kg,
  readyOn: monday,
  useBy: tuesday,
  part: 'own',
  landedIdrPerKg: 4500,
  ...more,
})
const need = (serviceOn: string, kg: number) => ({ serviceOn, foodId: 'kangkung', kg })
const sold = () => 9000

test('60 kg needed with 46.5 kg in the beds buy 13.5 kg', () => {
  expect(estimateSupply([need(monday, 60)], [lot('a', 46.5)], sold)).toEqual([
    { foodId: 'kangkung', serviceOn: monday, part: 'own', kg: 46.5, idrPerKg: 4500 },
    { foodId: 'kangkung', serviceOn: monday, part: 'bought', kg: 13.5, idrPerKg: 9000 },
  ])
})

test('what Monday takes is gone on Tuesday, whatever the order of the list', () => {
  const lines = estimateSupply([need(tuesday, 10), need(monday, 40)], [lot('a', 46.5)], sold)
  const ownOn = (on: string) =>
    lines.find(({ serviceOn, part }) => serviceOn === on && part === 'own')?.kg
  expect(ownOn(monday)).toBe(40)
  expect(ownOn(tuesday)).toBeCloseTo(6.5)
})

test('a lot that is not ready or has expired is left alone', () => {
  const lots = [lot('a', 50, { readyOn: tuesday }), lot('b', 50, { useBy: '2026-11-22' })]
  expect(estimateSupply([need(monday, 10)], lots, sold).map(({ part }) => part)).toEqual(['bought'])
})

test('what nobody grows or sells is unmet, and has no price', () => {
  expect(estimateSupply([need(monday, 10)], [], () => undefined)).toEqual([
    { foodId: 'kangkung', serviceOn: monday, part: 'unmet', kg: 10, idrPerKg: undefined },
  ])
})

test('every kilogram of a need has a source or is unmet, and no lot gives more than it holds', () => {
  const kg = fc.double({ min: 0.01, max: 500, noNaN: true })
  fc.assert(
    fc.property(kg, kg, kg, (needed, first, second) => {
      const lines = estimateSupply(
        [need(monday, needed)],
        [lot('a', first), lot('b', second)],
        sold,
      )
      const sum = (part: string) =>
        lines.filter((line) => line.part === part).reduce((total, line) => total + line.kg, 0)
      expect(sum('own') + sum('bought')).toBeCloseTo(needed, 2)
      expect(sum('own')).toBeLessThanOrEqual(first + second + 1e-9)
    }),
  )
})
