import { addressOf, type Sheet, type SheetRow, type Spreadsheet } from './spreadsheet.ts'
import { type Columns, plainName, type RowOf } from './spreadsheet-column.ts'
import { findHeader, type Header } from './spreadsheet-header.ts'
import { type CellProblem, sheetProblems } from './spreadsheet-problem.ts'
import type {
  Facts,
  Reading,
  SpreadsheetAnswers,
  SpreadsheetQuestion,
} from './spreadsheet-reading.ts'
import { dataRows, readingOf } from './spreadsheet-rows.ts'

/** What is good to know and stops nothing: said by `sheet-note.<code>`. */
export type SheetNote = { code: string; facts?: Facts }

export type TableRow<Row> = { row: number; value: Row }

/** A table of a file. Import it only when there are no problems: all rows or none. */
export type ReadTable<C extends Columns> = {
  sheet: string
  columns: C
  header: Header | undefined
  rows: readonly TableRow<RowOf<C>>[]
  problems: readonly CellProblem[]
  questions: readonly SpreadsheetQuestion[]
  notes: readonly SheetNote[]
  /** Rows as they stand in the file, for the workbook of failed rows. */
  source: readonly SheetRow[]
}

export type TableWanted<C extends Columns> = { sheet: string; columns: C }

/** Reads the sheet that holds the wanted table: by its name, else the first with its header. */
export function readTable<C extends Columns>(
  file: Spreadsheet,
  wanted: TableWanted<C>,
  answers: SpreadsheetAnswers = {},
): ReadTable<C> {
  const found = chooseSheet(file, wanted)
  const notes = notesOf(file, found)
  if (!found) return withoutTable(file, wanted, notes)
  const { sheet, header } = found
  const source = dataRows(sheet, header, wanted.columns)
  const broken = sheetProblems(sheet, header, { columns: wanted.columns, source })
  if (broken.length > 0) {
    return {
      sheet: sheet.name,
      columns: wanted.columns,
      header,
      rows: [],
      problems: broken,
      questions: [],
      notes,
      source,
    }
  }
  const reading = readingOf(source, header, wanted.columns, answers)
  const read = source.map((row) =>
    readRow(row, sheet.name, { header, columns: wanted.columns, reading }),
  )
  return {
    sheet: sheet.name,
    columns: wanted.columns,
    header,
    rows: read.flatMap(({ row }) => (row ? [row] : [])),
    problems: read.flatMap(({ problems }) => problems),
    questions: [...new Set(read.flatMap(({ questions }) => questions))],
    notes: [...notes, ...readNotes(source, header)],
    source,
  }
}

/** A problem that only the feature can see, at the cell where a person finds it. */
export function problemAt<C extends Columns>(
  table: ReadTable<C>,
  at: { row: number; key: Extract<keyof C, string> },
  code: string,
  facts?: Facts,
): CellProblem {
  const place = table.header?.at.get(at.key)
  return {
    sheet: table.sheet,
    row: at.row,
    address: place === undefined ? String(at.row) : addressOf(at.row, place),
    column: table.columns[at.key]?.head ?? at.key,
    code,
    facts,
  }
}

type Found = { sheet: Sheet; header: Header }

function chooseSheet<C extends Columns>(
  file: Spreadsheet,
  { sheet: name, columns }: TableWanted<C>,
): Found | undefined {
  const candidates = file.sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet) => {
      const header = findHeader(sheet, columns)
      return header ? [{ sheet, header }] : []
    })
  const named = candidates.find(({ sheet }) => plainName(sheet.name) === plainName(name))
  const whole = candidates.find(({ header }) => header.missing.length === 0)
  const [first] = candidates.toSorted((a, b) => b.header.at.size - a.header.at.size)
  if (named && (named.header.missing.length === 0 || !whole)) return named
  return whole ?? first
}

function withoutTable<C extends Columns>(
  file: Spreadsheet,
  { sheet, columns }: TableWanted<C>,
  notes: readonly SheetNote[],
): ReadTable<C> {
  const wanted = Object.values(columns).filter(({ isRequired }) => isRequired)
  const heads = wanted.map(({ head }) => head).join(', ')
  const sheets = file.sheets.map(({ name }) => name).join(', ')
  const problem = {
    sheet,
    row: 1,
    address: 'A1',
    column: '',
    code: 'no-header',
    facts: { heads, sheets },
  }
  return {
    sheet,
    columns,
    header: undefined,
    rows: [],
    problems: [problem],
    questions: [],
    notes,
    source: [],
  }
}

type RowWork<C extends Columns> = { header: Header; columns: C; reading: Reading }

function readRow<C extends Columns>({ row, cells }: SheetRow, sheet: string, work: RowWork<C>) {
  const value: Record<string, unknown> = {}
  const problems: CellProblem[] = []
  const questions: SpreadsheetQuestion[] = []
  for (const [key, column] of Object.entries(work.columns)) {
    const place = work.header.at.get(key)
    const cell = place === undefined ? undefined : cells.get(place)
    const found = column.read(cell, { column: place ?? -1, reading: work.reading })
    if (found.ok) value[key] = found.value
    else {
      const address = place === undefined ? String(row) : addressOf(row, place)
      problems.push({
        sheet,
        row,
        address,
        column: column.head,
        code: found.code,
        facts: found.facts,
      })
      if (found.question) questions.push(found.question)
    }
  }
  const isWhole = (_read: unknown): _read is RowOf<C> => problems.length === 0
  return { row: isWhole(value) ? { row, value } : undefined, problems, questions }
}

function notesOf(file: Spreadsheet, found: Found | undefined): SheetNote[] {
  const others = file.sheets
    .filter(({ name }) => name !== found?.sheet.name)
    .map(({ name }) => name)
  return [
    ...(file.hasMacros ? [{ code: 'macros-not-run' }] : []),
    ...(found && others.length > 0
      ? [{ code: 'sheet-chosen', facts: { sheet: found.sheet.name, others: others.join(', ') } }]
      : []),
    ...(found && found.header.unread.length > 0
      ? [{ code: 'columns-unread', facts: { heads: found.header.unread.join(', ') } }]
      : []),
  ]
}

function readNotes(source: readonly SheetRow[], header: Header): SheetNote[] {
  const places = [...header.at.values()]
  const cells = source.flatMap((row) => places.flatMap((place) => row.cells.get(place) ?? []))
  const formulas = cells.filter(({ isFormula, kind }) => isFormula && kind !== 'no-result').length
  return formulas > 0 ? [{ code: 'formulas-as-saved', facts: { count: formulas } }] : []
}
