import { describe, expect, test } from 'vitest'
import { amountOf, leastOf, mostOf, unknownShare } from '#app/features/foods/composition.ts'
import type { RecipeIngredient } from '#app/features/recipes/recipe.ts'
import { recipeNutrition, traceIngredient } from '#app/features/recipes/recipe-nutrition.ts'
import { shippedFacts } from '../../support/recipe-bank.ts'

const facts = shippedFacts()

const of = (
  foodCode: string,
  grossGrams: number,
  retentionCode?: string,
  eatenShare = 1,
): RecipeIngredient => ({ foodId: foodCode, foodCode, grossGrams, retentionCode, eatenShare })

const known = (ingredients: RecipeIngredient[], tagname: string) => {
  const amount = amountOf(recipeNutrition(ingredients, facts, [tagname]), tagname)
  expect(amount.unknownFoods).toEqual([])
  return amount.knownAmount
}

describe('computed by hand from the printed tables', () => {
  test('77 g of rice, steamed, give 274.89 kcal and 0.1232 mg of thiamin', () => {
    // TKPI 2020 AR001: 357 kcal, thiamin 0.20 mg, BDD 100; USDA retention r6, 432: thiamin 80 %.
    // 77 x 3.57 = 274.89; 77 x 0.0020 x 0.80 = 0.1232
    expect(known([of('beras', 77, '432')], 'ENERC_KCAL')).toBeCloseTo(274.89, 6)
    expect(known([of('beras', 77, '432')], 'THIA')).toBeCloseTo(0.1232, 6)
  })

  test('100 g of kangkung as bought, stir-fried, give 8.67 mg of vitamin C', () => {
    // TKPI 2020 DR100: BDD 60, vitamin C 17 mg; USDA retention r6, 3015: vitamin C 85 %.
    // 100 x 0.60 x 0.17 x 0.85 = 8.67
    expect(known([of('kangkung', 100, '3015')], 'VITC')).toBeCloseTo(8.67, 6)
  })

  test('one small egg of 50 g gives 5.518 g of protein and 28.78 RE of vitamin A', () => {
    // TKPI 2020 HR002: BDD 89, protein 12.4 g, retinol 61 ug, beta-carotene 22 ug; 61 + 22 / 6 =
    // 64.67 RE; USDA retention r6, 105 (hard cooked): vitamin A 100 %.
    // 50 x 0.89 = 44.5; 44.5 x 0.124 = 5.518; 44.5 x 0.6467 = 28.778
    expect(known([of('telur-ayam', 50, '105')], 'PROCNT')).toBeCloseTo(5.518, 6)
    expect(known([of('telur-ayam', 50, '105')], 'VITA')).toBeCloseTo(28.778, 3)
  })

  test('16 g of tempe fried in 8.5 g of oil, 60 % taken up, give 6.508 g of fat and 0.576 mg of iron', () => {
    // TKPI 2020 CP077: fat 8.8 g, iron 4.0 mg; KR012 palm oil: fat 100 g, iron 0; USDA retention
    // r6, 506: iron 90 %. 16 x 0.088 + 8.5 x 0.6 = 1.408 + 5.1; 16 x 0.04 x 0.9 = 0.576
    const tempe = [of('tempe', 16, '506'), of('minyak-goreng', 8.5, undefined, 0.6)]
    expect(known(tempe, 'FAT')).toBeCloseTo(6.508, 6)
    expect(known(tempe, 'FE')).toBeCloseTo(0.576, 6)
  })

  test('45 g of chicken with bone, fried, give 4.7502 g of protein and 0.014616 mg of thiamin', () => {
    // TKPI 2020 FR005: BDD 58, protein 18.2 g, thiamin 0.08 mg; USDA retention r6, 803: 70 %.
    // 45 x 0.58 = 26.1; 26.1 x 0.182 = 4.7502; 26.1 x 0.0008 x 0.70 = 0.014616
    expect(known([of('ayam', 45, '803')], 'PROCNT')).toBeCloseTo(4.7502, 6)
    expect(known([of('ayam', 45, '803')], 'THIA')).toBeCloseTo(0.014616, 6)
  })

  test('clear soup of 85 g bayam and 20 g sweet corn gives 39.05 kcal and 2.33 mg of iron', () => {
    // TKPI 2020 DR008: BDD 71, 16 kcal, iron 3.5 mg; AR015: BDD 100, 147 kcal, iron 1.1 mg; USDA
    // retention r6, 3006 and 3776: iron 100 %. 60.35 x 0.16 + 20 x 1.47 = 9.656 + 29.4 = 39.056;
    // 60.35 x 0.035 + 20 x 0.011 = 2.11225 + 0.22 = 2.33225
    const soup = [of('bayam', 85, '3006'), of('jagung-manis', 20, '3776')]
    expect(known(soup, 'ENERC_KCAL')).toBeCloseTo(39.056, 6)
    expect(known(soup, 'FE')).toBeCloseTo(2.33225, 6)
  })
})

describe('what nobody measured', () => {
  test('vitamin C of 28 g of tahu is unknown, and nothing bounds it', () => {
    const dish = recipeNutrition([of('kangkung', 100), of('tahu', 28)], facts, ['VITC'])
    const vitaminC = amountOf(dish, 'VITC')
    expect(vitaminC).toMatchObject({ unknownGrams: 28, unknownFoods: ['tahu'] })
    expect(leastOf(vitaminC)).toBeCloseTo(10.2, 6)
    expect(mostOf('VITC', vitaminC)).toBeUndefined()
  })

  test('a salam leaf that is taken out before serving leaves nothing unknown', () => {
    const dish = recipeNutrition([of('beras', 77), of('daun-salam', 0.3, undefined, 0)], facts, [
      'ENERC_KCAL',
    ])
    expect(unknownShare(dish, 'ENERC_KCAL')).toBe(0)
  })

  test('without a BDD the whole 40 g may be eaten, and none of it counts for a floor', () => {
    const noShare = new Map(facts.foods)
    noShare.set('lele', { ...facts.foods.get('lele')!, edibleShare: undefined })
    const tagnames = ['PROCNT']
    const fish = recipeNutrition([of('lele', 40)], { ...facts, foods: noShare }, tagnames)
    const protein = amountOf(fish, 'PROCNT')
    expect(leastOf(protein)).toBe(0)
    expect(protein.unknownGrams).toBe(40)
    expect(mostOf('PROCNT', protein)).toBe(40)
  })

  test('a way of cooking that the retention table does not know leaves vitamins unknown, energy not', () => {
    const dish = recipeNutrition([of('kangkung', 100, '9999')], facts, ['VITC', 'ENERC_KCAL'])
    expect(amountOf(dish, 'VITC').unknownFoods).toEqual(['kangkung'])
    expect(amountOf(dish, 'ENERC_KCAL').knownAmount).toBeCloseTo(16.8, 6)
  })
})

test('the chain of 100 g kangkung shows each step with its source', () => {
  const chain = traceIngredient(of('kangkung', 100, '3015'), facts, ['VITC', 'SE'])
  expect(chain).toMatchObject({
    grossGrams: 100,
    edibleGrams: 60,
    eatenShare: 1,
    eatenGrams: 60,
    retentionCode: '3015',
    retentionDescription: 'Greens, stir-fried',
    food: { edibleShare: 0.6, edibleShareSource: 'TKPI 2020 DR100 BDD' },
  })
  const [vitaminC, selenium] = chain.steps
  expect(vitaminC).toMatchObject({
    composition: { amountPer100g: 17, sourceCode: 'tkpi-2020', basis: 'measured' },
    retained: { share: 0.85, sourceCode: 'usda-retention-r6' },
  })
  expect(vitaminC!.givenAmount).toBeCloseTo(8.67, 6)
  expect(selenium).toEqual({ tagname: 'SE', composition: undefined, gap: 'composition' })
})
