import { expect, test } from 'vitest'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import {
  choiceColumn,
  dayColumn,
  idColumn,
  numberColumn,
  required,
  textColumn,
} from '#app/shared/spreadsheet-column.ts'
import type { SpreadsheetAnswers } from '#app/shared/spreadsheet-reading.ts'
import { problemAt, readTable } from '#app/shared/spreadsheet-table.ts'
import {
  failedRowsWorkbook,
  tableSheet,
  tableWorkbook,
} from '#app/shared/spreadsheet-writer.server.ts'
import { cellsOf, type RawCell, rawWorkbook } from '../../support/workbook-parts.ts'

const COLUMNS = {
  id: idColumn(),
  name: required(textColumn({ head: 'Nama tempat', names: ['Nama', 'Sekolah'] })),
  kind: choiceColumn({
    head: 'Jenis',
    choices: [
      { value: 'school', words: ['sekolah', 'SD'] },
      { value: 'posyandu', words: ['posyandu'] },
    ],
  }),
  distanceKm: numberColumn({ head: 'Jarak (km)', names: ['Jarak'], min: 0, max: 500 }),
  monday: numberColumn({ head: 'Senin', names: ['Porsi Senin'], min: 0, isWhole: true }),
  since: dayColumn({ head: 'Sejak' }),
}
const HEADS = ['Nama tempat', 'Jarak (km)', 'Sejak']

async function tableOf(bytes: Uint8Array, answers?: SpreadsheetAnswers) {
  const read = await readSpreadsheet(bytes)
  if (!read.ok) throw new Error(read.refusal)
  return readTable(read.file, { sheet: 'Tempat', columns: COLUMNS }, answers)
}
const sheetOf = (rows: Parameters<typeof cellsOf>[0], more: RawCell[] = []) =>
  rawWorkbook([{ name: 'Tempat', cells: [...cellsOf(rows), ...more] }])
const csv = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'))
const problemsOf = ({ problems }: Awaited<ReturnType<typeof tableOf>>) =>
  problems.map(({ address, code }) => `${address} ${code}`)

test('columns may stand in another order, with others between, under a title', async () => {
  const table = await tableOf(
    sheetOf([
      ['Daftar sekolah 2026'],
      [],
      ['Telepon', 'JARAK km', 'Catatan', 'Sekolah'],
      ['0716', 2.5, 'x', 'SDN 4 Muntok'],
    ]),
  )
  expect(table.problems).toEqual([])
  expect(table.rows).toMatchObject([
    { row: 4, value: { name: 'SDN 4 Muntok', distanceKm: 2.5, since: undefined } },
  ])
  expect(table.notes).toEqual([{ code: 'columns-unread', facts: { heads: 'Telepon, Catatan' } }])
})

test('a merged header counts for each of its columns: "Porsi" over "Senin" is "Porsi Senin"', async () => {
  const cells = cellsOf([
    ['Nama tempat', 'Porsi'],
    [undefined, 'Senin', 'Selasa'],
    ['SDN 4 Muntok', 120, 118],
  ])
  const bytes = rawWorkbook([{ name: 'Tempat', cells, merged: ['A1:A2', 'B1:C1'] }])
  const table = await tableOf(bytes)
  expect(table.problems).toEqual([])
  expect(table.rows).toMatchObject([{ row: 3, value: { name: 'SDN 4 Muntok', monday: 120 } }])
})

test('an empty cell is unknown, never 0, and a missing name is said at its cell', async () => {
  const table = await tableOf(sheetOf([HEADS, ['SDN 4 Muntok'], [undefined, 3]]))
  expect(table.rows).toMatchObject([{ value: { distanceKm: undefined } }])
  expect(problemsOf(table)).toEqual(['A3 cell-empty'])
})

test('beside "2,5" the doubtful 1.250 is 1250, beside "2.5" it is one and a quarter', async () => {
  const beside = async (clear: string) =>
    (await tableOf(csv(['Nama tempat;Jarak (km)', `A;${clear}`, 'B;1.250']))).rows[1]?.value
  expect(await beside('2.5')).toMatchObject({ distanceKm: 1.25 })
  expect(await beside('2,5')).toBeUndefined()
  const limited = await tableOf(csv(['Nama tempat;Jarak (km)', 'A;2,5', 'B;1.250']))
  expect(limited.problems).toMatchObject([
    { address: 'B3', code: 'number-above', facts: { limit: 500 } },
  ])
})

test('1.234,50 and 1,234.50 are one number, even in one file', async () => {
  const column = numberColumn({ head: 'Jarak (km)' })
  const read = await readSpreadsheet(csv(['Jarak (km);x', '1.234,50;', '1,234.50;']))
  const table = read.ok ? readTable(read.file, { sheet: '', columns: { km: column } }) : undefined
  expect(table?.rows.map(({ value }) => value.km)).toEqual([1234.5, 1234.5])
})

test('1.500 alone is asked about; the answer decides: one and a half with the dot', async () => {
  const lines = ['Nama tempat;Jarak (km)', 'A;1.500']
  const asked = await tableOf(csv(lines))
  expect(problemsOf(asked)).toEqual(['B2 number-in-doubt'])
  expect(asked.questions).toEqual(['decimalMark'])
  const answered = await tableOf(csv(lines), { decimalMark: 'dot' })
  expect(answered.rows[0]?.value.distanceKm).toBe(1.5)
})

test('03/04/2026 is never guessed; 23/11/2026 can only be 23 November', async () => {
  const lines = [
    'Nama tempat;Sejak',
    'A;03/04/2026',
    'B;23/11/2026',
    'C;3 April 2026',
    'D;2026-04-03',
  ]
  const asked = await tableOf(csv(lines))
  expect(problemsOf(asked)).toEqual(['B2 day-in-doubt'])
  expect(asked.questions).toEqual(['dayOrder'])
  const answered = await tableOf(csv(lines), { dayOrder: 'day-first' })
  expect(answered.rows.map(({ value }) => value.since)).toEqual([
    '2026-04-03',
    '2026-11-23',
    '2026-04-03',
    '2026-04-03',
  ])
})

test('a day that contradicts the answer is said, and so is one that does not exist', async () => {
  const table = await tableOf(
    csv(['Nama tempat;Sejak', 'A;11/23/2026', 'B;31/02/2026', 'C;29 Februari 2026']),
    {
      dayOrder: 'day-first',
    },
  )
  expect(problemsOf(table)).toEqual(['B2 day-against-order', 'B3 not-a-day', 'B4 not-a-day'])
})

test('where Excel kept 3 April as a day and left 23/11 as text it may have swapped: asked', async () => {
  const rows = [HEADS, ['A'], ['B', undefined, '23/11/2026']]
  const kept: RawCell[] = [{ at: 'C2', s: 1, v: '46115' }]
  const cells = [...cellsOf(rows.slice(0, 2)), ...kept, ...cellsOf(rows.slice(2), 3)]
  const bytes = rawWorkbook([{ name: 'Tempat', cells }])
  const asked = await tableOf(bytes)
  expect(problemsOf(asked)).toEqual(['C2 day-may-be-swapped'])
  const swapped = await tableOf(bytes, { realDays: 'swapped' })
  expect(swapped.rows.map(({ value }) => value.since)).toEqual(['2026-03-04', '2026-11-23'])
})

test('what Excel made of words and numbers is given back, cell by cell', async () => {
  const table = await tableOf(
    rawWorkbook([
      {
        name: 'Tempat',
        cells: [
          ...cellsOf([['Nama tempat', 'Jarak (km)', 'Senin', 'Jenis']]),
          { at: 'A2', s: 1, v: '46349' },
          { at: 'B2', s: 1, v: '46349' },
          { at: 'C2', v: '12.5' },
          { at: 'D2', t: 'inlineStr', is: 'pasar' },
          { at: 'A3', v: '90071992547409931' },
          { at: 'B3', v: '1e400' },
          { at: 'C3', v: '-4' },
          { at: 'A4', t: 'inlineStr', is: 'A' },
          { at: 'B4', t: 'e', v: '#N/A' },
          { at: 'C4', f: 'SUM(A1:A2)' },
        ],
      },
    ]),
  )
  expect(problemsOf(table)).toEqual([
    'A2 day-instead-of-text',
    'D2 not-a-choice',
    'B2 day-instead-of-number',
    'C2 not-a-whole-number',
    'A3 digits-lost',
    'B3 number-too-large',
    'C3 number-too-small',
    'B4 shows-an-error',
    'C4 formula-without-result',
  ])
})

test('results of formulas count as they were saved, and the preview says how many', async () => {
  const table = await tableOf(
    rawWorkbook([
      { name: 'Tempat', cells: [...cellsOf([HEADS, ['A']]), { at: 'B2', f: '1+1', v: '2' }] },
    ]),
  )
  expect(table.rows[0]?.value.distanceKm).toBe(2)
  expect(table.notes).toContainEqual({ code: 'formulas-as-saved', facts: { count: 1 } })
})

test('5,000 rows are read within 8 seconds on a busy machine; one more is refused', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => [`Tempat ${index}`, index % 7, '2026-11-23'])
  const startedAt = performance.now()
  const table = await tableOf(sheetOf([HEADS, ...rows(5000)]))
  expect(performance.now() - startedAt).toBeLessThan(8000)
  expect([table.rows.length, table.problems.length]).toEqual([5000, 0])
  const over = await tableOf(sheetOf([HEADS, ...rows(5001)]))
  expect(problemsOf(over)).toEqual(['5002 too-many-rows'])
})

test('a wrong id, a column that is there twice and one that is missing are named', async () => {
  const wrong = await tableOf(
    sheetOf([
      ['ID', 'Nama'],
      ['12', 'A'],
    ]),
  )
  expect(problemsOf(wrong)).toEqual(['A2 not-an-id'])
  const twice = await tableOf(
    sheetOf([
      ['Nama tempat', 'Jarak (km)', 'NAMA TEMPAT'],
      ['A', 1, 'B'],
    ]),
  )
  expect(problemsOf(twice)).toEqual(['A1, C1 column-twice'])
  const missing = await tableOf(sheetOf([['Jarak (km)', 'Sejak'], [1]]))
  expect(missing.problems).toMatchObject([
    { code: 'column-missing', facts: { head: 'Nama tempat' } },
  ])
})

test('"Jarak (m)" is not read as kilometres', async () => {
  const table = await tableOf(
    sheetOf([
      ['Nama tempat', 'Jarak (m)'],
      ['A', 2500],
    ]),
  )
  expect(table.rows[0]?.value.distanceKm).toBeUndefined()
  expect(table.notes).toEqual([{ code: 'columns-unread', facts: { heads: 'Jarak (m)' } }])
})

test('another sheet with the header is taken and named; a file without it says what it looked for', async () => {
  const wrong = { name: 'Sampul', cells: cellsOf([['Laporan'], ['2026']]) }
  const hidden = { name: 'Tempat', state: 'hidden', cells: cellsOf([HEADS, ['Tersembunyi']]) }
  const right = { name: 'Data', cells: cellsOf([HEADS, ['SDN 4 Muntok']]) }
  const table = await tableOf(rawWorkbook([wrong, hidden, right]))
  expect(table.rows.map(({ value }) => value.name)).toEqual(['SDN 4 Muntok'])
  expect(table.notes).toContainEqual({
    code: 'sheet-chosen',
    facts: { sheet: 'Data', others: 'Sampul, Tempat' },
  })
  const none = await tableOf(rawWorkbook([wrong]))
  expect(none.problems).toMatchObject([{ code: 'no-header', facts: { heads: 'Nama tempat' } }])
})

test('what is written comes back the same, without the example row', async () => {
  const rows = [
    {
      id: '0a0b0c0d-0000-4000-8000-000000000001',
      name: '=SUM(A1)',
      kind: 'posyandu' as const,
      distanceKm: 1.234,
      monday: undefined,
      since: '2026-04-03',
    },
  ]
  const example = { name: 'SDN 1 (contoh)', kind: 'school' as const, distanceKm: 2.5 }
  const book = await tableWorkbook([
    tableSheet({ sheet: 'Tempat', columns: COLUMNS, rows, example }),
  ])
  const table = await tableOf(book)
  expect(table.problems).toEqual([])
  expect(table.rows.map(({ value }) => value)).toEqual(rows)
})

test('the failed rows come back as a workbook with the problem beside each', async () => {
  const table = await tableOf(sheetOf([HEADS, ['A', 2], ['B', 'jauh'], ['C', 3]]))
  const own = [...table.problems, problemAt(table, { row: 4, key: 'name' }, 'name-taken')]
  const say = { problem: ({ code }: { code: string }) => code, head: 'Masalah' }
  const book = await readSpreadsheet(await failedRowsWorkbook(table, own, say))
  const lines = book.ok
    ? book.file.sheets[0]?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text))
    : []
  expect(lines?.slice(1)).toEqual([
    ['B', 'jauh', 'B3: not-a-number'],
    ['C', '3', 'A4: name-taken'],
  ])
})
