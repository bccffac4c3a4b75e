import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoardEaters } from '#app/features/week-board/board-group.ts'
import {
  type BoardFacts,
  type BoardRecipe,
  boardState,
} from '#app/features/week-board/board-state.ts'
import { choiceEffect, withChoice } from '#app/features/week-board/choice-effect.ts'

const monday = '2026-11-23'
const tuesday = '2026-11-24'
const days = [monday, tuesday]

const recipe = (versionId: string, more: Partial<BoardRecipe> = {}): BoardRecipe => ({
  versionId,
  recipeId: versionId,
  course: 'vegetable',
  family: 'leafy',
  cookingMethod: 'stir-fry',
  spiceLevel: 'none',
  repeatWindowDays: 2,
  ingredients: [{ foodId: 'kangkung', foodCode: 'kangkung', grossGrams: 100 }],
  nutrients: new Map([['ENERC_KCAL', { least: 40, most: 40 }]]),
  ...more,
})
const kangkung = recipe('tumis-kangkung')
const bayam = recipe('bening-bayam', {
  ingredients: [{ foodId: 'bayam', foodCode: 'bayam', grossGrams: 80 }],
  nutrients: new Map([['ENERC_KCAL', { least: 25, most: 25 }]]),
})
const bakwan = recipe('bakwan', { family: 'mixed-vegetable', cookingMethod: 'deep-fry' })

const pupils: BoardEaters = {
  key: 'sd46-midday-large',
  groupKind: 'sd46',
  meal: 'midday',
  portionClass: 'large',
  ceilingIdr: 10_000,
  scale: new Map([['vegetable', 1]]),
  portionsOn: new Map(days.map((on) => [on, 200])),
  bands: [{ nutrient: 'ENERC_KCAL', per: 'day', min: 30 }],
}

const facts: BoardFacts = {
  serviceDays: days,
  recipes: new Map([kangkung, bayam, bakwan].map((one) => [one.versionId, one])),
  eaters: [pupils],
  lots: [
    {
      id: 'a',
      foodId: 'kangkung',
      kg: 5,
      readyOn: monday,
      useBy: tuesday,
      part: 'own',
      landedIdrPerKg: 4000,
    },
  ],
  landedIdrPerKg: new Map([
    ['kangkung', 9000],
    ['bayam', 12_000],
  ]),
  rules: [
    {
      id: 'fried',
      subject: 'fried',
      bound: 'at-most',
      servings: 0,
      isRegional: false,
      effectiveFrom: '2026-01-01',
      source: 'test',
    },
  ],
}
const cell = { serviceOn: monday, course: 'vegetable' as const }
const place = (serviceOn: string, recipeVersionId: string) => ({
  serviceOn,
  course: 'vegetable' as const,
  recipeVersionId,
})

test('200 portions of 100 g kangkung take 5 kg of the bed and buy 15 kg: Rp 775 a portion', () => {
  const { groups, foodCostIdr, ownShare } = choiceEffect(facts, [], cell, 'tumis-kangkung')
  expect(foodCostIdr).toEqual({ before: 0, after: 5 * 4000 + 15 * 9000 })
  expect(ownShare).toEqual({ before: undefined, after: 0.25 })
  expect(groups[0]?.cost.after).toBeCloseTo(775)
})

test('bayam instead of kangkung costs Rp 185 more a portion and leaves the bed unused', () => {
  const now = [place(monday, 'tumis-kangkung')]
  const { groups, ownShare } = choiceEffect(facts, now, cell, 'bening-bayam')
  const { before = 0, after = 0 } = groups[0]?.cost ?? {}
  expect(after - before).toBeCloseTo(960 - 775)
  expect(ownShare).toEqual({ before: 0.25, after: 0 })
})

test('the same dish two days running is told as one repeat more', () => {
  const { repeats } = choiceEffect(
    facts,
    [place(tuesday, 'tumis-kangkung')],
    cell,
    'tumis-kangkung',
  )
  expect(repeats).toEqual({ before: 0, after: 1 })
})

test('a fried dish where nothing fried is served breaks that rule, taking it off mends it', () => {
  const broken = choiceEffect(facts, [], cell, 'bakwan')
  expect(broken.broken.map(({ subject }) => subject)).toEqual(['fried'])
  const mended = choiceEffect(facts, [place(monday, 'bakwan')], cell, 'bening-bayam')
  expect(mended.mended.map(({ subject }) => subject)).toEqual(['fried'])
  expect(mended.broken).toEqual([])
})

const dish = fc.constantFrom('tumis-kangkung', 'bening-bayam', 'bakwan')
const menu = fc
  .tuple(fc.option(dish), fc.option(dish))
  .map((chosen) => days.flatMap((on, day) => (chosen[day] ? [place(on, chosen[day])] : [])))

test('the effect is the difference of two boards, whatever stands there and in which order', () => {
  fc.assert(
    fc.property(menu, dish, (entries, chosen) => {
      const effect = choiceEffect(facts, entries, cell, chosen)
      const before = boardState(facts, [...entries].reverse())
      const after = boardState(facts, withChoice([...entries].reverse(), cell, chosen))
      expect(effect.foodCostIdr).toEqual({ before: before.foodCostIdr, after: after.foodCostIdr })
      expect(effect.ownShare).toEqual({ before: before.ownShare, after: after.ownShare })
      expect(effect.groups[0]?.cost.after).toBe(after.groups[0]?.figures.costs[0]?.cost.idr)
      expect(effect.quality.after).toBe(after.quality?.points)
    }),
  )
})

test('choosing what stands there already changes nothing', () => {
  fc.assert(
    fc.property(menu, dish, (entries, chosen) => {
      const standing = withChoice(entries, cell, chosen)
      const { groups, foodCostIdr, broken, mended } = choiceEffect(facts, standing, cell, chosen)
      expect(foodCostIdr.after).toBe(foodCostIdr.before)
      expect([...broken, ...mended]).toEqual([])
      for (const { nutrients } of groups) {
        for (const { before, after } of nutrients) expect(after).toBe(before)
      }
    }),
  )
})
