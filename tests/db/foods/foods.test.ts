import { expect, test } from 'vitest'
import {
  listCompositions,
  listNutrients,
} from '#app/features/foods/composition.repository.server.ts'
import { amountOf, nutritionOf } from '#app/features/foods/composition.ts'
import { findFood, findFoods, listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import {
  listDataSources,
  listHazards,
  listIssues,
  listMeasures,
  listNewestPrices,
  listSynonyms,
} from '#app/features/foods/food-facts.repository.server.ts'
import { derivedBands } from '#app/features/foods/meal-band.ts'
import { listRequirements } from '#app/features/foods/requirement.repository.server.ts'
import { dailyNeed } from '#app/features/foods/requirement.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { bandsFor, ruleValue } from '#app/features/foods/rule-set.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase('reference')
const page = { perPage: 500, offset: 0 }
const found = async (search: string) =>
  (await findFoods(db, { search }, page)).foods.map(({ code }) => code)
const foodNamed = async (code: string) => (await findFood(db, code))!

test('a regional name finds the food: sahang is pepper, cabik is a chilli, aek is water', async () => {
  expect(await found('sahang')).toEqual(['merica'])
  expect(await found('CABIK')).toEqual(['cabai-rawit'])
  expect(await found('aek')).toContain('air')
})

test('English names, slugs and TKPI codes find it too, and a percent sign is only a sign', async () => {
  expect(await found('water spinach')).toEqual(['kangkung'])
  expect(await found('DR100')).toEqual(['kangkung'])
  expect(await found('%')).toEqual([])
  expect(await found('no such thing')).toEqual([])
})

test('pages follow the Indonesian name and together hold every food once', async () => {
  const { found: foods } = await findFoods(db, {}, page)
  expect(foods).toBeGreaterThanOrEqual(220)
  const { foods: first } = await findFoods(db, {}, { perPage: 50, offset: 0 })
  const { foods: all } = await findFoods(db, {}, page)
  expect(first).toEqual(all.slice(0, 50))
  expect(all).toHaveLength(foods)
  expect((await findFoods(db, { group: 'egg' }, page)).found).toBe(
    all.filter(({ foodGroup }) => foodGroup === 'egg').length,
  )
})

test('a food is found by slug and by id, and an unknown one is not', async () => {
  const kangkung = await foodNamed('kangkung')
  expect(kangkung).toMatchObject({ nameEn: 'Water spinach', tkpiCode: 'DR100', edibleShare: 0.6 })
  expect(await findFood(db, kangkung.id)).toEqual(kangkung)
  expect(await findFood(db, 'emas')).toBeUndefined()
  expect(await listFoodsByIds(db, [kangkung.id, kangkung.id])).toHaveLength(1)
  expect(await listFoodsByIds(db, [])).toEqual([])
})

test('125 g of kangkung as bought give 21 kcal, each value with its source', async () => {
  const kangkung = await foodNamed('kangkung')
  const composition = (await listCompositions(db, [kangkung.id])).get(kangkung.id)!
  expect(composition.get('ENERC_KCAL')).toMatchObject({
    sourceCode: 'tkpi-2020',
    basis: 'measured',
  })
  const eaten = nutritionOf({ code: 'kangkung', composition, edibleGrams: 125 * 0.6 }, [
    'ENERC_KCAL',
  ])
  expect(amountOf(eaten, 'ENERC_KCAL').knownAmount).toBe(21)
})

test('lele is borrowed, and a leaf that nobody measured has an empty composition', async () => {
  const [lele, salam] = [await foodNamed('lele'), await foodNamed('daun-salam')]
  const compositions = await listCompositions(db, [lele.id, salam.id])
  expect(compositions.get(lele.id)?.get('PROCNT')).toMatchObject({
    basis: 'borrowed',
    sourceCode: 'usda-sr27',
  })
  expect(compositions.get(salam.id)?.size).toBe(0)
  const row = async (search: string) => (await findFoods(db, { search }, page)).foods[0]
  expect(await row('lele')).toMatchObject({ isBorrowed: true })
  expect((await row('daun salam'))?.energyKcalPer100g).toBeUndefined()
})

test('what is known about a food beside its nutrients', async () => {
  const noodles = await foodNamed('mi-kering')
  const egg = await foodNamed('telur-ayam')
  expect(await listIssues(db, noodles.id)).toMatchObject([
    { rule: 'proximate-sum', action: 'corrected' },
  ])
  expect(await listHazards(db, noodles.id)).toContain('noodle-cooling')
  expect(await listSynonyms(db, egg.id)).toContain('telok')
  expect((await listMeasures(db, egg.id)).map(({ measure, grams }) => [measure, grams])).toEqual([
    ['butir', 60],
    ['rak', 1800],
  ])
  expect(await listDataSources(db, ['tkpi-2020', 'tkpi-2020'])).toMatchObject([{ year: 2020 }])
  expect(await listDataSources(db, [])).toEqual([])
})

test('the newest price of each source: eggs of June 2025 by PIHPS, kangkung an example', async () => {
  const regions = await db.selectFrom('region').select('id').where('code', '=', '19').execute()
  const babel = { regionIds: regions.map(({ id }) => id), institutionIds: [] }
  const egg = await listNewestPrices(db, (await foodNamed('telur-ayam')).id, babel)
  expect(egg).toMatchObject([
    { month: '2025-06', priceIdrPerKg: 32_953, sourceCode: 'pihps', isExample: false },
  ])
  const kangkung = await listNewestPrices(db, (await foodNamed('kangkung')).id, babel)
  expect(kangkung).toMatchObject([{ sourceCode: 'contoh', isExample: true }])
  expect(
    await listNewestPrices(db, (await foodNamed('kangkung')).id, {
      regionIds: [],
      institutionIds: [],
    }),
  ).toEqual([])
})

test('AKG in the database gives the bands that the rule set stores', async () => {
  const akg = await listRequirements(db)
  expect(akg).toHaveLength(936)
  expect(dailyNeed(akg, 'sd46', 'ENERC_KCAL')).toBe(1950)
  const book = (await findRuleBookOn(db, '2026-11-23'))!
  const plain = (bands: { nutrient: string; min?: number; max?: number }[]) =>
    bands
      .map(({ nutrient, min, max }) => ({ nutrient, min, max }))
      .sort((a, b) => a.nutrient.localeCompare(b.nutrient))
  expect(plain(bandsFor(book.bands, 'sd46', 'midday'))).toEqual(
    plain(derivedBands(akg, { groupKind: 'sd46', meal: 'midday' })),
  )
})

test('the rule book of 2026 has its ceilings; in 2025 there was none', async () => {
  const book = await findRuleBookOn(db, '2026-11-23')
  expect(ruleValue(book?.values ?? [], 'price-ceiling-small-idr')).toBe(8000)
  expect(ruleValue(book?.values ?? [], 'capacity-total-certified-cook')).toBe(3000)
  expect(await findRuleBookOn(db, '2025-06-01')).toBeUndefined()
})

test('nutrients come in reading order with units that rules know', async () => {
  const nutrients = await listNutrients(db)
  expect(nutrients.slice(0, 3).map(({ tagname, unit }) => `${tagname} ${unit}`)).toEqual([
    'ENERC_KCAL kcal',
    'PROCNT g',
    'FAT g',
  ])
})
