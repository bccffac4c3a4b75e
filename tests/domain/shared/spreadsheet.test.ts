import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import { cellAt, columnLetters, visibleText } from '#app/shared/spreadsheet.ts'
import { storeParts } from '#app/shared/spreadsheet-archive.server.ts'
import { cellsOf, rawWorkbook, workbookParts } from '../../support/workbook-parts.ts'

const refusalOf = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes)
  return read.ok ? 'read' : read.refusal
}
const cellsRead = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes)
  if (!read.ok) throw new Error(read.refusal)
  const cells = read.file.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.cells.values()]),
  )
  return {
    ...read.file,
    cells,
    at: (address: string) => cells.find((cell) => cell.address === address),
  }
}
const text = (words: string) => new TextEncoder().encode(words)

test('column 0 is A, 25 is Z, 26 is AA, 701 is ZZ and the way back agrees', () => {
  expect([0, 25, 26, 701].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ'])
  expect(cellAt('AA12')).toEqual({ row: 12, column: 26 })
  expect(cellAt('12')).toBeUndefined()
})

test('characters that nobody sees do not make two names of one', () => {
  expect(visibleText('\uFEFFSDN\u00A04\u200B  Mun\u00ADtok\u202E\n')).toBe('SDN 4 Muntok')
})

test('a workbook gives text, numbers, days, yes and no with their addresses', async () => {
  const file = await cellsRead(
    rawWorkbook([
      {
        name: 'Tempat',
        cells: [
          ...cellsOf([['Nama', 'Jarak']]),
          { at: 'A2', t: 'inlineStr', is: 'SDN 4 Muntok' },
          { at: 'B2', v: '2.5' },
          { at: 'C2', s: 1, v: '46349' },
          { at: 'D2', t: 'b', v: '1' },
        ],
      },
    ]),
  )
  expect(file.at('B2')).toMatchObject({ kind: 'number', number: 2.5 })
  expect(file.at('C2')).toMatchObject({ kind: 'day', day: '2026-11-23' })
  expect(file.at('D2')).toMatchObject({ kind: 'boolean', isTrue: true })
})

test('a formula counts by the result that was saved; one without a result and an error are seen', async () => {
  const file = await cellsRead(
    rawWorkbook([
      {
        name: 'Tempat',
        cells: [
          { at: 'A1', f: 'SUM(B1:B9)', v: '312' },
          { at: 'B1', f: 'SUM(C1:C9)' },
          { at: 'C1', t: 'e', f: '1/0', v: '#DIV/0!' },
        ],
      },
    ]),
  )
  expect(file.at('A1')).toMatchObject({ kind: 'number', number: 312, isFormula: true })
  expect(file.at('B1')).toMatchObject({ kind: 'no-result' })
  expect(file.at('C1')).toMatchObject({ kind: 'error', text: '#DIV/0!' })
})

test('a workbook with macros gives its values, and the macros stay packed', async () => {
  const file = await cellsRead(
    rawWorkbook([{ name: 'Tempat', cells: cellsOf([['Nama']]) }], {
      'xl/vbaProject.bin': 'Sub Auto_Open()',
    }),
  )
  expect(file.hasMacros).toBe(true)
  expect(file.at('A1')).toMatchObject({ text: 'Nama' })
})

test('a file of semicolons with a byte order mark is read as its cells', async () => {
  const file = await cellsRead(text('\uFEFFNama;Jarak (km)\r\n"SDN 4; Muntok";2,5\r\n'))
  expect(file.isCsv).toBe(true)
  expect(file.at('A2')).toMatchObject({ text: 'SDN 4; Muntok' })
  expect(file.at('B2')).toMatchObject({ kind: 'text', text: '2,5' })
})

test('a file of tabs in UTF-16, as Excel saves Unicode text, is read', async () => {
  const file = await cellsRead(
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Nama\tJarak\r\nA\t2', 'utf16le')]),
  )
  expect(file.at('B2')).toMatchObject({ text: '2' })
})

test.each([
  ['nothing at all', new Uint8Array(), 'file-empty'],
  ['a workbook without a filled cell', rawWorkbook([{ name: 'Kosong', cells: [] }]), 'file-empty'],
  ['an .xls of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'file-old-excel'],
  [
    'a workbook with a password',
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'file-has-password',
  ],
  [
    'an .ods',
    storeParts(new Map([['mimetype', Buffer.from('application/vnd.oasis')]])),
    'file-other-format',
  ],
  [
    'a .docx',
    storeParts(new Map([['word/document.xml', Buffer.from('<w/>')]])),
    'file-not-a-spreadsheet',
  ],
  ['a PDF', text('%PDF-1.7'), 'file-not-a-spreadsheet'],
  ['a web page that calls itself .xls', text('<html><table>'), 'file-not-a-spreadsheet'],
  [
    'half an archive',
    rawWorkbook([{ name: 'A', cells: cellsOf([['x']]) }]).subarray(0, 300),
    'file-broken',
  ],
  ['more than 4 MiB', new Uint8Array(4 * 1_048_576 + 1).fill(65), 'file-too-large'],
])('%s is refused in words', async (_name, bytes, refusal) => {
  expect(await refusalOf(bytes)).toBe(refusal)
})

test('a bomb of 60 MiB stops at what one upload may unpack to, whatever size it claims', async () => {
  const packed = deflateRawSync(Buffer.alloc(60 * 1_048_576, 32))
  expect(packed.length).toBeLessThan(100_000)
  const name = 'xl/workbook.xml'
  const stored = storeParts(new Map([[name, packed]]))
  for (const at of [8, stored.length - 22 - 46 - name.length + 10]) stored.writeUInt16LE(8, at)
  expect(await refusalOf(stored)).toBe('file-unpacks-too-large')
})

test.each([
  ['in row 900000', 'A900000', 'sheet-too-long'],
  ['in column XFD', 'XFD1', 'sheet-too-wide'],
])('a single filled cell %s is refused before room is made for it', async (_name, at, refusal) => {
  expect(await refusalOf(rawWorkbook([{ name: 'A', cells: [{ at, v: '1' }] }]))).toBe(refusal)
})

test('a row that says it is number 1000000000 is a broken file, not a full memory', async () => {
  const parts = workbookParts([{ name: 'A', cells: cellsOf([['x']]) }])
  const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  parts.set(
    'xl/worksheets/sheet1.xml',
    Buffer.from(sheet.replace('<row r="1">', '<row r="1000000000">')),
  )
  expect(await refusalOf(storeParts(parts))).toBe('file-broken')
})

test('two relations with one id could mean two sheets: broken', async () => {
  const parts = workbookParts([{ name: 'A', cells: cellsOf([['x']]) }])
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString() ?? ''
  parts.set('xl/_rels/workbook.xml.rels', Buffer.from(relations.replace('rId99', 'rId1')))
  expect(await refusalOf(storeParts(parts))).toBe('file-broken')
})
