import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf, scaleNutrition } from '#app/features/foods/composition.ts'
import { cookedGrams, eatenGrams, grossGramsFor } from '#app/features/recipes/edible-yield.ts'
import type { RecipeIngredient } from '#app/features/recipes/recipe.ts'
import {
  type NutritionFacts,
  recipeNutrition,
  traceIngredient,
} from '#app/features/recipes/recipe-nutrition.ts'

const TAGNAMES = ['ENERC_KCAL', 'FE', 'VITC']
const CODES = ['a', 'b', 'c', 'd', 'e']
const WAYS = ['boiled', 'fried']

const share = fc.double({ min: 0, max: 1, noNaN: true })
const somewhat = fc.double({ min: 0.01, max: 1, noNaN: true })
const grams = fc.double({ min: 0.01, max: 500, noNaN: true })
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const composition = fc
  .array(perhaps(fc.double({ min: 0, max: 900, noNaN: true })), { minLength: 3, maxLength: 3 })
  .map(
    (amounts) =>
      new Map(
        amounts.flatMap((amountPer100g, index) =>
          amountPer100g === undefined
            ? []
            : [
                [
                  TAGNAMES[index]!,
                  { amountPer100g, sourceCode: 'tkpi-2020', basis: 'measured' as const },
                ] as const,
              ],
        ),
      ),
  )

const facts: fc.Arbitrary<NutritionFacts> = fc
  .tuple(
    fc.array(fc.record({ edibleShare: perhaps(somewhat), composition }), {
      minLength: CODES.length,
      maxLength: CODES.length,
    }),
    fc.array(perhaps(share), { minLength: 4, maxLength: 4 }),
  )
  .map(([foods, shares]) => ({
    foods: new Map(
      foods.map((food, index) => {
        const code = CODES[index]!
        return [code, { code, nameId: code, nameEn: code, ...food }]
      }),
    ),
    retention: new Map(
      WAYS.map((code, way) => [
        code,
        {
          code,
          description: code,
          factors: new Map(
            ['FE', 'VITC'].flatMap((tagname, index) => {
              const kept = shares[way * 2 + index]
              return kept === undefined ? [] : [[tagname, { share: kept, sourceCode: 'usda' }]]
            }),
          ),
        },
      ]),
    ),
  }))

const ingredients: fc.Arbitrary<RecipeIngredient[]> = fc
  .uniqueArray(
    fc.record({
      foodCode: fc.constantFrom(...CODES),
      grossGrams: grams,
      eatenShare: fc.oneof(fc.constant(0), fc.constant(1), somewhat),
      retentionCode: perhaps(fc.constantFrom(...WAYS, 'unheard-of')),
    }),
    { selector: (one) => one.foodCode, maxLength: CODES.length },
  )
  .map((rows) => rows.map((row) => ({ ...row, foodId: row.foodCode })))

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))

describe('nutrients of a recipe', () => {
  test('twice the portion gives twice of everything, the unknown grams included', () => {
    fc.assert(
      fc.property(
        ingredients,
        facts,
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (rows, f, x) => {
          const bigger = rows.map((row) => ({ ...row, grossGrams: row.grossGrams * x }))
          const [direct, scaled] = [
            recipeNutrition(bigger, f, TAGNAMES),
            scaleNutrition(recipeNutrition(rows, f, TAGNAMES), x),
          ]
          return TAGNAMES.every((tagname) => {
            const [a, b] = [amountOf(direct, tagname), amountOf(scaled, tagname)]
            return near(a.knownAmount, b.knownAmount) && near(a.unknownGrams, b.unknownGrams)
          })
        },
      ),
    )
  })

  test('two halves of a recipe add up to the whole, in any order', () => {
    fc.assert(
      fc.property(ingredients, facts, fc.nat(5), (rows, f, cut) => {
        const whole = recipeNutrition(rows.toReversed(), f, TAGNAMES)
        const parts = [rows.slice(0, cut), rows.slice(cut)].map((part) =>
          recipeNutrition(part, f, TAGNAMES),
        )
        return TAGNAMES.every((tagname) => {
          const sum = parts.reduce((n, part) => n + amountOf(part, tagname).knownAmount, 0)
          const gap = parts.reduce((n, part) => n + amountOf(part, tagname).unknownGrams, 0)
          const { knownAmount, unknownGrams } = amountOf(whole, tagname)
          return near(knownAmount, sum) && near(unknownGrams, gap)
        })
      }),
    )
  })

  test('a missing value never becomes zero: an ingredient has an amount or a named gap, not both', () => {
    fc.assert(
      fc.property(ingredients, facts, (rows, f) => {
        const total = recipeNutrition(rows, f, TAGNAMES)
        return TAGNAMES.every((tagname) => {
          const steps = rows.map((row) => traceIngredient(row, f, [tagname]))
          const gaps = steps.filter(({ steps: [step] }) => step?.gap !== undefined)
          expect(
            steps.every(
              ({ steps: [step] }) =>
                (step?.gap === undefined) !== (step?.givenAmount === undefined),
            ),
          ).toBe(true)
          expect(new Set(gaps.map(({ food }) => food.code))).toEqual(
            new Set(amountOf(total, tagname).unknownFoods),
          )
          return true
        })
      }),
    )
  })

  test('the steps of the chain add up to the sum that is judged', () => {
    fc.assert(
      fc.property(ingredients, facts, (rows, f) => {
        const total = recipeNutrition(rows, f, TAGNAMES)
        return TAGNAMES.every((tagname, index) => {
          const sum = rows
            .map((row) => traceIngredient(row, f, TAGNAMES).steps[index]?.givenAmount ?? 0)
            .reduce((a, b) => a + b, 0)
          return near(amountOf(total, tagname).knownAmount, sum)
        })
      }),
    )
  })
})

describe('from the market to the plate', () => {
  test('grams to buy and grams to eat are each other’s way back', () => {
    fc.assert(
      fc.property(grams, somewhat, somewhat, (grossGrams, edibleShare, eatenShare) => {
        const eaten = eatenGrams({ grossGrams, eatenShare }, { edibleShare })!
        return near(grossGramsFor(eaten, { edibleShare }, eatenShare)!, grossGrams)
      }),
    )
  })

  test('60 g of kangkung on the plate are 100 g to buy at BDD 0.60', () => {
    expect(grossGramsFor(60, { edibleShare: 0.6 }, 1)).toBeCloseTo(100)
  })

  test('nothing can be bought for a food whose BDD nobody knows, or that is taken out', () => {
    expect(grossGramsFor(60, {}, 1)).toBeUndefined()
    expect(grossGramsFor(60, { edibleShare: 1 }, 0)).toBeUndefined()
  })

  test('77 g of rice that swells to 2.4 times its weight are 184.8 g cooked', () => {
    expect(cookedGrams({ yieldShare: 2.4 }, [77])).toBeCloseTo(184.8)
  })

  test('the weight from the kitchen’s own scale counts before the yield', () => {
    expect(cookedGrams({ cookedGrams: 190, yieldShare: 2.4 }, [77])).toBe(190)
  })

  test('a dish with an unknown part has an unknown cooked weight', () => {
    expect(cookedGrams({ yieldShare: 2.4 }, [77, undefined])).toBeUndefined()
    expect(cookedGrams({}, [77])).toBeUndefined()
  })
})
