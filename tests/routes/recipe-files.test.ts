import { expect, test } from 'vitest'
import { LINE_SHEET, RECIPE_SHEET } from '#app/features/recipe-files/recipe-row.ts'
import { loader as list } from '#app/routes/recipes._index.tsx'
import { loader as download } from '#app/routes/recipes.export[.]xlsx.ts'
import { loader as failed } from '#app/routes/recipes.failed[.]xlsx.ts'
import { loader as open, action as send } from '#app/routes/recipes.import.tsx'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import { readTable } from '#app/shared/spreadsheet-table.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { newLine, newRecipe, recipeWorkbook } from '../support/recipe-workbook.ts'
import { sendFiles } from '../support/send-files.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution', institutionId: institutionId('muntok') } as const
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const buyer = await signIn(db, { role: 'buyer', ...at })
const path = '/recipes/import'

async function bytesOf(answer: Response) {
  return new Uint8Array(await answer.arrayBuffer())
}

async function upload(bytes: Uint8Array) {
  const file = new File([new Uint8Array(bytes)], 'resep.xlsx')
  const answer = await send(sendFiles(manager, path, { intent: 'read', file }, {}))
  const location = answer instanceof Response ? (answer.headers.get('Location') ?? '') : ''
  return new URL(location, 'http://here').search
}
const fileOf = (search: string) => new URLSearchParams(search).get('file') ?? ''
const confirm = (search: string) =>
  send(manager.post(path, { intent: 'confirm', file: fileOf(search) }))

test('a buyer downloads recipes and may not import them; a stranger signs in first', async () => {
  expect((await download(buyer.get('/recipes/export.xlsx'))).status).toBe(200)
  const refused = [open(buyer.get(path)), send(buyer.post(path, {})), failed(buyer.get(path))]
  const answers = await Promise.all(refused.map((page) => thrownBy(page)))
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  expect((await thrownBy(download(argsOf(db, undefined, { path })))).status).toBe(302)
})

test('the download has a row for each recipe of the list, and comes back unchanged', async () => {
  const book = await bytesOf(await download(manager.get('/recipes/export.xlsx')))
  const read = await readSpreadsheet(book)
  if (!read.ok) throw new Error(read.refusal)
  expect(read.file.sheets.map(({ name }) => name)).toEqual(['Resep', 'Bahan'])
  const { recipes } = await list(manager.get('/recipes'))
  expect(read.file.sheets[0]?.rows).toHaveLength(1 + recipes.length)
  const search = await upload(book)
  expect(await open(manager.get(`${path}${search}`))).toMatchObject({
    summary: { problemCount: 0, notes: [], sheet: 'Resep, Bahan' },
    changes: [],
    same: recipes.length,
  })
})

const good = newRecipe({ code: 'satu', nameId: 'Tumis satu' })
const bad = newRecipe({ code: 'dua', nameId: 'Tumis dua' })
const line = (recipe: string, food: string) => newLine({ recipe, food, grossGrams: 80 })

test('one wrong food keeps both recipes out, and the failed recipe comes back whole with its reason', async () => {
  const lines = [line('satu', 'kangkung'), line('dua', 'kangkung'), line('dua', 'kangkong')]
  const search = await upload(await recipeWorkbook([good, bad], lines))
  expect(await open(manager.get(`${path}${search}`))).toMatchObject({
    summary: { problems: [{ address: 'Bahan!B4', code: 'food-unknown' }] },
  })
  expect(await confirm(search)).toMatchObject({ data: { refusal: 'import-not-ready' } })
  const book = await bytesOf(await failed(manager.get(`/recipes/failed.xlsx${search}`)))
  const read = await readSpreadsheet(book)
  if (!read.ok) throw new Error(read.refusal)
  expect(readTable(read.file, RECIPE_SHEET).rows).toMatchObject([{ value: { code: 'dua' } }])
  expect(readTable(read.file, LINE_SHEET).rows).toMatchObject([
    { value: { food: 'kangkung' } },
    { value: { food: 'kangkong' } },
  ])
  const reason = [...(read.file.sheets[1]?.rows[2]?.cells.values() ?? [])].at(-1)?.text
  expect(reason).toBe('B4: Bahan ini tidak dikenali.')
})

test('a mended file is confirmed once; its second confirmation finds no file', async () => {
  const lines = [line('satu', 'kangkung'), line('dua', 'bayam')]
  const search = await upload(await recipeWorkbook([good, bad], lines))
  expect(await confirm(search)).toMatchObject({ status: 302 })
  expect(await confirm(search)).toMatchObject({ data: { refusal: 'import-file-gone' } })
  expect(await open(manager.get(`${path}${search}`))).toEqual({ isGone: true })
})
