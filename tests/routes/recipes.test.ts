import { expect, test } from 'vitest'
import { loader as list } from '#app/routes/recipes._index.tsx'
import { loader as show } from '#app/routes/recipes.$recipeId._index.tsx'
import { action as edit, loader as editor } from '#app/routes/recipes.$recipeId.edit.tsx'
import { action as add, loader as blank } from '#app/routes/recipes.new.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const scope = 'institution' as const
const manager = await signIn(db, {
  role: 'kitchen-manager',
  scope,
  institutionId: institutionId('muntok'),
})
const buyer = await signIn(db, { role: 'buyer', scope, institutionId: institutionId('muntok') })

const kangkung = { recipeId: 'tumis-kangkung' }
const dish = {
  kitchenId: kitchenId('rutan-muntok'),
  baseVersion: '0',
  nameId: 'Bening kangkung',
  course: 'vegetable',
  cookingMethod: 'boil',
  minutes: '20',
  repeatWindowDays: '3',
  spiceLevel: 'none',
  rows: '2',
  'food:0': 'Kangkung',
  'grams:0': '100',
}

/** A 422 or 409 comes as data with its status, a page as the data itself. */
const statusOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : undefined

test('without an account every page of recipes leads to sign-in', async () => {
  const pages = [
    list(argsOf(db, undefined, { path: '/recipes' })),
    show(argsOf(db, undefined, { path: '/recipes/tumis-kangkung', params: kangkung })),
    blank(argsOf(db, undefined, { path: '/recipes/new' })),
    editor(argsOf(db, undefined, { path: '/recipes/tumis-kangkung/edit', params: kangkung })),
    add(argsOf(db, undefined, { path: '/recipes/new', fields: dish })),
  ]
  const answers = await Promise.all(pages.map((page) => thrownBy(page)))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302])
})

test('a buyer reads recipes and may not write them', async () => {
  expect((await list(buyer.get('/recipes'))).mayAdd).toBe(false)
  expect((await thrownBy(blank(buyer.get('/recipes/new')))).status).toBe(403)
  expect((await thrownBy(add(buyer.post('/recipes/new', dish)))).status).toBe(403)
})

test('the list knows all 241, finds nine or more with kangkung, and two hot ones', async () => {
  const all = await list(manager.get('/recipes'))
  expect(all).toMatchObject({ mayAdd: true, hasExamplePrices: true })
  expect(all.recipes).toHaveLength(241)
  const found = await list(manager.get('/recipes?search=kangkung'))
  expect(found.recipes.length).toBeGreaterThanOrEqual(9)
  expect((await list(manager.get('/recipes?spice=hot'))).recipes.map(({ code }) => code)).toEqual([
    'ayam-rica-rica',
    'plecing-kangkung',
  ])
})

test('a dish of the list says what it gives and costs', async () => {
  const { recipes } = await list(manager.get('/recipes?search=nasi+putih'))
  const rice = recipes.find(({ code }) => code === 'nasi-putih')!
  expect(rice.figures.map(({ tagname }) => tagname)).toEqual([
    'ENERC_KCAL',
    'PROCNT',
    'FAT',
    'CHOCDF',
  ])
  expect(rice.figures[0]!.knownAmount).toBeCloseTo(274.89, 2)
  expect(rice.cost.knownIdr).toBeCloseTo((77 * 15_250) / 1000, 2)
})

test('a recipe opens with the chain of the nutrient that was asked for', async () => {
  const page = await show(manager.get('/recipes/tumis-kangkung?nutrient=VITC', kangkung))
  expect(page.sheet.chain).toMatchObject({ nutrient: { tagname: 'VITC', unit: 'mg' } })
  expect(page.sheet.chain?.ingredients[0]).toMatchObject({
    code: 'kangkung',
    edibleGrams: 60,
    retentionCode: '3015',
    step: { composition: { amountPer100g: 17 }, retained: { share: 0.85 } },
  })
  expect(page.sheet.portions).toHaveLength(9)
  expect(page).toMatchObject({ mayChange: false, mayAdd: true })
})

test('a recipe or version that is not there is a 404', async () => {
  const none = show(manager.get('/recipes/rendang-emas', { recipeId: 'rendang-emas' }))
  expect((await thrownBy(none)).status).toBe(404)
  const version = show(manager.get('/recipes/tumis-kangkung?version=9', kangkung))
  expect((await thrownBy(version)).status).toBe(404)
  const edited = editor(manager.get('/recipes/tumis-kangkung/edit', kangkung))
  expect((await thrownBy(edited)).status).toBe(404)
})

test('a copy of a bank recipe starts with its ingredients, for the own kitchen', async () => {
  const { values } = await blank(manager.get('/recipes/new?from=tumis-kangkung'))
  expect(values).toMatchObject({
    kitchenId: kitchenId('rutan-muntok'),
    baseVersion: '0',
    nameId: 'Tumis kangkung bawang putih',
    'food:0': 'Kangkung',
    'grams:6': '3,5',
    rows: '12',
  })
})

test('computing saves nothing and keeps what was typed', async () => {
  const answer = await add(manager.post('/recipes/new', { ...dish, intent: 'compute' }))
  expect(answer).toMatchObject({
    typed: { nameId: 'Bening kangkung', 'grams:0': '100' },
    preview: { cost: { unpricedFoodIds: [] } },
  })
  const { figures } = 'preview' in answer ? answer.preview! : { figures: [] }
  expect(figures.find(({ tagname }) => tagname === 'VITC')?.knownAmount).toBeCloseTo(7.14)
  expect((await list(manager.get('/recipes'))).recipes).toHaveLength(241)
})

test('more rows are five more, with everything that was typed', async () => {
  const answer = await add(manager.post('/recipes/new', { ...dish, intent: 'add-rows' }))
  expect(answer).toMatchObject({ typed: { rows: '7', 'food:0': 'Kangkung' } })
})

test('a food that nobody knows is a 422 at its row', async () => {
  const wrong = { ...dish, intent: 'save', 'food:0': 'kangkong' }
  const answer = await add(manager.post('/recipes/new', wrong))
  expect(statusOf(answer)).toMatchObject({ status: 422 })
  expect(answer).toMatchObject({
    data: { problem: { fields: { 'food:0': { code: 'recipe.food-unknown' } } } },
  })
})

test('saving leads to the new recipe, changing it to version 2, an old form to a 409', async () => {
  const saved = await thrownBy(add(manager.post('/recipes/new', { ...dish, intent: 'save' })))
  const recipeId = saved.headers.get('Location')!.split('/').at(-1)!
  const opened = await editor(manager.get(`/recipes/${recipeId}/edit`, { recipeId }))
  expect(opened.values).toMatchObject({ baseVersion: '1', 'food:0': 'Kangkung' })
  const heavier = { ...dish, intent: 'save', baseVersion: '1', 'grams:0': '120' }
  const change = () => edit(manager.post(`/recipes/${recipeId}/edit`, heavier, { recipeId }))
  expect((await thrownBy(change())).status).toBe(302)
  const late = await change()
  expect(statusOf(late)).toMatchObject({ status: 409 })
  expect(late).toMatchObject({
    data: { refusal: 'changed-meanwhile', typed: { 'grams:0': '120' } },
  })
})
