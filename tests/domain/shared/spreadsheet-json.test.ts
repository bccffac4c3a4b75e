import { expect, test } from 'vitest'
import { RECIPE_SHEET } from '#app/features/recipe-files/recipe-row.ts'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import { jsonRows } from '#app/shared/spreadsheet-json.ts'
import { newRecipe } from '../../support/recipe-workbook.ts'

const read = (text: string) => readSpreadsheet(new TextEncoder().encode(text))
const cellsOf = async (text: string) => {
  const read_ = await read(text)
  return read_.ok
    ? read_.file.sheets.map(({ name, rows }) => [
        name,
        rows.map(({ cells }) => [...cells.values()].map((cell) => cell.text)),
      ])
    : read_.refusal
}

test('rows of recipes become JSON by the heads of the workbook; unknown is left out', () => {
  const row = newRecipe({ code: 'tumis-kangkung', nameId: 'Tumis kangkung' })
  expect(jsonRows(RECIPE_SHEET.columns, [row])[0]).toMatchObject({
    'Lama memasak (menit)': 20,
    'Cara memasak': 'ditumis',
  })
  expect(Object.keys(jsonRows(RECIPE_SHEET.columns, [row])[0]!)).not.toContain('Catatan')
})

test('JSON is read as sheets: heads are the union of all keys, numbers stay numbers', async () => {
  const text = JSON.stringify({
    Resep: [
      { Kode: 'a', Menit: 20 },
      { Kode: 'b', Asal: 'Bangka' },
    ],
  })
  expect(await cellsOf(text)).toEqual([
    [
      'Resep',
      [
        ['Kode', 'Menit', 'Asal'],
        ['a', '20'],
        ['b', 'Bangka'],
      ],
    ],
  ])
})

test.each([
  ['{"Resep": [', 'file-broken'],
  ['{}', 'file-empty'],
  ['{"Resep": "rendang"}', 'file-empty'],
  [`{"Resep": [${Array(5001).fill('{}').join()}]}`, 'sheet-too-long'],
])('hostile JSON is refused in words', async (text, refusal) => {
  expect(await cellsOf(text)).toBe(refusal)
})

test('a key called __proto__ or a nested object is a cell with text, never a property', async () => {
  const text = '{"Resep": [{"__proto__": "x", "Kode": {"$gt": ""}}]}'
  expect(await cellsOf(text)).toEqual([
    [
      'Resep',
      [
        ['__proto__', 'Kode'],
        ['x', '{"$gt":""}'],
      ],
    ],
  ])
})
