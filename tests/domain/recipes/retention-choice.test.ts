import { describe, expect, test } from 'vitest'
import type { FoodGroup } from '#app/features/foods/food.ts'
import { COOKING_METHODS, type CookingMethod } from '#app/features/recipes/recipe.ts'
import { retentionCodeFor } from '#app/features/recipes/retention-choice.ts'
import { shippedFacts, shippedRecipes } from '../../support/recipe-bank.ts'
import { readReference } from '../../support/reference-data.ts'

const facts = shippedFacts()
const foods = new Map(
  readReference('foods.csv').map((row) => [
    row.code!,
    {
      code: row.code!,
      foodGroup: row.food_group as FoodGroup,
      family: row.family || undefined,
      fatGPer100g: facts.foods.get(row.code!)?.composition.get('FAT')?.amountPer100g,
    },
  ]),
)
const chosen = (code: string, method: CookingMethod) => retentionCodeFor(foods.get(code)!, method)

describe('how a dish keeps its vitamins, proposed from what is cooked and how', () => {
  test('stir-fried kangkung is greens stir-fried, in soup it keeps its water', () => {
    expect(chosen('kangkung', 'stir-fry')).toBe('3015')
    expect(chosen('kangkung', 'boil')).toBe('3006')
    expect(chosen('kangkung', 'boil-drained')).toBe('3005')
  })

  test('lele has 5.9 g of fat and fries as a fat fish, nila with 1.7 g as a lean one', () => {
    expect(chosen('lele', 'deep-fry')).toBe('2459')
    expect(chosen('nila', 'deep-fry')).toBe('2309')
  })

  test('raw fruit, salt, sugar and oil lose nothing', () => {
    expect(chosen('pepaya', 'raw')).toBeUndefined()
    for (const code of ['garam', 'gula-pasir', 'minyak-goreng']) {
      expect(chosen(code, 'deep-fry')).toBeUndefined()
    }
  })

  test('every food in every way of cooking gets a row that is shipped', () => {
    const codes = [...foods.keys()].flatMap((code) =>
      COOKING_METHODS.flatMap((method) => chosen(code, method) ?? []),
    )
    expect(codes.filter((code) => !facts.retention.has(code))).toEqual([])
  })

  test('the bank, chosen by hand, agrees in nine lines of ten', () => {
    const lines = shippedRecipes().flatMap(({ cookingMethod, ingredients }) =>
      ingredients
        .filter(({ eatenShare }) => eatenShare > 0)
        .map((one) => ({ ...one, method: COOKING_METHODS.find((way) => way === cookingMethod)! })),
    )
    const agreeing = lines.filter((one) => chosen(one.foodCode, one.method) === one.retentionCode)
    expect(agreeing.length / lines.length).toBeGreaterThan(0.9)
  })
})
