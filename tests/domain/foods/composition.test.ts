import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addNutrition,
  amountOf,
  type Composition,
  isWhole,
  leastOf,
  mostOf,
  type Nutrition,
  noFood,
  nutritionOf,
  scaleNutrition,
  sumNutrition,
  unknownShare,
} from '#app/features/foods/composition.ts'

const composed = (amounts: Record<string, number>): Composition =>
  new Map(
    Object.entries(amounts).map(([tagname, amountPer100g]) => [
      tagname,
      { amountPer100g, sourceCode: 'tkpi-2020', basis: 'measured' as const },
    ]),
  )
const kangkung = { code: 'kangkung', composition: composed({ ENERC_KCAL: 28, VITC: 17 }) }
const salam = { code: 'daun-salam', composition: composed({}) }
const asked = ['ENERC_KCAL', 'VITC']

describe('what is missing is not zero', () => {
  test('75 g of kangkung give 21 kcal, and nothing is unknown', () => {
    const eaten = nutritionOf({ ...kangkung, edibleGrams: 75 }, asked)
    expect(amountOf(eaten, 'ENERC_KCAL')).toEqual({
      knownAmount: 21,
      unknownGrams: 0,
      unknownFoods: [],
    })
  })

  test('with 1 g of salam leaf the dish has at least 21 kcal, at most 30, and names the leaf', () => {
    const dish = addNutrition(
      nutritionOf({ ...kangkung, edibleGrams: 75 }, asked),
      nutritionOf({ ...salam, edibleGrams: 1 }, asked),
    )
    const energy = amountOf(dish, 'ENERC_KCAL')
    expect(energy.unknownFoods).toEqual(['daun-salam'])
    expect(leastOf(energy)).toBe(21)
    expect(mostOf('ENERC_KCAL', energy)).toBeCloseTo(30.02)
    expect(unknownShare(dish, 'ENERC_KCAL')).toBeCloseTo(1 / 76)
  })

  test('nothing bounds the vitamin C of an unmeasured leaf', () => {
    const leaf = nutritionOf({ ...salam, edibleGrams: 1 }, asked)
    expect(mostOf('VITC', amountOf(leaf, 'VITC'))).toBeUndefined()
  })

  test('a nutrient that one side was never asked for is unknown in the sum', () => {
    const sum = addNutrition(
      nutritionOf({ ...kangkung, edibleGrams: 75 }, ['ENERC_KCAL']),
      nutritionOf({ ...kangkung, edibleGrams: 25 }, asked),
    )
    expect(amountOf(sum, 'VITC')).toEqual({
      knownAmount: 4.25,
      unknownGrams: 75,
      unknownFoods: ['kangkung'],
    })
  })

  test('a measured zero is known: oil has 0 g of protein', () => {
    const oil = { code: 'minyak-goreng', composition: composed({ PROCNT: 0 }), edibleGrams: 10 }
    expect(isWhole(amountOf(nutritionOf(oil, ['PROCNT']), 'PROCNT'))).toBe(true)
  })

  test('boiling that keeps 60 % of vitamin C leaves 10.2 mg of 17 mg', () => {
    const boiled = { ...kangkung, edibleGrams: 100, retainedShare: () => 0.6 }
    expect(amountOf(nutritionOf(boiled, asked), 'VITC').knownAmount).toBeCloseTo(10.2)
  })

  test('0 portions are no food and nothing is unknown', () => {
    const none = scaleNutrition(nutritionOf({ ...salam, edibleGrams: 1 }, asked), 0)
    expect(amountOf(none, 'VITC')).toEqual({ knownAmount: 0, unknownGrams: 0, unknownFoods: [] })
  })
})

const tagnames = ['ENERC_KCAL', 'PROCNT', 'VITC']
const eatenFood = fc.record({
  code: fc.constantFrom('beras', 'tempe', 'kangkung', 'daun-salam'),
  composition: fc
    .dictionary(fc.constantFrom(...tagnames), fc.integer({ min: 0, max: 900 }), { maxKeys: 3 })
    .map(composed),
  edibleGrams: fc.integer({ min: 0, max: 400 }),
})
const plate = fc
  .array(fc.tuple(eatenFood, fc.subarray(tagnames)), { maxLength: 6 })
  .map((foods) => sumNutrition(foods.map(([food, list]) => nutritionOf(food, list))))

const figures = (nutrition: Nutrition) =>
  tagnames.map((tagname) => {
    const { knownAmount, unknownGrams, unknownFoods } = amountOf(nutrition, tagname)
    return [knownAmount.toFixed(6), unknownGrams.toFixed(6), [...unknownFoods].sort()]
  })

describe('sums of plates', () => {
  test('the order of dishes does not matter', () => {
    fc.assert(
      fc.property(plate, plate, plate, (a, b, c) => {
        expect(figures(addNutrition(a, b))).toEqual(figures(addNutrition(b, a)))
        expect(figures(addNutrition(addNutrition(a, b), c))).toEqual(
          figures(addNutrition(a, addNutrition(b, c))),
        )
      }),
    )
  })

  test('no food adds nothing', () => {
    fc.assert(
      fc.property(plate, (a) => {
        expect(figures(addNutrition(a, noFood))).toEqual(figures(a))
      }),
    )
  })

  test('scaling a meal scales each dish of it', () => {
    fc.assert(
      fc.property(plate, plate, fc.integer({ min: 0, max: 3000 }), (a, b, portions) => {
        expect(figures(scaleNutrition(addNutrition(a, b), portions))).toEqual(
          figures(addNutrition(scaleNutrition(a, portions), scaleNutrition(b, portions))),
        )
      }),
    )
  })

  test('adding a dish never makes an unknown known, nor the least smaller, nor the most smaller', () => {
    fc.assert(
      fc.property(plate, plate, fc.constantFrom(...tagnames), (a, b, tagname) => {
        const [one, both] = [amountOf(a, tagname), amountOf(addNutrition(a, b), tagname)]
        expect(both.unknownGrams).toBeGreaterThanOrEqual(one.unknownGrams)
        expect(leastOf(both)).toBeGreaterThanOrEqual(leastOf(one))
        expect(mostOf(tagname, both) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          mostOf(tagname, one) ?? Number.POSITIVE_INFINITY,
        )
      }),
    )
  })

  test('unknown never passes for zero: whatever was not measured keeps its grams', () => {
    fc.assert(
      fc.property(
        fc.array(eatenFood, { maxLength: 6 }),
        fc.constantFrom(...tagnames),
        (foods, tagname) => {
          const unmeasured = foods
            .filter(({ composition }) => !composition.has(tagname))
            .reduce((grams, { edibleGrams }) => grams + edibleGrams, 0)
          const sum = sumNutrition(foods.map((food) => nutritionOf(food, tagnames)))
          expect(amountOf(sum, tagname).unknownGrams).toBe(unmeasured)
          expect(isWhole(amountOf(sum, tagname))).toBe(unmeasured === 0)
        },
      ),
    )
  })
})
