import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Defect, readLines } from '#db/seeds/csv.ts'
import { csvTables, refuseDefects } from '#db/seeds/csv-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'lumbung-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cellsOf = (text: string) => {
  const defects: Defect[] = []
  const lines = readLines('a.csv', text, defects)
  return {
    cells: lines.map(({ cells }) => cells),
    numbers: lines.map(({ number }) => number),
    defects,
  }
}

test('quotes hold commas, quotes and line breaks, and lines keep the number an editor shows', () => {
  const { cells, numbers, defects } = cellsOf('a,b\r\n"x, ""y""","two\nlines"\n,last\n')
  expect(cells).toEqual([
    ['a', 'b'],
    ['x, "y"', 'two\nlines'],
    ['', 'last'],
  ])
  expect(numbers).toEqual([1, 2, 4])
  expect(defects).toEqual([])
})

test('a last line without its line break counts, and a last empty cell too', () => {
  expect(cellsOf('a,b\n1,').cells).toEqual([
    ['a', 'b'],
    ['1', ''],
  ])
})

test('a quote inside a bare cell, and one that is never closed, are defects of their line', () => {
  expect(cellsOf('a\n1\n5" pipe\n').defects.map(({ line }) => line)).toEqual([3])
  expect(cellsOf('a\n"open\n').defects.map(({ line }) => line)).toEqual([2])
})

test('whatever is written by the rules is read back', () => {
  const cell = fc.string().map((text) => text.replaceAll('\r', ''))
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 })
  fc.assert(
    fc.property(table, (rows) => {
      const written = rows
        .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        .join('\n')
      expect(cellsOf(written)).toMatchObject({ cells: rows, defects: [] })
    }),
  )
})

const readFoods = (text: string) => {
  writeFileSync(join(folder, 'foods.csv'), text)
  const defects: Defect[] = []
  const { rows } = csvTables(folder, defects)('foods.csv', {
    columns: ['code', 'edible_share', 'group', 'day'],
    key: ['code'],
    read: ({ slug, share, word, day, known }) => ({
      code: slug('code'),
      edibleShare: known('edible_share', share),
      group: word('group', ['vegetable', 'fruit']),
      day: day('day'),
    }),
  })
  return { rows, defects }
}
const header = 'code,edible_share,group,day\n'

test('an empty cell is unknown, never 0', () => {
  expect(readFoods(`${header}bayam,,vegetable,2026-11-23\n`).rows).toEqual([
    { code: 'bayam', edibleShare: null, group: 'vegetable', day: '2026-11-23' },
  ])
})

test('every defect of a file is told at once, with its line and column', () => {
  const { defects } = readFoods(
    `${header}Bayam,1.2,leaf,2026-02-30\nkol,0.5,fruit\nkol,0.5,fruit,2026-11-23\nkol,x,fruit,2026-11-23\n`,
  )
  expect(defects.map(({ line, column }) => `${line} ${column}`)).toEqual([
    '3 undefined',
    '5 code',
    '2 code',
    '2 edible_share',
    '2 group',
    '2 day',
    '5 edible_share',
  ])
  expect(() => refuseDefects(defects)).toThrow(
    'foods.csv:2 edible_share: expected a share from 0 to 1',
  )
})

test('another column, another order and a missing header are refused', () => {
  expect(readFoods('code,group,edible_share,day\n').defects).toHaveLength(1)
  expect(readFoods('').defects).toEqual([
    { file: 'foods.csv', line: 1, expected: 'the columns code, edible_share, group, day' },
  ])
})
