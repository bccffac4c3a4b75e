import { expect, test } from 'vitest'
import { keepImportFile } from '#app/features/attachments/import-file.repository.server.ts'
import {
  importOwner,
  importRecipes,
  previewRecipes,
} from '#app/features/recipe-files/import-recipes.server.ts'
import { readRecipeRows } from '#app/features/recipe-files/read-recipe-situation.server.ts'
import type { LineRow, RecipeRow } from '#app/features/recipe-files/recipe-row.ts'
import { findRecipe } from '#app/features/recipes/recipe.repository.server.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../../support/database.ts'
import { newLine, newRecipe, recipeWorkbook } from '../../support/recipe-workbook.ts'
import { NOW } from '../../support/sign-in.ts'
import { actorOf, fillWithWorld } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const manager = await actorOf(db, 'kepala.muntok', 'change:recipe')
const admin = await actorOf(db, 'admin', 'change:recipe')
const scope = { kitchenIds: [kitchenId('rutan-muntok')] }
type Actor = typeof manager
const stored = (await readRecipeRows(db, manager)).length

async function kept(actor: Actor, recipes: readonly RecipeRow[], lines: readonly LineRow[]) {
  const content = await recipeWorkbook(recipes, lines)
  const file = { fileName: 'resep.xlsx', content, at: NOW }
  return { fileId: await keepImportFile(db, importOwner(actor), file), answers: {} }
}

async function exported(actor: Actor) {
  const rows = await readRecipeRows(db, actor)
  return { recipes: rows.map(({ value }) => value), lines: rows.flatMap(({ lines }) => lines) }
}

async function counts() {
  const of = async (table: 'recipe' | 'recipe_version' | 'audit_event') => {
    const { rows } = await db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return Number(rows)
  }
  return [await of('recipe'), await of('recipe_version'), await of('audit_event')]
}

const base = newRecipe({ code: 'bk', nameId: 'Bumbu uji', role: 'base', yieldPercent: 80 })
const baseLines = [
  newLine({ recipe: 'bk', food: 'bawang-merah', grossGrams: 50 }),
  newLine({ recipe: 'bk', food: 'kunyit', grossGrams: 10 }),
]
const dish = newRecipe({ code: 'tk', nameId: 'Tumis uji', wok: 7 })
const dishLines = [
  newLine({ recipe: 'tk', food: 'Kangkung', grossGrams: 100 }),
  newLine({ recipe: 'tk', food: 'bk', cookedGrams: 12 }),
]

test('what was downloaded and uploaded again changes nothing: every recipe is the same', async () => {
  const before = await counts()
  const { recipes, lines } = await exported(manager)
  expect(recipes).toHaveLength(stored)
  expect(stored).toBeGreaterThan(190)
  const asked = await kept(manager, recipes, lines)
  expect(await previewRecipes(db, manager, asked)).toMatchObject({
    problems: [],
    changes: [],
    same: stored,
  })
  expect(await importRecipes(db, manager, asked)).toEqual({ ok: true, changed: 0 })
  expect(await counts()).toEqual(before)
})

test('a new dish and the new bumbu dasar it takes 12 g of are drafts of the kitchen, whatever their order in the file', async () => {
  const asked = await kept(manager, [dish, base], [...dishLines, ...baseLines])
  const before = await counts()
  expect(await previewRecipes(db, manager, asked)).toMatchObject({
    problems: [],
    changes: [
      { nameId: 'Bumbu uji', isNew: true },
      { nameId: 'Tumis uji', isNew: true },
    ],
  })
  expect(await counts()).toEqual(before)
  expect(await importRecipes(db, manager, asked)).toEqual({ ok: true, changed: 2 })
  const saved = (await findRecipe(db, 'tumis-uji-rutan-muntok', scope))!
  expect(saved).toMatchObject({ status: 'draft', kitchenId: scope.kitchenIds[0] })
  expect(saved.newest).toMatchObject({
    version: 1,
    parts: [{ nameId: 'Bumbu uji', cookedGrams: 12 }],
    equipment: [{ equipment: 'wok', minutesPer100Portions: 7 }],
  })
  const again = await exported(manager)
  expect(
    await previewRecipes(db, manager, await kept(manager, again.recipes, again.lines)),
  ).toMatchObject({ problems: [], changes: [], same: stored + 2 })
})

test('101 g of kangkung instead of 100 g is one new version, signed, and the other recipes stay', async () => {
  const { recipes, lines } = await exported(manager)
  const code = 'tumis-uji-rutan-muntok'
  const changed = lines.map((line) =>
    line.recipe === code && line.food === 'kangkung' ? { ...line, grossGrams: 101 } : line,
  )
  const [before, versions = 0, events = 0] = await counts()
  const asked = await kept(manager, recipes, changed)
  expect(await previewRecipes(db, manager, asked)).toMatchObject({
    changes: [{ nameId: 'Tumis uji', before: 1, version: 2 }],
    same: stored + 1,
  })
  expect(await importRecipes(db, manager, asked)).toEqual({ ok: true, changed: 1 })
  expect(await counts()).toEqual([before, versions + 1, events + 1])
  const saved = (await findRecipe(db, code, scope))!
  expect(saved.newest).toMatchObject({ version: 2, ingredients: [{ grossGrams: 101 }, {}, {}] })
  const late = await kept(manager, recipes, lines)
  expect((await previewRecipes(db, manager, late))?.problems).toMatchObject([
    { sheet: 'Resep', column: 'Versi (jangan diubah)', code: 'changed-meanwhile' },
  ])
})

test('one good recipe beside one whose food nobody knows: the cell is named and nothing is saved', async () => {
  const good = newRecipe({ code: 'a', nameId: 'Tumis baik' })
  const bad = newRecipe({ code: 'b', nameId: 'Tumis salah' })
  const asked = await kept(
    manager,
    [good, bad],
    [
      newLine({ recipe: 'a', food: 'kangkung', grossGrams: 80 }),
      newLine({ recipe: 'b', food: 'kangkong', grossGrams: 80 }),
    ],
  )
  const before = await counts()
  const found = await previewRecipes(db, manager, asked)
  expect(found?.problems).toMatchObject([{ sheet: 'Bahan', address: 'B3', code: 'food-unknown' }])
  expect(await importRecipes(db, manager, asked)).toEqual({
    ok: false,
    refusal: 'import-not-ready',
  })
  expect(await counts()).toEqual(before)
})

test('what only saving can refuse is named too, and takes back what was saved before it', async () => {
  const good = newRecipe({ code: 'a', nameId: 'Tumis baik' })
  const twice = newRecipe({ code: 'b', nameId: 'Tumis uji' })
  const lines = ['a', 'b'].map((recipe) => newLine({ recipe, food: 'kangkung', grossGrams: 80 }))
  const unknown = { ...newLine({ recipe: 'a', food: 'bayam', grossGrams: 5 }), retention: '9999' }
  const asked = await kept(manager, [good, twice], lines)
  const before = await counts()
  expect((await previewRecipes(db, manager, asked))?.problems).toMatchObject([
    { sheet: 'Resep', address: 'E3', code: 'recipe-name-taken' },
  ])
  expect(await importRecipes(db, manager, asked)).toEqual({
    ok: false,
    refusal: 'import-not-ready',
  })
  expect(await counts()).toEqual(before)
  const retained = await kept(manager, [good], [...lines.slice(0, 1), unknown])
  expect((await previewRecipes(db, manager, retained))?.problems).toMatchObject([
    { sheet: 'Bahan', address: 'G3', code: 'retention-unknown' },
  ])
})

test('a manager cannot change the shared bank by a file, the nation’s administrator can', async () => {
  const heavier = async (actor: Actor) => {
    const { recipes, lines } = await exported(actor)
    const changed = lines.map((line) =>
      line.recipe === 'tumis-kangkung' && line.food === 'kangkung'
        ? { ...line, grossGrams: 99 }
        : line,
    )
    return kept(actor, recipes, changed)
  }
  expect((await previewRecipes(db, manager, await heavier(manager)))?.problems).toMatchObject([
    { sheet: 'Resep', column: 'Kode resep', code: 'recipe-not-yours' },
  ])
  expect(await importRecipes(db, admin, await heavier(admin))).toEqual({ ok: true, changed: 1 })
  expect((await findRecipe(db, 'tumis-kangkung', scope))!.newest.version).toBe(2)
})

test('a bumbu dasar cannot come to hold itself through a stored one', async () => {
  const outer = newRecipe({ code: 'o', nameId: 'Bumbu luar', role: 'base', yieldPercent: 90 })
  const lines = [
    newLine({ recipe: 'o', food: 'jahe', grossGrams: 5 }),
    newLine({ recipe: 'o', food: 'Bumbu uji', cookedGrams: 4 }),
  ]
  expect(await importRecipes(db, manager, await kept(manager, [outer], lines))).toMatchObject({
    ok: true,
  })
  const now = await exported(manager)
  const code = 'bumbu-uji-rutan-muntok'
  const circle = newLine({ recipe: code, food: 'bumbu-luar-rutan-muntok', cookedGrams: 2 })
  const asked = await kept(manager, now.recipes, [...now.lines, circle])
  expect((await previewRecipes(db, manager, asked))?.problems).toMatchObject([
    { sheet: 'Bahan', column: 'Kode bahan atau bumbu dasar', code: 'part-of-itself' },
  ])
})
