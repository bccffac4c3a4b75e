import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CardDish,
  type CardEater,
  kitchenCard,
  saidOf,
} from '#app/features/papers/kitchen-card.ts'

const egg = { measure: 'butir', grams: 56, sourceCode: 'x' }
const tray = { measure: 'rak', grams: 1680, sourceCode: 'x' }
const spoon = { measure: 'sendok-makan', grams: 15, sourceCode: 'x' }

const dish: CardDish = {
  course: 'animal',
  code: 'semur-telur',
  version: 2,
  nameId: 'Semur telur',
  nameEn: 'Egg in sweet soy',
  cookingMethod: 'braise',
  minutes: 45,
  cookedGrams: 80,
  ingredients: [
    { nameId: 'Telur', nameEn: 'Egg', grossGrams: 60, measures: [egg] },
    { nameId: 'Kecap manis', nameEn: 'Sweet soy', grossGrams: 5, measures: [spoon] },
  ],
  equipment: [{ equipment: 'pot', minutesPer100Portions: 12 }],
  critical: [],
  allergens: ['egg', 'soy'],
  alternatives: [],
}

const eater = (over: Partial<CardEater>): CardEater => ({
  groupKind: 'sd46',
  meal: 'midday',
  portionClass: 'large',
  portions: 100,
  scale: 1,
  ...over,
})

test('100 large and 50 small portions of half the size take 7.5 kg of eggs in two batches', () => {
  const small = eater({
    groupKind: 'paud',
    meal: 'morning',
    portionClass: 'small',
    portions: 50,
    scale: 0.5,
  })
  const card = kitchenCard(dish, [eater({}), small])
  expect(card.batches).toEqual([
    { meal: 'morning', portions: 50, referencePortions: 25 },
    { meal: 'midday', portions: 100, referencePortions: 100 },
  ])
  expect(card.ingredients[0]).toMatchObject({
    batchKg: [1.5, 6],
    totalKg: 7.5,
    said: { measure: 'butir', quantity: 134 },
  })
  expect(card.equipment).toEqual([{ equipment: 'pot', minutes: 15 }])
  expect(card.servings.map(({ grams, portions }) => [grams, portions])).toEqual([
    [80, 100],
    [40, 50],
  ])
})

test('who is not served that day and who gets none of a course are not on the card', () => {
  const card = kitchenCard(dish, [eater({}), eater({ portions: 0 }), eater({ scale: 0 })])
  expect(card.servings).toHaveLength(1)
})

test('a dish whose cooked weight nobody knows says so: the serving has no grams', () => {
  const card = kitchenCard({ ...dish, cookedGrams: undefined }, [eater({})])
  expect(card.servings[0]?.grams).toBeUndefined()
})

test('eggs are counted in whole trays when there is one, spoons not by the hundred', () => {
  expect(saidOf([egg, tray], 7.5)).toEqual({ measure: 'rak', quantity: 4 })
  expect(saidOf([egg, tray], 0.5)).toEqual({ measure: 'butir', quantity: 9 })
  expect(saidOf([spoon], 0.3)).toEqual({ measure: 'sendok-makan', quantity: 20 })
  expect(saidOf([spoon], 9.6)).toBeUndefined()
})

test('the batches of every ingredient add up to its total, to the gram per batch', () => {
  const eaters = fc.array(
    fc.record({
      groupKind: fc.constantFrom('paud' as const, 'sd46' as const, 'sma' as const),
      meal: fc.constantFrom('morning' as const, 'midday' as const),
      portionClass: fc.constantFrom('small' as const, 'large' as const),
      portions: fc.integer({ min: 0, max: 900 }),
      scale: fc.double({ min: 0, max: 2, noNaN: true }),
    }),
    { maxLength: 9 },
  )
  fc.assert(
    fc.property(eaters, (all) => {
      for (const { batchKg, totalKg } of kitchenCard(dish, all).ingredients) {
        const sumKg = batchKg.reduce((sum, kg) => sum + kg, 0)
        expect(Math.abs(sumKg - totalKg)).toBeLessThanOrEqual(0.0015 * Math.max(1, batchKg.length))
      }
    }),
  )
})
