import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf, isWhole } from '#app/features/foods/composition.ts'
import type { RecipeIngredient } from '#app/features/recipes/recipe.ts'
import { recipeCost } from '#app/features/recipes/recipe-cost.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import { saidAmount } from '#app/features/substitutions/said-amount.ts'
import {
  allergenChange,
  asWeighed,
  byNearness,
  distanceKcal,
  EFFECT_NUTRIENTS,
  effectOf,
  grossGramsInstead,
  lineWith,
  ruleFor,
} from '#app/features/substitutions/substitution.ts'
import type { ScaleRule } from '#app/features/substitutions/substitution-role.ts'
import { shippedFacts } from '../../support/recipe-bank.ts'

const facts = shippedFacts()
const food = (code: string) => facts.foods.get(code)!
const line = (foodCode: string, grossGrams: number, eatenShare = 1): RecipeIngredient => ({
  ...{ foodId: foodCode, foodCode, grossGrams, eatenShare },
})
const pair = (from: string, to: string) => ({ food: food(from), next: food(to) })
const noPrice = () => undefined

describe('computed by hand from the printed tables', () => {
  test('45 g of chicken with bone become 67.8 g of lele: the same 4.75 g of protein', () => {
    // FR005: BDD 58, 18.2 g protein, 25 g fat, 298 kcal; lele BDD 46, 15.23 g, 5.94 g, 119 kcal.
    // 45 x 0.58 x 0.182 = 4.7502; 4.7502 / (0.46 x 0.1523) = 67.804
    const grams = grossGramsInstead(45, pair('ayam', 'lele'), 'same-protein')!
    expect(grams).toBeCloseTo(67.804, 3)
    // energy 31.190 x 1.19 - 26.1 x 2.98 = -40.66; fat 31.190 x 0.0594 - 26.1 x 0.25 = -4.672
    const { changes } = effectOf(
      { before: line('ayam', 45), after: line('lele', grams) },
      facts,
      noPrice,
    )
    expect(changes.PROCNT).toBeCloseTo(0, 9)
    expect(changes.ENERC_KCAL).toBeCloseTo(-40.66, 2)
    expect(changes.FAT).toBeCloseTo(-4.672, 3)
  })

  test('77 g of rice become 210 g of cassava: the same 274.89 kcal', () => {
    // AR001: 357 kcal, BDD 100; BR016: 154 kcal, BDD 85. 274.89 / (0.85 x 1.54) = 210
    expect(grossGramsInstead(77, pair('beras', 'singkong'), 'same-energy')).toBeCloseTo(210, 6)
  })

  test('100 g of kangkung become 84.5 g of bayam: the same 60 g on the plate', () => {
    // DR100: BDD 60; DR008: BDD 71. 60 / 0.71 = 84.507
    const grams = grossGramsInstead(100, pair('kangkung', 'bayam'), 'same-edible-grams')!
    expect(asWeighed(grams)).toBe(84.5)
    const { costChangeIdr } = effectOf(
      { before: line('kangkung', 100), after: line('bayam', 84.5) },
      facts,
      (code) => (code === 'kangkung' ? 10_000 : 12_000),
    )
    // 0.0845 kg x 12,000 - 0.1 kg x 10,000 = 1,014 - 1,000
    expect(costChangeIdr).toBeCloseTo(14, 9)
  })
})

describe('what nobody knows stays unknown', () => {
  test('salak has no known fat, so neither has its effect, and it ranks last', () => {
    const toSalak = { before: line('pisang-ambon', 100), after: line('salak', 100) }
    const effect = effectOf(toSalak, facts, noPrice)
    expect(effect.changes.FAT).toBeUndefined()
    expect(effect.changes.ENERC_KCAL).toBeDefined()
    expect(distanceKcal(effect)).toBeUndefined()
    const far = effectOf({ ...toSalak, after: line('durian', 900) }, facts, noPrice)
    const ranked = [
      { effect, isOwnSupply: true, foodCode: 'salak' },
      { effect: far, isOwnSupply: false, foodCode: 'durian' },
    ].sort(byNearness)
    expect(ranked.map(({ foodCode }) => foodCode)).toEqual(['durian', 'salak'])
  })

  test('one price alone says nothing about the change of cost', () => {
    const lines = { before: line('ayam', 45), after: line('lele', 67.8) }
    const effect = effectOf(lines, facts, (code) => (code === 'ayam' ? 36_000 : undefined))
    expect(effect.costChangeIdr).toBeUndefined()
  })

  test('without a BDD, or without protein to keep, there is no amount', () => {
    const boneless = { ...food('ayam'), edibleShare: undefined }
    const { lele } = { lele: food('lele') }
    expect(grossGramsInstead(45, { food: lele, next: boneless }, 'same-protein')).toBeUndefined()
    expect(grossGramsInstead(5, pair('ayam', 'minyak-goreng'), 'same-protein')).toBeUndefined()
    expect(ruleFor(food('daun-salam'), 'same-protein')).toBe('same-edible-grams')
  })
})

describe('the order of suggestions', () => {
  const of = (foodCode: string, fatG: number, costChangeIdr?: number, isOwnSupply = false) => ({
    ...{ foodCode, isOwnSupply },
    effect: { changes: { PROCNT: 0, FAT: fatG, CHOCDF: 0 }, costChangeIdr },
  })

  test('within 10 kcal the cheaper is first, unknown cost behind, own supply before bought', () => {
    const ranked = [
      of('far-cheap', 2, -900),
      of('near-unpriced', 0.1),
      of('near-dear', 0.1, 300),
      of('near-cheap', 1, -100),
      of('near-cheap-own', 1, -100, true),
    ].sort(byNearness)
    expect(ranked.map(({ foodCode }) => foodCode)).toEqual([
      'near-cheap-own',
      'near-cheap',
      'near-dear',
      'near-unpriced',
      'far-cheap',
    ])
  })
})

describe('allergens', () => {
  test('tempe for egg brings soy and takes egg away', () => {
    expect(allergenChange([], { before: ['egg'], after: ['soy'] })).toEqual({
      gained: ['soy'],
      lost: ['egg'],
    })
  })

  test('what another ingredient holds already is neither gained nor lost', () => {
    expect(allergenChange(['soy', 'egg'], { before: ['egg'], after: ['soy'] })).toEqual({
      gained: [],
      lost: [],
    })
  })
})

describe('amounts as people say them', () => {
  const ikat = { measure: 'ikat', grams: 250, sourceCode: 'general-knowledge' }
  const butir = { measure: 'butir', grams: 60, sourceCode: 'farm-records' }

  test('84.5 g of bayam are 33.8 ikat for 100 portions, 90 g of egg 1.5 butir for one', () => {
    const greens = saidAmount([ikat], 84.5)!
    expect(greens).toMatchObject({ measure: 'ikat', portions: 100 })
    expect(greens.quantity).toBeCloseTo(33.8, 9)
    const rak = { measure: 'rak', grams: 1800, sourceCode: 'farm-records' }
    expect(saidAmount([butir, rak], 90)).toEqual({ measure: 'butir', quantity: 1.5, portions: 1 })
  })

  test('a food that people only weigh is said in grams alone', () => {
    expect(saidAmount([], 84.5)).toBeUndefined()
  })
})

const codes = [...facts.foods.keys()]
const anyLine = fc
  .record({
    code: fc.constantFrom(...codes),
    grams: fc.double({ min: 0.1, max: 500, noNaN: true }),
    eatenShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ code, grams, eatenShare }) => line(code, grams, eatenShare))
const anyRule = fc.constantFrom<ScaleRule>('same-protein', 'same-energy', 'same-edible-grams')

describe('for any food of the tables', () => {
  test('a food in its own place changes nothing: not its grams, no nutrient, no cost', () => {
    fc.assert(
      fc.property(anyLine, anyRule, (before, rule) => {
        const itself = food(before.foodId)
        const both = { food: itself, next: itself }
        const grams = grossGramsInstead(before.grossGrams, both, ruleFor(itself, rule))
        if (itself.edibleShare === undefined) return expect(grams).toBeUndefined()
        expect(grams).toBeCloseTo(before.grossGrams, 9)
        const after = lineWith(before, { id: before.foodId, code: before.foodCode }, grams!)
        const effect = effectOf({ before, after }, facts, () => 10_000)
        for (const change of Object.values(effect.changes)) expect(change).toBeCloseTo(0, 9)
        expect(effect.costChangeIdr).toBeCloseTo(0, 6)
      }),
    )
  })

  test('the effect is the changed recipe minus the old one, and unknown exactly when a food’s amount is', () => {
    const recipe = fc.record({ before: anyLine, after: anyLine, others: fc.array(anyLine) })
    const price = (code: string) => (code.length % 3 === 0 ? undefined : code.length * 1000)
    fc.assert(
      fc.property(recipe, ({ before, after, others }) => {
        const effect = effectOf({ before, after }, facts, price)
        for (const tagname of EFFECT_NUTRIENTS) {
          const sum = (lines: RecipeIngredient[]) =>
            amountOf(recipeNutrition(lines, facts, [tagname]), tagname)
          const isKnown = [before, after].every((one) => isWhole(sum([one])))
          const change = sum([...others, after]).knownAmount - sum([...others, before]).knownAmount
          if (isKnown) expect(effect.changes[tagname]).toBeCloseTo(change, 6)
          else expect(effect.changes).not.toHaveProperty(tagname)
        }
        const costs = [before, after].map((one) => recipeCost([...others, one], price).knownIdr)
        const isPriced = [before, after].every(({ foodId }) => price(foodId) !== undefined)
        if (isPriced) expect(effect.costChangeIdr).toBeCloseTo(costs[1]! - costs[0]!, 6)
        else expect(effect.costChangeIdr).toBeUndefined()
      }),
    )
  })

  test('there and back again is the same amount', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...codes), anyRule, (before, code, rule) => {
        const there = grossGramsInstead(before.grossGrams, pair(before.foodId, code), rule)
        fc.pre(there !== undefined)
        const back = grossGramsInstead(there!, pair(code, before.foodId), rule)!
        expect(back / before.grossGrams).toBeCloseTo(1, 9)
      }),
    )
  })
})
