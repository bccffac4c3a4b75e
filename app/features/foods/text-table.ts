import { parseCsv } from '#app/shared/csv.ts'
import { type NumberHabit, parseTypedNumber } from '#app/shared/typed-number.ts'

/** What is wrong in a cell, as a person finds it: rows count as in a spreadsheet, the header is row 1. */
export type CellDefect = { row: number; column: string; expected: string }

/** A row of a file: text by the column's plain name; an empty cell is not there. */
export type TextRow = { row: number; cells: ReadonlyMap<string, string> }

export type TextTable = { columns: string[]; rows: TextRow[]; habit: NumberHabit | undefined }

/** 'Energi (kkal)' and 'ENERGI_KKAL' are one column: energi_kkal. */
export const plainName = (head: string) =>
  head
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

/** Cells that say "not measured" in printed tables. */
const UNKNOWN_MARKS = ['', '-', '–', 'n/a', 'na', 'td', 'tad']

const count = (text: string, sign: string) => text.split(sign).length - 1

/**
 * Text of a comma- or semicolon-separated file as rows, in any order of columns. Empty rows are
 * left out. A stray quote is a defect of its line, not an exception.
 */
export function readTextTable(text: string): TextTable | CellDefect {
  const firstLine = text.slice(0, text.search(/\r?\n|$/))
  const separator = count(firstLine, ';') > count(firstLine, ',') ? ';' : ','
  const lines = linesOf(text, separator)
  if (!Array.isArray(lines)) return lines
  const [header = [], ...body] = lines
  const columns = header.map(plainName)
  const twice = columns.findIndex((name, index) => name !== '' && columns.indexOf(name) < index)
  if (twice >= 0) {
    return { row: 1, column: columns[twice] ?? '', expected: 'each column once' }
  }
  const rows = body.map((line, index) => ({ row: index + 2, cells: cellsOf(columns, line) }))
  const filled = rows.filter(({ cells }) => cells.size > 0)
  return { columns, rows: filled, habit: decimalHabit(filled) }
}

function linesOf(text: string, separator: ',' | ';'): string[][] | CellDefect {
  const strayQuote = (problem: string): CellDefect => ({
    row: Number(/\d+/.exec(problem)?.[0] ?? 1),
    column: '',
    expected: 'a cell whose quotes are closed',
  })
  try {
    return parseCsv(text, separator)
  } catch (error) {
    return strayQuote(error instanceof Error ? error.message : '')
  }
}

const cellsOf = (columns: readonly string[], line: readonly string[]) =>
  new Map(
    columns.flatMap((column, index): [string, string][] => {
      const cell = (line[index] ?? '').trim()
      return column === '' || UNKNOWN_MARKS.includes(cell.toLowerCase()) ? [] : [[column, cell]]
    }),
  )

/**
 * Whether the file writes 8,4 or 8.4: by the cells that can only be read one way. Undefined when
 * none tells, or when they contradict each other.
 */
function decimalHabit(rows: readonly TextRow[]): NumberHabit | undefined {
  const seen = new Set<NumberHabit>()
  for (const { cells } of rows) {
    for (const cell of cells.values()) {
      if (/^-?\d+\.\d{1,2}$|^-?\d+\.\d{4,}$|^-?0\.\d+$/.test(cell)) seen.add('en')
      if (/^-?\d+,\d{1,2}$|^-?\d+,\d{4,}$|^-?0,\d+$/.test(cell)) seen.add('id')
    }
  }
  const [habit, other] = [...seen]
  return other === undefined ? habit : undefined
}

/** "1.500" or "1,500": one and a half, or one thousand five hundred? */
const isInDoubt = (cell: string) => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(cell)

/** A number of a cell; undefined when the cell is empty; a defect when it is none or in doubt. */
export function numberIn(
  row: TextRow,
  column: string,
  habit: NumberHabit | undefined,
): number | undefined | CellDefect {
  const cell = row.cells.get(column)
  if (cell === undefined) return undefined
  if (habit === undefined && isInDoubt(cell)) {
    return { row: row.row, column, expected: `--decimal comma or dot: "${cell}" can be read twice` }
  }
  const value = parseTypedNumber(cell, habit)
  return value ?? { row: row.row, column, expected: `a number (got "${cell.slice(0, 40)}")` }
}

export const isDefect = (found: unknown): found is CellDefect =>
  typeof found === 'object' && found !== null && 'expected' in found
