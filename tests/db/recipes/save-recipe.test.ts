import { expect, test } from 'vitest'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { parseRecipeForm } from '#app/features/recipe-editor/save-recipe.form.ts'
import { saveRecipe } from '#app/features/recipe-editor/save-recipe.server.ts'
import { findRecipe } from '#app/features/recipes/recipe.repository.server.ts'
import {
  findRecipeVersion,
  listVersionSummaries,
} from '#app/features/recipes/recipe-version.repository.server.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const muntok = kitchenId('rutan-muntok')
const manager = await actorOf(db, 'kepala.muntok', 'change:recipe')
const stranger = await actorOf(db, 'kepala.sungailiat', 'change:recipe')
const admin = await actorOf(db, 'admin', 'change:recipe')
const scope = { kitchenIds: [muntok] }

function typed(over: Record<string, string> = {}) {
  const form = new FormData()
  const fields = {
    kitchenId: muntok,
    baseVersion: '0',
    nameId: 'Tumis kangkung Muntok',
    course: 'vegetable',
    family: 'leafy',
    cookingMethod: 'stir-fry',
    minutes: '25',
    repeatWindowDays: '3',
    spiceLevel: 'none',
    rows: '5',
    'food:0': 'Kangkung',
    'grams:0': '100',
    'food:1': 'bawang putih',
    'grams:1': '2,5',
    'food:2': 'minyak goreng',
    'grams:2': '4',
    'food:3': 'daun salam',
    'grams:3': '0,5',
    'eaten:3': '0',
    'busy:wok': '7',
    ...over,
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

function read(over: Record<string, string> = {}) {
  const parsed = parseRecipeForm(typed(over), 'id')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem.fields))
  return parsed.request
}

async function begin(nameId: string, over: Record<string, string> = {}) {
  const saved = await saveRecipe(db, manager, read({ nameId, ...over }))
  if (!saved.ok || !('recipeId' in saved)) throw new Error(JSON.stringify(saved))
  return saved.recipeId
}

test('a kitchen writes its own recipe: version 1, a draft, with retention chosen from food and way of cooking', async () => {
  const id = await begin('Tumis kangkung Muntok')
  const recipe = (await findRecipe(db, id, scope))!
  expect(recipe).toMatchObject({
    code: 'tumis-kangkung-muntok-rutan-muntok',
    nameEn: 'Tumis kangkung Muntok',
    status: 'draft',
    kitchenId: muntok,
  })
  expect(recipe.newest).toMatchObject({ version: 1, authorName: manager.name })
  expect(recipe.newest.ingredients).toMatchObject([
    { foodCode: 'kangkung', grossGrams: 100, retentionCode: '3015' },
    { foodCode: 'bawang-putih', grossGrams: 2.5, retentionCode: '3465' },
    { foodCode: 'minyak-goreng', grossGrams: 4, retentionCode: undefined },
    { foodCode: 'daun-salam', eatenShare: 0, retentionCode: undefined },
  ])
  const { verb } = await db
    .selectFrom('audit_event')
    .where('subject_id', '=', id)
    .select('verb')
    .executeTakeFirstOrThrow()
  expect(verb).toBe('recipe.added')
})

test('saving 120 g instead of 100 g makes version 2 and leaves version 1 as it was', async () => {
  const id = await begin('Tumis kangkung dua')
  const request = read({ nameId: 'Tumis kangkung dua', baseVersion: '1', 'grams:0': '120' })
  expect(await saveRecipe(db, manager, { ...request, recipeId: id })).toMatchObject({ ok: true })
  const recipe = (await findRecipe(db, id, scope))!
  expect(recipe.newest).toMatchObject({
    version: 2,
    ingredients: [{ grossGrams: 120 }, {}, {}, {}],
  })
  const first = (await findRecipeVersion(db, recipe, 1))!
  expect(first.newest.ingredients[0]).toMatchObject({ grossGrams: 100 })
  expect(await listVersionSummaries(db, id)).toMatchObject([{ version: 2 }, { version: 1 }])
})

test('a corrected name alone needs no new version, and nothing new is refused', async () => {
  const id = await begin('Tumis kangkung tiga')
  const named = { ...read({ nameId: 'Tumis kangkung ketiga', baseVersion: '1' }), recipeId: id }
  expect(await saveRecipe(db, manager, named)).toMatchObject({ ok: true })
  expect((await findRecipe(db, id, scope))!).toMatchObject({
    nameId: 'Tumis kangkung ketiga',
    newest: { version: 1 },
  })
  expect(await saveRecipe(db, manager, named)).toEqual({ ok: false, refusal: 'recipe-unchanged' })
})

test('of two people who change one version, the second is told', async () => {
  const id = await begin('Tumis kangkung empat')
  const heavier = (grams: string) => ({
    ...read({ nameId: 'Tumis kangkung empat', baseVersion: '1', 'grams:0': grams }),
    recipeId: id,
  })
  const answers = await Promise.all([
    saveRecipe(db, manager, heavier('110')),
    saveRecipe(db, manager, heavier('130')),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'changed-meanwhile' }])
  expect(await listVersionSummaries(db, id)).toHaveLength(2)
})

test('another kitchen’s recipe is not seen and not changed, the bank only by the nation’s administrator', async () => {
  const id = await begin('Tumis kangkung lima')
  expect(await findRecipe(db, id, { kitchenIds: [kitchenId('lapas-sungai-liat')] })).toBeUndefined()
  const request = read({ nameId: 'Tumis kangkung lima', baseVersion: '1', 'grams:0': '90' })
  const refused = { ok: false, refusal: 'recipe-not-yours' }
  expect(await saveRecipe(db, stranger, { ...request, recipeId: id })).toEqual(refused)
  const bank = (await findRecipe(db, 'tumis-kangkung', scope))!
  const forBank = { ...request, kitchenId: 'bank' as const, recipeId: bank.id }
  expect(await saveRecipe(db, manager, forBank)).toEqual(refused)
  expect(await saveRecipe(db, manager, { ...request, recipeId: bank.id })).toEqual(refused)
  expect(await saveRecipe(db, admin, forBank)).toMatchObject({ ok: true })
  expect((await findRecipe(db, 'tumis-kangkung', scope))!.newest.version).toBe(2)
})

test('a name that the kitchen has already is refused', async () => {
  await begin('Sayur tujuh')
  expect(await saveRecipe(db, manager, read({ nameId: 'Sayur  Tujuh' }))).toEqual({
    ok: false,
    refusal: 'recipe-name-taken',
  })
})

test('a food that nobody knows, or one that stands there twice, is said at its row', async () => {
  const request = read({ nameId: 'Salah', 'food:1': 'kangkong', 'food:2': 'Kangkung' })
  expect(await saveRecipe(db, manager, request)).toEqual({
    ok: false,
    fields: { 'food:1': { code: 'recipe.food-unknown' }, 'food:2': { code: 'recipe.food-twice' } },
  })
})

const baseForm = {
  nameId: 'Bumbu kuning Muntok',
  role: 'base',
  cookingMethod: 'simmer',
  yieldPercent: '80',
  'food:0': 'bawang merah',
  'grams:0': '50',
  'food:1': 'kunyit',
  'grams:1': '10',
  'food:2': '',
  'grams:2': '',
  'food:3': '',
  'grams:3': '',
  'eaten:3': '',
}

test('bumbu kuning goes into a dish by its cooked grams, is no dish itself, and cannot hold itself', async () => {
  const saved = await saveRecipe(db, manager, read(baseForm))
  if (!saved.ok || !('recipeId' in saved)) throw new Error(JSON.stringify(saved))
  const base = (await findRecipe(db, saved.recipeId, scope))!
  expect(base.isBase).toBe(true)
  const dishes = await listDishes(db, { kitchenIds: [muntok] })
  expect(dishes.filter(({ recipeId }) => recipeId === base.id)).toEqual([])

  const withBase = { 'food:4': 'Bumbu kuning Muntok', 'grams:4': '12' }
  const id = await begin('Tumis kangkung kuning', withBase)
  const dish = (await findRecipe(db, id, scope))!
  expect(dish.newest.parts).toEqual([
    { versionId: base.newest.id, recipeId: base.id, nameId: base.nameId, cookedGrams: 12 },
  ])
  const shallot = dish.newest.ingredients.find(({ foodCode }) => foodCode === 'bawang-merah')!
  expect(shallot.partNumber).toBe(1)
  // 50 g x BDD 0.9 + 10 g x BDD 0.78 = 52.8 g raw, x yield 0.8 = 42.24 g cooked; 50 g x 12 / 42.24
  expect(shallot.grossGrams).toBeCloseTo(14.2045, 4)

  const circle = read({ ...baseForm, baseVersion: '1', 'food:2': base.nameId, 'grams:2': '5' })
  expect(await saveRecipe(db, manager, { ...circle, recipeId: base.id })).toEqual({
    ok: false,
    fields: { 'food:2': { code: 'recipe.part-of-itself' } },
  })
})

test('a dish keeps the version of the base it was saved with', async () => {
  const base = (await findRecipe(db, 'bumbu-kuning-muntok-rutan-muntok', scope))!
  const stronger = read({ ...baseForm, baseVersion: '1', 'grams:1': '20' })
  expect(await saveRecipe(db, manager, { ...stronger, recipeId: base.id })).toMatchObject({
    ok: true,
  })
  const dish = (await findRecipe(db, 'tumis-kangkung-kuning-rutan-muntok', scope))!
  expect(dish.newest.parts?.[0]?.versionId).toBe(base.newest.id)
})

test('half a siung of garlic is 2 g by its own factor; a bayam leaf has none and is not guessed', async () => {
  const id = await begin('Tumis kangkung siung', { 'grams:1': '1/2 siung' })
  const dish = (await findRecipe(db, id, scope))!
  const garlic = dish.newest.ingredients.find(({ foodCode }) => foodCode === 'bawang-putih')
  expect(garlic?.grossGrams).toBe(2)

  const leaf = { nameId: 'Tumis bayam lembar', 'food:0': 'bayam', 'grams:0': '3 lembar' }
  expect(await saveRecipe(db, manager, read(leaf))).toEqual({
    ok: false,
    fields: { 'grams:0': { code: 'recipe.measure-unknown' } },
  })
})
