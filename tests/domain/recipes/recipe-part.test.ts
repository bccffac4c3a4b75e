import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf, leastOf } from '#app/features/foods/composition.ts'
import type { RecipeIngredient } from '#app/features/recipes/recipe.ts'
import { recipeCost } from '#app/features/recipes/recipe-cost.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import {
  type BaseVersion,
  closesCircle,
  gramsByFood,
  takenApart,
} from '#app/features/recipes/recipe-part.ts'
import { shippedFacts } from '../../support/recipe-bank.ts'

const line = (foodCode: string, grossGrams: number): RecipeIngredient => ({
  foodId: foodCode,
  foodCode,
  grossGrams,
  eatenShare: 1,
})
const base = (ingredients: RecipeIngredient[], more: Partial<BaseVersion> = {}): BaseVersion => ({
  versionId: 'v-base',
  recipeId: 'base',
  batchGrams: 100,
  ingredients,
  madeOf: [],
  ...more,
})

describe('a dish with bumbu dasar in it', () => {
  test('25 g of a base that weighs 100 g brings a quarter of its 60 g of shallot', () => {
    const parts = [{ cookedGrams: 25, base: base([line('bawang-merah', 60)]) }]
    expect(takenApart([line('ayam', 43)], parts)).toEqual([
      line('ayam', 43),
      { ...line('bawang-merah', 15), partNumber: 1 },
    ])
  })

  test('garlic of the dish and garlic of the base stand apart, and are bought together: 2 + 5 g', () => {
    const parts = [{ cookedGrams: 50, base: base([line('bawang-putih', 10)]) }]
    const lines = takenApart([line('bawang-putih', 2)], parts)!
    expect(lines).toHaveLength(2)
    expect(gramsByFood(lines)).toEqual([{ foodCode: 'bawang-putih', grossGrams: 7 }])
  })

  test('a base whose cooked weight nobody knows takes nothing apart', () => {
    const parts = [{ cookedGrams: 50, base: base([line('jahe', 10)], { batchGrams: undefined }) }]
    expect(takenApart([], parts)).toBeUndefined()
  })

  test('a base inside a base keeps its own number, after those of the dish', () => {
    const inner = { ...line('kemiri', 8), partNumber: 1 }
    const parts = [
      { cookedGrams: 50, base: base([line('kunyit', 4), inner]) },
      { cookedGrams: 10, base: base([line('jahe', 10)]) },
    ]
    expect(
      takenApart([], parts)?.map((one) => [one.foodCode, one.grossGrams, one.partNumber]),
    ).toEqual([
      ['kunyit', 2, 1],
      ['kemiri', 4, 3],
      ['jahe', 1, 2],
    ])
  })

  test('a recipe may not stand inside itself, not even two steps down', () => {
    const kuning = base([], { recipeId: 'kuning', madeOf: ['putih'] })
    expect(closesCircle('kuning', [kuning])).toBe(true)
    expect(closesCircle('putih', [kuning])).toBe(true)
    expect(closesCircle('merah', [kuning])).toBe(false)
    expect(closesCircle(undefined, [kuning])).toBe(false)
  })
})

const facts = shippedFacts()
const known = [
  'beras',
  'telur-ayam',
  'kangkung',
  'tempe',
  'bawang-merah',
  'minyak-goreng',
  'kunyit',
]
const anyLines = fc.array(
  fc.record({ food: fc.constantFrom(...known), grams: fc.integer({ min: 1, max: 300 }) }),
  { minLength: 1, maxLength: 6 },
)
const asLines = (lines: { food: string; grams: number }[]) =>
  lines.map(({ food, grams }) => line(food, grams))

test('nutrients, rupiah and kilograms of a recipe taken apart are those of the recipe written out', () => {
  fc.assert(
    fc.property(
      anyLines,
      anyLines,
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 20, max: 400 }),
      (own, inside, cookedGrams, batchGrams) => {
        const parts = [{ cookedGrams, base: base(asLines(inside), { batchGrams }) }]
        const apart = takenApart(asLines(own), parts)!
        const written = [
          ...asLines(own),
          ...inside.map(({ food, grams }) => line(food, (grams * cookedGrams) / batchGrams)),
        ]
        for (const tagname of ['ENERC_KCAL', 'PROCNT', 'FE']) {
          const [a, b] = [apart, written].map((lines) =>
            leastOf(amountOf(recipeNutrition(lines, facts, [tagname]), tagname)),
          )
          expect(a).toBeCloseTo(b!, 6)
        }
        const price = () => 20_000
        expect(recipeCost(apart, price).knownIdr).toBeCloseTo(
          recipeCost(written, price).knownIdr,
          6,
        )
        const grams = (lines: RecipeIngredient[]) =>
          gramsByFood(lines).reduce((sum, one) => sum + one.grossGrams, 0)
        expect(grams(apart)).toBeCloseTo(grams(written), 6)
      },
    ),
  )
})
