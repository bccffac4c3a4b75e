import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { seedReference } from '#db/seeds/seed.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase('reference')

const folder = mkdtempSync(join(tmpdir(), 'lumbung-reference-'))
cpSync('db/seeds/reference', folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const change = (file: string, edit: (text: string) => string) => {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = edit(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}
/** Sets the ninth cell, the minutes, of a recipe whose cells before hold no comma. */
const changeMinutes = (code: string, minutes: number) =>
  change('recipes.csv', (text) =>
    text.replace(new RegExp(`^(${code},(?:[^,"]*,){7})\\d+`, 'm'), `$1${minutes}`),
  )
const versionsOf = (code: string) =>
  db
    .selectFrom('recipe_version')
    .innerJoin('recipe', 'recipe.id', 'recipe_version.recipe_id')
    .select(['recipe_version.id', 'version', 'minutes', 'account_id', 'status'])
    .where('recipe.code', '=', code)
    .orderBy('version')
    .execute()
const amountOf = (code: string, nutrient: string) =>
  db
    .selectFrom('food_composition')
    .innerJoin('food', 'food.id', 'food_composition.food_id')
    .select(['amount_per_100g', 'source_code', 'basis'])
    .where('code', '=', code)
    .where('nutrient', '=', nutrient)
    .executeTakeFirst()

test('a second start stores nothing again', async () => {
  expect(await seedReference(db)).toEqual([])
  expect(await seedReference(db, folder)).toEqual([])
})

test('an amount arrives with its source: 100 g of beras give 357 kcal by TKPI', async () => {
  expect(await amountOf('beras', 'ENERC_KCAL')).toEqual({
    amount_per_100g: 357,
    source_code: 'tkpi-2020',
    basis: 'measured',
  })
})

test('a value that was taken out of the file becomes unknown, and only its file is stored', async () => {
  change('composition.csv', (text) => text.replace(/^beras,ENERC_KCAL,.*\n/m, ''))
  expect(await seedReference(db, folder)).toEqual(['composition.csv'])
  expect(await amountOf('beras', 'ENERC_KCAL')).toBeUndefined()
  expect(await amountOf('beras', 'PROCNT')).toBeDefined()
})

test('a changed recipe gets the next version; what was served keeps its own', async () => {
  const [first] = await versionsOf('nasi-putih')
  changeMinutes('nasi-putih', 555)
  expect(await seedReference(db, folder)).toEqual(['recipes.csv'])
  const versions = await versionsOf('nasi-putih')
  expect(versions.map(({ version, minutes }) => [version, minutes])).toEqual([
    [1, first?.minutes],
    [2, 555],
  ])
  expect(await versionsOf('nasi-beras-merah')).toHaveLength(1)
  const second = versions[1]?.id ?? ''
  const lines = await db
    .selectFrom('recipe_ingredient')
    .selectAll()
    .where('recipe_version_id', '=', second)
    .execute()
  expect(lines.length).toBeGreaterThan(0)
})

test('a recipe whose newest version was written by a person here is left to that person', async () => {
  const [first] = await versionsOf('nasi-beras-merah')
  const account = await db
    .insertInto('account')
    .values({ email: 'gizi@lumbung.example', display_name: 'Pengawas gizi', password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const original = await db
    .selectFrom('recipe_version')
    .selectAll()
    .where('id', '=', first?.id ?? '')
    .executeTakeFirstOrThrow()
  const { id, created_at, ...rest } = original
  await db
    .insertInto('recipe_version')
    .values({ ...rest, version: 2, minutes: 90, account_id: account.id })
    .execute()
  changeMinutes('nasi-beras-merah', 666)
  await seedReference(db, folder)
  expect((await versionsOf('nasi-beras-merah')).map(({ minutes }) => minutes)).toEqual([
    first?.minutes,
    90,
  ])
})

test('a file with a defect stores nothing of any file and says where it is', async () => {
  const nameOfRice = () =>
    db.selectFrom('food').select('name_id').where('code', '=', 'beras').executeTakeFirst()
  const before = await nameOfRice()
  change('foods.csv', (text) => text.replace(/^beras,([^,]*),[^,]*/m, 'beras,$1,Beras pulen'))
  change('composition.csv', (text) => text.replace(/^beras,PROCNT,[^,]*/m, 'beras,PROCNT,delapan'))
  await expect(seedReference(db, folder)).rejects.toThrow(/composition\.csv:\d+ amount_per_100g/)
  expect(await nameOfRice()).toEqual(before)
})

test('a reference to a food that no file knows is a defect', async () => {
  change('food-hazards.csv', (text) => `${text}makanan-hantu,rice-cooling\n`)
  await expect(seedReference(db, folder)).rejects.toThrow("a row of foods.csv, not 'makanan-hantu'")
})
