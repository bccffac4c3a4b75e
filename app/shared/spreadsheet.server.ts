import readWorkbook from 'read-excel-file/universal'
import {
  addressOf,
  cellAt,
  type Sheet,
  type SheetCell,
  SPREADSHEET_LIMITS,
  type Spreadsheet,
  type SpreadsheetRefusal,
  visibleText,
} from './spreadsheet.ts'
import { type Archive, openArchive, storeParts } from './spreadsheet-archive.server.ts'
import { readCsvSheet } from './spreadsheet-csv.ts'
import { readJsonSheets } from './spreadsheet-json.ts'
import { type ListedSheet, listSheets, type SheetFacts, scanSheet } from './spreadsheet-scan.ts'

export type ReadSpreadsheet =
  | { ok: true; file: Spreadsheet }
  | { ok: false; refusal: SpreadsheetRefusal }

const refuse = (refusal: SpreadsheetRefusal) => ({ ok: false as const, refusal })

/**
 * The one door for spreadsheets that people upload: .xlsx, .xlsm (its macros are never run, only
 * the stored values are read), .csv and our own .json. What the file is, is told by its content, never its name.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<ReadSpreadsheet> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) return refuse('file-empty')
  if (file.length > SPREADSHEET_LIMITS.fileBytes) return refuse('file-too-large')
  if (startsWith(file, OLD_OFFICE)) {
    const isSecret = file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return refuse(isSecret ? 'file-has-password' : 'file-old-excel')
  }
  if (startsWith(file, ZIP)) return readArchive(file)
  if (OTHERS.some((sign) => startsWith(file, sign))) return refuse('file-not-a-spreadsheet')
  if (file[0] === JSON_SIGN) {
    const json = readJsonSheets(file.toString('utf8'))
    return json.ok
      ? { ok: true, file: { sheets: json.sheets, hasMacros: false, isCsv: false } }
      : json
  }
  const csv = readCsvSheet(file)
  if (!csv.ok) return csv
  if (csv.sheet.rows.length === 0) return refuse('file-empty')
  return { ok: true, file: { sheets: [csv.sheet], hasMacros: false, isCsv: true } }
}

/** Tables as `spreadsheet-json.ts` writes them begin so. */
const JSON_SIGN = '{'.charCodeAt(0)

/** First bytes: an archive; Office before 2007 or with a password; PDF, JPEG, PNG, RTF, web pages. */
const ZIP = [0x50, 0x4b]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const OTHERS = ['%PDF', '\xff\xd8\xff', '\x89PNG', '{\\rtf', '<html', '<!DOC', '<?xml', 'GIF8'].map(
  (sign) => [...sign].map((letter) => letter.charCodeAt(0)),
)
const startsWith = (file: Buffer, sign: readonly number[]) =>
  sign.every((byte, index) => file[index] === byte)

async function readArchive(file: Buffer): Promise<ReadSpreadsheet> {
  const opened = openArchive(file)
  if (!opened.ok) return opened
  const { archive } = opened
  if (!archive.parts.has('xl/workbook.xml')) return refuse(otherKind(archive))
  const listed = listSheets(
    textOf(archive, 'xl/workbook.xml'),
    textOf(archive, 'xl/_rels/workbook.xml.rels'),
  )
  if (!listed) return refuse('file-broken')
  const facts: SheetFacts[] = []
  for (const sheet of listed) {
    const found = scanSheet(textOf(archive, sheet.part))
    if (!found.ok) return found
    facts.push(found.facts)
  }
  const values = await readValues(archive)
  if (values?.length !== listed.length) return refuse('file-broken')
  const sheets = listed.map((sheet, index) => sheetOf(sheet, facts[index], values[index] ?? []))
  if (sheets.every(({ rows }) => rows.length === 0)) return refuse('file-empty')
  const hasMacros = archive.names.some((name) => name.endsWith('vbaProject.bin'))
  return { ok: true, file: { sheets, hasMacros, isCsv: false } }
}

/** Spreadsheets of other programs, and workbooks in Excel's binary form. */
const otherKind = ({ names }: Archive): SpreadsheetRefusal =>
  names.some((name) => ['mimetype', 'xl/workbook.bin', 'Index/Document.iwa'].includes(name))
    ? 'file-other-format'
    : 'file-not-a-spreadsheet'

const textOf = ({ parts }: Archive, name: string) => parts.get(name)?.toString('utf8') ?? ''

/** Values of every sheet, from parts that were counted and scanned; undefined when they are broken. */
async function readValues({
  parts,
}: Archive): Promise<readonly (readonly unknown[][])[] | undefined> {
  const stored = storeParts(parts)
  const exact = new Uint8Array(stored).buffer
  try {
    const sheets = await readWorkbook(exact, { trim: false })
    return sheets.map(({ data }) => data ?? [])
  } catch {
    return undefined
  }
}

const NO_FACTS: SheetFacts = { formulas: new Map(), errors: new Map(), merged: [] }

function sheetOf(
  { name, isHidden }: ListedSheet,
  facts = NO_FACTS,
  values: readonly (readonly unknown[])[],
): Sheet {
  const byRow = new Map<number, Map<number, SheetCell>>()
  const put = (row: number, column: number, cell: SheetCell | undefined) => {
    if (!cell) return
    const cells = byRow.get(row) ?? new Map<number, SheetCell>()
    byRow.set(row, cells.set(column, cell))
  }
  values.forEach((line, index) => {
    line.forEach((value, column) => {
      put(index + 1, column, cellOf(addressOf(index + 1, column), value, facts))
    })
  })
  for (const [address, cell] of unreadCells(facts)) {
    const at = cellAt(address)
    if (at) put(at.row, at.column, cell)
  }
  const rows = [...byRow].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row)
  return { name: visibleText(name), isHidden, rows, merged: facts.merged }
}

/** Cells that a reader of values takes for empty although they are not. */
function* unreadCells({ formulas, errors }: SheetFacts): Generator<[string, SheetCell]> {
  for (const [address, text] of errors) yield [address, { kind: 'error', address, text }]
  for (const [address, { isEmpty }] of formulas) {
    if (isEmpty) yield [address, { kind: 'no-result', address, text: '', isFormula: true }]
  }
}

function cellOf(address: string, value: unknown, facts: SheetFacts): SheetCell | undefined {
  const isFormula = facts.formulas.has(address) || undefined
  if (typeof value === 'number') {
    return { kind: 'number', address, number: value, text: String(value), isFormula }
  }
  if (typeof value === 'boolean') {
    return { kind: 'boolean', address, isTrue: value, text: value ? 'TRUE' : 'FALSE', isFormula }
  }
  if (value instanceof Date) {
    const isReal = Number.isFinite(value.getTime())
    const day = isReal ? value.toISOString().slice(0, 10) : ''
    return day ? { kind: 'day', address, day, text: day, isFormula } : undefined
  }
  const text = typeof value === 'string' ? visibleText(value) : ''
  return text === '' ? undefined : { kind: 'text', address, text, isFormula }
}
