import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf, isWhole, mostOf } from '#app/features/foods/composition.ts'
import { cookedGrams, eatenGrams } from '#app/features/recipes/edible-yield.ts'
import {
  COOKING_METHODS,
  COURSES,
  EQUIPMENT,
  FAMILIES,
  slugOf,
} from '#app/features/recipes/recipe.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import { parseCsv } from '#app/shared/csv.ts'
import { type BankRecipe, shippedFacts, shippedRecipes } from '../../support/recipe-bank.ts'
import { readReference } from '../../support/reference-data.ts'

const facts = shippedFacts()
const recipes = shippedRecipes()
const foodOf = (code: string) => facts.foods.get(code)!
const ENERGY_GIVERS = ['ENERC_KCAL', 'PROCNT', 'FAT', 'CHOCDF']

const wrong = (isWrong: (recipe: BankRecipe) => boolean) =>
  recipes.filter(isWrong).map(({ code }) => code)
const lines = recipes.flatMap(({ code, ingredients }) =>
  ingredients.map((one) => ({ recipe: code, ...one })),
)

describe('the bank of recipes', () => {
  test('holds 150 recipes or more over five courses', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(150)
    for (const course of COURSES) {
      expect(recipes.filter((one) => one.course === course).length).toBeGreaterThanOrEqual(18)
    }
  })

  test('cooks often with what prison farms give', () => {
    const farm = ['kangkung', 'bayam', 'sawi', 'terong', 'daun-singkong', 'jagung-manis', 'tempe']
    for (const food of [...farm, 'telur-ayam', 'lele', 'nila']) {
      const dishes = new Set(lines.filter((line) => line.foodCode === food).map((l) => l.recipe))
      expect({ food, isOften: dishes.size >= 3 }).toEqual({ food, isOften: true })
    }
  })

  test('names every recipe, family, way of cooking and piece of equipment by a known word', () => {
    expect(wrong(({ code }) => slugOf(code) !== code)).toEqual([])
    const methods: readonly string[] = COOKING_METHODS
    expect(wrong(({ cookingMethod }) => !methods.includes(cookingMethod))).toEqual([])
    const families: readonly string[] = FAMILIES
    expect(wrong(({ family }) => !families.includes(family))).toEqual([])
    const equipment: readonly string[] = EQUIPMENT
    const used = readReference('recipe-equipment.csv').map((row) => row.equipment!)
    expect(used.filter((one) => !equipment.includes(one))).toEqual([])
  })

  test('buys only foods that are shipped with a BDD', () => {
    const unknown = lines.filter(
      ({ foodCode }) => facts.foods.get(foodCode)?.edibleShare === undefined,
    )
    expect(unknown).toEqual([])
  })

  test('cooks by rows that the retention table has', () => {
    const codes = lines.flatMap(({ retentionCode }) => retentionCode ?? [])
    expect(codes.filter((code) => !facts.retention.has(code))).toEqual([])
  })

  test('says how every vegetable, meat, fish and legume that is cooked keeps its vitamins', () => {
    const losesNothing = ['garam', 'gula-pasir', 'gula-aren', 'minyak-goreng']
    const bare = recipes
      .filter(({ cookingMethod }) => cookingMethod !== 'raw')
      .flatMap(({ code, ingredients }) =>
        ingredients
          .filter((one) => one.eatenShare > 0 && !one.retentionCode)
          .filter((one) => !losesNothing.includes(one.foodCode))
          .map((one) => `${code}: ${one.foodCode}`),
      )
    expect(bare).toEqual([])
  })

  test('knows energy, protein, fat and carbohydrate of every gram of every recipe', () => {
    const gaps = recipes.flatMap((recipe) => {
      const nutrition = recipeNutrition(recipe.ingredients, facts, ENERGY_GIVERS)
      return ENERGY_GIVERS.filter((tagname) => !isWhole(amountOf(nutrition, tagname))).map(
        (tagname) => `${recipe.code} ${tagname}`,
      )
    })
    expect(gaps).toEqual([])
  })

  test('puts a plausible weight on the plate: 15 to 260 g of a dish, of dry packed food 10 g or more', () => {
    const weight = (recipe: BankRecipe) =>
      cookedGrams(
        recipe,
        recipe.ingredients.map((one) => eatenGrams(one, foodOf(one.foodCode))),
      ) ?? 0
    const least = ({ isPackageOnly }: BankRecipe) => (isPackageOnly ? 10 : 15)
    expect(wrong((recipe) => weight(recipe) < least(recipe) || weight(recipe) > 260)).toEqual([])
  })

  test('salts with a light hand: at most 400 mg of sodium in a dish', () => {
    const sodiumMg = (recipe: BankRecipe) =>
      mostOf('NA', amountOf(recipeNutrition(recipe.ingredients, facts, ['NA']), 'NA'))
    const known = recipes.filter((recipe) => sodiumMg(recipe) !== undefined)
    expect(known.length / recipes.length).toBeGreaterThan(0.9)
    expect(known.filter((recipe) => (sodiumMg(recipe) ?? 0) > 400).map((r) => r.code)).toEqual([])
  })
})

const bandsOf = (groupKind: string, meal: string) =>
  readReference('meal-bands.csv')
    .filter((row) => row.group_kind === groupKind && row.meal === meal)
    .filter((row) => row.basis === 'akg-derived' && ENERGY_GIVERS.includes(row.nutrient!))
    .map((row) => ({ min: Number(row.min_amount), max: Number(row.max_amount), of: row.nutrient! }))

const scalesOf = (groupKind: string) =>
  new Map(
    readReference('portion-scales.csv')
      .filter((row) => row.group_kind === groupKind)
      .map((row) => [row.course!, Number(row.scale)]),
  )

const nutrients = new Map(
  recipes.map((one) => [one.code, recipeNutrition(one.ingredients, facts, ENERGY_GIVERS)]),
)

/** Cassava, sweet potato, taro and sago: half to a tenth of the protein of rice. */
const isTuber = ({ family }: BankRecipe) => family === 'tuber'

/** Dry packed food is no part of a warm meal. */
const warm = recipes.filter(({ isPackageOnly }) => !isPackageOnly)

const menusWith = (isStaple: (recipe: BankRecipe) => boolean) =>
  fc.sample(
    fc.tuple(
      ...COURSES.map((course) =>
        fc.constantFrom(
          ...warm.filter((r) => r.course === course && (course !== 'staple' || isStaple(r))),
        ),
      ),
    ),
    { seed: 20261121, numRuns: 2000 },
  )
const menus = menusWith((recipe) => !isTuber(recipe))
const tuberMenus = menusWith(isTuber)

/** Whether a menu stays in all four bands of a group, judged on the pessimistic end. */
function withinBandsOf(groupKind: string, meal: string) {
  const bands = bandsOf(groupKind, meal)
  const scales = scalesOf(groupKind)
  return (dishes: BankRecipe[]) =>
    bands.every(({ of, min, max }) => {
      const amounts = dishes.map((dish) => ({
        scale: scales.get(dish.course)!,
        amount: amountOf(nutrients.get(dish.code)!, of),
      }))
      const least = amounts.reduce((sum, one) => sum + one.scale * one.amount.knownAmount, 0)
      const most = amounts.reduce((sum, one) => sum + one.scale * mostOf(of, one.amount)!, 0)
      return least >= min && most <= max
    })
}

const shareOf = (isWithin: (dishes: BankRecipe[]) => boolean, of = menus) =>
  of.filter(isWithin).length / of.length

describe('plates that stay in the bands of energy, protein, fat and carbohydrate', () => {
  test.each([
    ['sd46', 'midday', 0.28],
    ['sd13', 'morning', 0.25],
    ['smp', 'midday', 0.2],
    ['sma', 'midday', 0.2],
    ['staff', 'midday', 0.1],
    ['pregnant', 'midday', 0.05],
    ['breastfeeding', 'midday', 0.02],
  ])('of menus picked blindly for %s at %s, at least %f do', (groupKind, meal, atLeast) => {
    expect(shareOf(withinBandsOf(groupKind, meal))).toBeGreaterThanOrEqual(atLeast)
  })

  test('one menu in thirteen, picked blindly, suits all four school groups at once', () => {
    const groups = [
      withinBandsOf('sd13', 'morning'),
      ...['sd46', 'smp', 'sma'].map((kind) => withinBandsOf(kind, 'midday')),
    ]
    expect(shareOf((dishes) => groups.every((isWithin) => isWithin(dishes)))).toBeGreaterThan(0.075)
  })

  test.each([
    ['paud', 6.25, 0.02, 0.1],
    ['toddler', 5, 0.005, 0.02],
  ])(
    'with rice hardly a menu keeps the %s protein ceiling of %f g (under %f), with tubers %f and more do',
    (group, max, atMostWithRice, atLeastWithTubers) => {
      const [, protein] = bandsOf(group, 'morning')
      expect(protein).toMatchObject({ of: 'PROCNT', max })
      const isWithin = withinBandsOf(group, 'morning')
      expect(shareOf(isWithin)).toBeLessThan(atMostWithRice)
      expect(shareOf(isWithin, tuberMenus)).toBeGreaterThan(atLeastWithTubers)
    },
  )
})

const printed = '../shared/data/retention/usda_nutrient_retention_r6_wide.csv'
const COLUMN: Record<string, string> = {
  CA: 'calcium',
  FE: 'iron',
  MG: 'magnesium',
  P: 'phosphorus',
  K: 'potassium',
  NA: 'sodium',
  ZN: 'zinc',
  CU: 'copper',
  VITC: 'vitc',
  THIA: 'vitb1',
  RIBF: 'vitb2',
  NIA: 'vitb3',
  VITB6A: 'vitb6',
  FOLDFE: 'folate_total',
  CHOLN: 'choline',
  VITB12: 'vitb12',
  VITA: 'vita_re',
  RETOL: 'vita_re',
  CARTB: 'carotene_beta',
  CARTOID: 'carotene_beta',
}

test.skipIf(!existsSync(printed))(
  'every retention factor is the one that the USDA table prints (skipped without the table)',
  () => {
    const [header = [], ...rows] = parseCsv(readFileSync(printed, 'utf8'))
    const percent = new Map(rows.map((row) => [row[0], row]))
    const differing = readReference('retention-factors.csv').filter((factor) => {
      const cell = percent.get(factor.code)?.[header.indexOf(`usda_rf_${COLUMN[factor.nutrient!]}`)]
      return cell === undefined || Number(cell) / 100 !== Number(factor.share)
    })
    expect(differing).toEqual([])
  },
)
