import { expect, test } from 'vitest'
import { confirmRecipe } from '#app/features/recipe-editor/confirm-recipe.server.ts'
import { findConfirmation } from '#app/features/recipe-editor/recipe-confirmation.repository.server.ts'
import { findRecipe } from '#app/features/recipes/recipe.repository.server.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const admin = await actorOf(db, 'admin', 'change:recipe')
const manager = await actorOf(db, 'kepala.muntok', 'change:recipe')
const weighed = (weighedGrams: number, version = 1) => ({
  idOrCode: 'nasi-putih',
  request: { version, weighedGrams, note: undefined },
})
const bank = { kitchenIds: [] }

test('77 g of rice weigh 184.8 g cooked: 250 g on the scale is another dish, and nothing is stored', async () => {
  expect(await confirmRecipe(db, admin, weighed(250))).toEqual({
    ok: false,
    refusal: 'recipe-weighs-otherwise',
  })
  expect((await findRecipe(db, 'nasi-putih', bank))!.status).toBe('draft')
})

test('the bank is confirmed by the nation’s administrator, not by one kitchen', async () => {
  expect(await confirmRecipe(db, manager, weighed(180))).toEqual({
    ok: false,
    refusal: 'recipe-not-yours',
  })
})

test('an older version is not confirmed in place of the newest', async () => {
  expect(await confirmRecipe(db, admin, weighed(180, 2))).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
})

test('180 g confirms the recipe, says who and leaves a trace; a second time is refused', async () => {
  expect(await confirmRecipe(db, admin, weighed(180))).toEqual({ ok: true })
  const recipe = (await findRecipe(db, 'nasi-putih', bank))!
  expect(recipe.status).toBe('confirmed')
  expect(await findConfirmation(db, recipe.newest.id)).toMatchObject({
    weighedGrams: 180,
    accountName: admin.name,
  })
  const traces = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'recipe.confirmed')
    .select('after')
    .execute()
  expect(traces).toEqual([{ after: { version: 1, weighedGrams: 180, reckonedGrams: 184.8 } }])
  expect(await confirmRecipe(db, admin, weighed(180))).toEqual({
    ok: false,
    refusal: 'recipe-confirmed-already',
  })
})
