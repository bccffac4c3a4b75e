import { expect, test } from 'vitest'
import { amountOf } from '#app/features/foods/composition.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { listFoodsNamed } from '#app/features/recipe-editor/recipe-food.repository.server.ts'
import { listBases } from '#app/features/recipes/base-recipe.repository.server.ts'
import { findRecipe, listRecipes } from '#app/features/recipes/recipe.repository.server.ts'
import {
  listNewestFoodPrices,
  nutritionFactsFor,
} from '#app/features/recipes/recipe-facts.repository.server.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import { listRecipeVersions } from '#app/features/recipes/recipe-version.repository.server.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase('reference')
const everyone = { kitchenIds: [] }

test('the shared bank stands in the database: 241 recipes, 24 of them fruit', async () => {
  expect(await listRecipes(db, everyone)).toHaveLength(241)
  expect(await listRecipes(db, everyone, 'fruit')).toHaveLength(24)
})

test('tumis kangkung is found by code and by id, with its seven ingredients in order', async () => {
  const recipe = (await findRecipe(db, 'tumis-kangkung', everyone))!
  expect(recipe).toMatchObject({ course: 'vegetable', family: 'leafy', status: 'draft' })
  expect(recipe.newest).toMatchObject({ version: 1, cookingMethod: 'stir-fry', spiceLevel: 'none' })
  expect(recipe.newest.ingredients).toHaveLength(7)
  expect(recipe.newest.ingredients[0]).toMatchObject({
    foodCode: 'kangkung',
    grossGrams: 100,
    eatenShare: 1,
    retentionCode: '3015',
  })
  expect(recipe.newest.equipment).toEqual([{ equipment: 'wok', minutesPer100Portions: 7 }])
  expect(await findRecipe(db, recipe.id, everyone)).toEqual(recipe)
  expect(await listRecipeVersions(db, [recipe.newest.id])).toEqual([recipe])
})

test('its nutrients come out of the database as they come out of the files: 8.67 mg of vitamin C from the leaves', async () => {
  const { newest } = (await findRecipe(db, 'tumis-kangkung', everyone))!
  const leaves = newest.ingredients.slice(0, 1)
  const facts = await nutritionFactsFor(
    db,
    leaves.map(({ foodId }) => foodId),
  )
  const vitaminC = amountOf(recipeNutrition(leaves, facts, ['VITC']), 'VITC')
  expect(vitaminC.knownAmount).toBeCloseTo(8.67, 6)
})

test('a name that no recipe has finds none', async () => {
  expect(await findRecipe(db, 'tidak-ada', everyone)).toBeUndefined()
})

test('foods are found as people call them: by name, by synonym, whatever the case', async () => {
  const found = await listFoodsNamed(db, ['Minyak Goreng', 'TEMPE', 'bukan makanan', '...'])
  expect(found.get('Minyak Goreng')?.map(({ code }) => code)).toEqual(['minyak-goreng'])
  expect(found.get('TEMPE')?.map(({ code }) => code)).toEqual(['tempe'])
  expect(found.get('bukan makanan')).toEqual([])
  expect(found.get('...')).toEqual([])
})

test('rice in Bangka Belitung costs what PIHPS said last, Rp 15,250 in June 2025', async () => {
  const { id: regionId } = await db
    .selectFrom('region')
    .where('code', '=', '19')
    .select('id')
    .executeTakeFirstOrThrow()
  const prices = await listNewestFoodPrices(db, regionId)
  const rice = (await listFoodsNamed(db, ['beras'])).get('beras')!
  expect(prices.get(rice.find(({ code }) => code === 'beras')!.id)).toEqual({
    priceIdrPerKg: 15250,
    month: '2025-06',
    sourceCode: 'pihps',
    isExample: false,
  })
})

test('three base pastes are shipped: no dishes to choose, each with its weight so that dishes may take of it', async () => {
  const bases = await listBases(db, { kitchenIds: [] })
  expect(bases.map(({ nameId }) => nameId)).toEqual([
    'Bumbu dasar kuning',
    'Bumbu dasar merah',
    'Bumbu dasar putih',
  ])
  for (const { batchGrams } of bases) expect(batchGrams).toBeGreaterThan(80)
  const dishes = await listDishes(db, { kitchenIds: [] })
  expect(dishes.filter(({ code }) => code.startsWith('bumbu-dasar'))).toEqual([])
})
