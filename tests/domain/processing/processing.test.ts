import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideRecipe,
  decideRun,
  decideUndo,
  needs,
  type StoredLot,
} from '#app/features/processing/processing.ts'
import { sumKg } from '#app/shared/mass.ts'

const shallots = { yieldShare: 0.3, shelfLifeDays: 30, ingredients: [fooded('bawang-merah', 1)] }
function fooded(foodId: string, share: number) {
  return { foodId, nameId: foodId, nameEn: foodId, share }
}
const lot = (code: string, kg: number, useBy: string, foodId = 'bawang-merah'): StoredLot => ({
  id: code,
  code,
  foodId,
  kg,
  readyOn: '2026-11-01',
  useBy,
  costIdrPerKg: 30_000,
})
const run = { inputKg: 10, runOn: '2026-11-21', today: '2026-11-21' }

test('10 kg of shallots at 30 % yield give 3 kg, at Rp 100.000 a kg when shallots cost Rp 30.000', () => {
  const lots = [lot('b', 8, '2026-12-10'), lot('a', 6, '2026-11-30')]
  const made = decideRun(shallots, lots, run)
  expect(made).toEqual({
    ok: true,
    draws: [
      { lotId: 'a', code: 'a', foodId: 'bawang-merah', kg: 6 },
      { lotId: 'b', code: 'b', foodId: 'bawang-merah', kg: 4 },
    ],
    expectedKg: 3,
    useBy: '2026-12-21',
    costIdrPerKg: 100_000,
  })
})

test('6 kg in store do not make a run of 10; an expired lot does not count', () => {
  const short = decideRun(shallots, [lot('a', 6, '2026-11-30')], run)
  expect(short).toEqual({ ok: false, refusal: 'too-little-in-stock' })
  const stale = decideRun(shallots, [lot('a', 60, '2026-11-20')], run)
  expect(stale).toEqual({ ok: false, refusal: 'too-little-in-stock' })
})

test('tempeh of 2 kg of dry beans weighs 3.5 kg; a run of tomorrow is refused', () => {
  const tempeh = { yieldShare: 1.75, shelfLifeDays: 2, ingredients: [fooded('kedelai', 1)] }
  const made = decideRun(tempeh, [lot('k', 5, '2027-01-01', 'kedelai')], { ...run, inputKg: 2 })
  expect(made).toMatchObject({ ok: true, expectedKg: 3.5, useBy: '2026-11-23' })
  const ahead = decideRun(tempeh, [], { ...run, runOn: '2026-11-22' })
  expect(ahead).toEqual({ ok: false, refusal: 'run-in-the-future' })
})

test('a run is undone while all of its 3 kg lie there, once', () => {
  expect(decideUndo({ isUndone: false, madeKg: 3, leftKg: 3 })).toEqual({ ok: true })
  const used = decideUndo({ isUndone: false, madeKg: 3, leftKg: 2.9 })
  expect(used).toEqual({ ok: false, refusal: 'output-used-already' })
  expect(decideUndo({ isUndone: true, madeKg: 3, leftKg: 3 }).ok).toBe(false)
})

test('a recipe makes 100 % of its ingredients, none twice, and something else', () => {
  const of = (...ingredients: [string, number][]) =>
    decideRecipe({
      outputFoodId: 'sambal',
      ingredients: ingredients.map(([foodId, share]) => ({ foodId, share })),
    })
  expect(of(['cabai', 0.6], ['bawang', 0.4])).toEqual({ ok: true })
  expect(of(['cabai', 0.6], ['bawang', 0.3])).toEqual({
    ok: false,
    refusal: 'shares-do-not-make-one',
  })
  expect(of(['cabai', 0.5], ['cabai', 0.5])).toEqual({ ok: false, refusal: 'ingredient-twice' })
  expect(of(['sambal', 1])).toEqual({ ok: false, refusal: 'output-is-ingredient' })
})

test('what is taken from lots is what went in, to the gram, however it is split', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 200_000 }), (parts, grams) => {
      const whole = parts.reduce((sum, part) => sum + part, 0)
      const ingredients = parts.map((part, index) => ({ foodId: `${index}`, share: part / whole }))
      const split = needs(ingredients, grams / 1000)
      expect(sumKg(split.map(({ neededKg }) => neededKg))).toBe(grams / 1000)
    }),
  )
})
