import type { Day } from './day.ts'

/** What a cell holds, as the file says it; formulas count by the result that was last saved. */
export type SheetCell = {
  /** As people find it: 'C7'. */
  address: string
  isFormula?: boolean
  /** What the cell reads like, without hidden characters. */
  text: string
} & (
  | { kind: 'text' }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: Day }
  | { kind: 'boolean'; isTrue: boolean }
  /** `#DIV/0!` and its like. */
  | { kind: 'error' }
  /** A formula that nobody ever calculated: its result is not in the file. */
  | { kind: 'no-result' }
)

/** Cells by their column, A = 0; an empty cell is not there. Rows count from 1. */
export type SheetRow = { row: number; cells: ReadonlyMap<number, SheetCell> }

/** First and last cell of merged cells, both included; columns from 0, rows from 1. */
export type MergedCells = { top: number; left: number; bottom: number; right: number }

export type Sheet = {
  name: string
  isHidden: boolean
  /** Rows with at least one filled cell, ascending. */
  rows: readonly SheetRow[]
  merged: readonly MergedCells[]
}

export type Spreadsheet = { sheets: readonly Sheet[]; hasMacros: boolean; isCsv: boolean }

export type SpreadsheetRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-unpacks-too-large'
  | 'file-not-a-spreadsheet'
  | 'file-old-excel'
  | 'file-other-format'
  | 'file-has-password'
  | 'file-broken'
  | 'sheet-too-long'
  | 'sheet-too-wide'

/** What one upload may hold. 5,000 rows are all groups of a province; a bomb unpacks to more. */
export const SPREADSHEET_LIMITS = {
  fileBytes: 4 * 1_048_576,
  unpackedBytes: 40 * 1_048_576,
  parts: 400,
  rows: 5_000,
  /** Rows down to which a filled cell may stand: titles and gaps above and in a table. */
  lastRow: 6_000,
  columns: 200,
} as const

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** 'AA12' as its row from 1 and its column from 0; undefined for anything else. */
export function cellAt(address: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}

/**
 * Text as a person sees it: characters without a shape (zero width, direction marks, byte order
 * mark, soft hyphen, control) are gone, every kind of blank is one space.
 */
export const visibleText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cn}]/gu, '')
    .replaceAll(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
