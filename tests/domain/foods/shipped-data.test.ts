import { describe, expect, test } from 'vitest'
import { checkComposition } from '#app/features/foods/composition-check.ts'
import type { FoodGroup } from '#app/features/foods/food.ts'
import { vitaminAReUg } from '#app/features/foods/nutrient.ts'
import { readReference, shippedCompositions } from '../../support/reference-data.ts'

const foods = readReference('foods.csv')
const codes = new Set(foods.map(({ code }) => code))
const sources = new Set(readReference('data-sources.csv').map(({ code }) => code))
const nutrients = new Set(readReference('nutrients.csv').map(({ tagname }) => tagname))
const compositions = shippedCompositions()
const issues = readReference('food-issues.csv')
/** Said by a person about a food, not found by adding up its row. */
const NOT_COUNTED = ['no-composition', 'borrowed-whole', 'standard-minimum']
const value = (food: string, nutrient: string) => compositions.get(food)?.get(nutrient)

describe('the foods that are shipped', () => {
  test('at least 220 foods, each with its own code and an edible share whose rule is named', () => {
    expect(codes.size).toBe(foods.length)
    expect(foods.length).toBeGreaterThanOrEqual(220)
    expect(foods.filter((food) => !food.edible_share || !food.edible_share_source)).toEqual([])
    expect(foods.filter((food) => !food.shelf_life_days || !food.shelf_life_source)).toEqual([])
  })

  test('every row of every table speaks of a food, a nutrient and a source that exist', () => {
    const rows = (file: string) => readReference(file)
    const of = ['composition', 'food-synonyms', 'food-hazards', 'food-issues', 'household-measures']
    const strangers = of.flatMap((file) =>
      rows(`${file}.csv`).filter(({ food }) => !codes.has(food)),
    )
    expect(strangers).toEqual([])
    const cited = ['composition', 'household-measures', 'requirements', 'prices']
    expect(
      cited.flatMap((file) => rows(`${file}.csv`).filter((row) => !sources.has(row.source))),
    ).toEqual([])
    const named = ['composition', 'requirements', 'meal-bands']
    expect(
      named.flatMap((file) => rows(`${file}.csv`).filter((row) => !nutrients.has(row.nutrient))),
    ).toEqual([])
  })

  test('no key stands twice', () => {
    const keys = (file: string, ...columns: string[]) =>
      readReference(file).map((row) => columns.map((column) => row[column]).join('|'))
    const twice = (all: string[]) => all.filter((key, index) => all.indexOf(key) !== index)
    expect(twice(keys('household-measures.csv', 'food', 'measure'))).toEqual([])
    expect(twice(keys('food-synonyms.csv', 'food', 'synonym'))).toEqual([])
    expect(twice(keys('food-hazards.csv', 'food', 'hazard'))).toEqual([])
    expect(twice(keys('prices.csv', 'region', 'food', 'month', 'source'))).toEqual([])
    expect(new Set(keys('composition.csv', 'food', 'nutrient')).size).toBe(
      readReference('composition.csv').length,
    )
  })

  test('a known-bad row is listed: what still breaks a rule is exactly what was kept with a reason', () => {
    const broken = foods.flatMap((food) =>
      checkComposition({
        foodGroup: food.food_group as FoodGroup,
        edibleShare: Number(food.edible_share),
        amounts: new Map(
          [...(compositions.get(food.code!) ?? [])].map(([tag, one]) => [tag, one.amountPer100g]),
        ),
      }).map(({ rule, nutrient }) => `${food.code} ${rule} ${nutrient ?? ''}`),
    )
    const kept = issues
      .filter(({ action, rule }) => action === 'kept' && !NOT_COUNTED.includes(rule!))
      .map(({ food, rule, nutrient }) => `${food} ${rule} ${nutrient}`)
    expect(broken.sort()).toEqual(kept.sort())
  })

  test('what was withdrawn is unknown, what was corrected is not TKPI any more', () => {
    const gone = issues.filter(({ action }) => action === 'withdrawn')
    expect(gone.filter(({ food, nutrient }) => value(food!, nutrient!))).toEqual([])
    const corrected = issues.filter(({ action, nutrient }) => action === 'corrected' && nutrient)
    expect(corrected.map(({ food, nutrient }) => value(food!, nutrient!)?.basis)).not.toContain(
      'measured',
    )
    expect(corrected.every(({ food, nutrient }) => value(food!, nutrient!))).toBe(true)
  })

  test('a food without any value is listed as such, and nothing else is', () => {
    const empty = foods.filter(({ code }) => !compositions.has(code!)).map(({ code }) => code)
    const listed = issues.filter(({ rule }) => rule === 'no-composition').map(({ food }) => food)
    expect(listed).toEqual(expect.arrayContaining(empty))
    expect(empty).toContain('daun-salam')
  })

  test('dry noodles have 76.3 g of carbohydrate, derived; apples have no copper', () => {
    expect(value('mi-kering', 'CHOCDF')).toMatchObject({ amountPer100g: 76.3, basis: 'derived' })
    expect(value('apel', 'CU')).toBeUndefined()
    expect(value('apel', 'VITC')).toBeDefined()
  })

  test('lele and nila are borrowed whole and say so', () => {
    for (const [fish, ndb] of [
      ['lele', '15234'],
      ['nila', '15261'],
    ] as const) {
      const values = [...compositions.get(fish)!.values()].filter(
        ({ basis }) => basis !== 'derived',
      )
      expect(values.length).toBeGreaterThan(18)
      expect(values.every(({ basis, note }) => basis === 'borrowed' && note?.includes(ndb))).toBe(
        true,
      )
    }
  })

  test('a whole lele is eaten to 46 %, a whole nila to 47 %: 1 kg of pond fish is half a kilogram of food', () => {
    const shareOf = (code: string) => Number(foods.find((one) => one.code === code)!.edible_share)
    expect([shareOf('lele'), shareOf('nila'), shareOf('ikan-patin')]).toEqual([0.46, 0.47, 0.46])
  })

  test('bottled frying oil gives no vitamin A of crude palm oil', () => {
    expect(value('minyak-goreng', 'VITA')?.amountPer100g).toBe(0)
  })

  test('every derived vitamin A is retinol and a sixth of beta-carotene', () => {
    const derived = [...compositions].filter(([, one]) => one.get('VITA')?.basis === 'derived')
    expect(derived.length).toBeGreaterThan(200)
    const wrong = derived.filter(([, one]) => {
      const expected = vitaminAReUg({
        retinolUg: one.get('RETOL')?.amountPer100g,
        betaCaroteneUg: one.get('CARTB')?.amountPer100g,
        isPlant: true,
      })
      return Math.abs((expected ?? -1) - one.get('VITA')!.amountPer100g) > 0.006
    })
    expect(wrong.map(([food]) => food)).toEqual([])
  })
})
