import { expect, test } from 'vitest'
import { decidePrices, readPriceFile } from '#app/features/foods/price-import.ts'
import { isDefect, readTextTable, type TextTable } from '#app/features/foods/text-table.ts'

function read(text: string) {
  const table: TextTable | { expected: string } = readTextTable(text)
  if (isDefect(table) || !('rows' in table)) throw new Error('not a table')
  return readPriceFile(table)
}
const known = {
  foods: new Map([
    ['beras', 'id-beras'],
    ['ayam', 'id-ayam'],
  ]),
  regions: [
    { id: 'id-19', code: '19', name: 'Kepulauan Bangka Belitung' },
    { id: 'id-34', code: '34', name: 'Daerah Istimewa Yogyakarta' },
  ],
}
const PIHPS = 'prov_id_pihps,provinsi,komoditas_id,komoditas,bulan,rata2_rp,min_rp,maks_rp,n_hari'

test('a PIHPS month of Bangka Belitung: chicken at Rp 37,702, 34,000 to 40,200', () => {
  const { prices, defects } = read(
    `${PIHPS}\n9,Kepulauan Bangka Belitung,2,Daging Ayam,2025-06,37702,34000,40200,30\n`,
  )
  expect(defects).toEqual([])
  expect(decidePrices(prices, known)).toEqual({
    defects: [],
    prices: [
      {
        row: 2,
        regionId: 'id-19',
        foodId: 'id-ayam',
        month: '2025-06',
        priceIdrPerKg: 37_702,
        minIdrPerKg: 34_000,
        maxIdrPerKg: 40_200,
      },
    ],
  })
})

test('provinces are found by their code and by the short name that PIHPS uses', () => {
  const { prices } = read(
    'region,food,month,price_idr_per_kg\n19,beras,2026-11,15000\nDI Yogyakarta,Beras,2026-11,14000\n',
  )
  expect(decidePrices(prices, known).prices.map(({ regionId }) => regionId)).toEqual([
    'id-19',
    'id-34',
  ])
})

test('an unknown food and an unknown province are both named with their row', () => {
  const { prices } = read(
    'region,food,month,price_idr_per_kg\n19,emas,2026-11,15000\nAtlantis,beras,2026-11,1\n',
  )
  expect(decidePrices(prices, known).defects.map(({ row, column }) => [row, column])).toEqual([
    [2, 'food'],
    [3, 'region'],
  ])
})

test('a price of 0, a month 13 and a mean above its highest are refused', () => {
  const text =
    'region,food,month,price_idr_per_kg,min_idr_per_kg,max_idr_per_kg\n' +
    '19,beras,2026-11,0,,\n19,beras,2026-13,15000,,\n19,beras,2026-10,15000,14000,14500\n'
  expect(read(text).defects.map(({ row, column }) => [row, column])).toEqual([
    [2, 'price_idr_per_kg'],
    [3, 'month'],
    [4, 'price_idr_per_kg'],
  ])
})

test('one month twice is refused, with the row that has it already', () => {
  const { prices } = read(
    'region,food,month,price_idr_per_kg\n19,beras,2026-11,15000\n19,beras,2026-11,15100\n',
  )
  expect(decidePrices(prices, known).defects).toEqual([
    { row: 3, column: 'month', expected: 'each month once (row 2 has it)' },
  ])
})
