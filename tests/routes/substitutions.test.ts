import { expect, test } from 'vitest'
import { loader as show } from '#app/routes/recipes.$recipeId._index.tsx'
import { action as edit, loader as editor } from '#app/routes/recipes.$recipeId.edit.tsx'
import { loader as blank } from '#app/routes/recipes.new.tsx'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const scope = 'institution' as const
const muntok = { scope, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...muntok })
const admin = await signIn(db, { role: 'admin', scope: 'nation' })
const params = { recipeId: 'tumis-kangkung' }

const versionsOf = async () => {
  const { versions } = await show(manager.get('/recipes/tumis-kangkung', params))
  return versions.length
}

test('the page of a recipe says what may take each ingredient’s place', async () => {
  const page = await show(manager.get('/recipes/tumis-kangkung', params))
  expect(page.substitutions).toMatchObject({ hasExamplePrices: true })
  expect(page.substitutions!.lines[0]).toMatchObject({ foodCode: 'kangkung' })
})

test('whoever looks for daun singkng in the place of kangkung finds it, guessed; gold is found nowhere', async () => {
  const lineOf = async (find: string) => {
    const path = `/recipes/tumis-kangkung?instead=kangkung&find=${find}`
    const page = await show(manager.get(path, params))
    return page.substitutions!.lines.find(({ foodCode }) => foodCode === 'kangkung')!
  }
  const guessed = await lineOf('daun+singkng')
  expect(guessed.search).toEqual({ typed: 'daun singkng', isGuess: true })
  expect(guessed.suggestions[0]).toMatchObject({ nameId: expect.stringContaining('ingkong') })
  expect((await lineOf('emas+murni')).suggestions).toEqual([])
})

test('a chosen leaf opens the copy with 84,5 g of bayam in its row, and nothing is saved', async () => {
  const path = '/recipes/new?from=tumis-kangkung&swap=kangkung&food=bayam'
  const { values, swap } = await blank(manager.get(path))
  expect(values).toMatchObject({
    ...{ 'food:0': 'Bayam hijau', 'grams:0': '84,5', 'retention:0': '', cookedGrams: '' },
    'food:1': 'Tomat merah',
  })
  expect(swap).toMatchObject({
    before: { foodCode: 'kangkung', rule: 'same-edible-grams' },
    after: { foodCode: 'bayam', grossGrams: 84.5 },
  })
  expect(await versionsOf()).toBe(1)
})

test('an address that names no suggestion leaves the recipe as it is', async () => {
  for (const asked of ['swap=kangkung&food=ayam', 'swap=lele&food=nila', 'swap=kangkung']) {
    const path = `/recipes/new?from=tumis-kangkung&${asked}`
    const { values, swap } = await blank(manager.get(path))
    expect(swap).toBeUndefined()
    expect(values).toMatchObject({ 'food:0': 'Kangkung', 'grams:0': '100' })
  }
})

test('who may change the recipe saves the swapped line as version 2; version 1 offers nothing more', async () => {
  const path = '/recipes/tumis-kangkung/edit?swap=kangkung&food=bayam'
  const { values, swap } = await editor(admin.get(path, params))
  expect(swap).toBeDefined()
  expect(await versionsOf()).toBe(1)
  const saving = edit(admin.post(path, { ...values, intent: 'save' }, params))
  await expect(saving).rejects.toMatchObject({ status: 302 })
  const saved = await show(manager.get('/recipes/tumis-kangkung', params))
  expect(saved.recipe.newest).toMatchObject({
    version: 2,
    ingredients: [{ foodCode: 'bayam', grossGrams: 84.5 }, {}, {}, {}, {}, {}, {}],
  })
  const old = await show(manager.get('/recipes/tumis-kangkung?version=1', params))
  expect(old.substitutions).toBeUndefined()
})
