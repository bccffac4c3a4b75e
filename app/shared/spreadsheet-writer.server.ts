import writeExcelFile from 'write-excel-file/node'
import type { SheetCell } from './spreadsheet.ts'
import {
  type Column,
  type Columns,
  EXAMPLE_MARK,
  type RowOf,
  type WrittenCell,
} from './spreadsheet-column.ts'
import type { CellProblem } from './spreadsheet-problem.ts'
import type { ReadTable } from './spreadsheet-table.ts'

const MOST_NAME_CHARACTERS = 31
const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const
const EXAMPLE = { fontStyle: 'italic', textColor: '#767676' } as const

/** A sheet with its rows and, above them, one that shows how to fill in a row. */
export type TableSheet<C extends Columns> = {
  sheet: string
  columns: C
  rows: readonly RowOf<C>[]
  example?: Partial<RowOf<C>>
}

/** One sheet of a workbook; made apart so that sheets with different columns stand in one list. */
export function tableSheet<C extends Columns>({ sheet, columns, rows, example }: TableSheet<C>) {
  const keys = Object.keys(columns)
  const lines = rows.map((row) => keys.map((key) => cellOf(written(columns[key], row[key]))))
  const examples = example ? [keys.map((key) => exampleCell(columns[key], example[key]))] : []
  return page(
    sheet,
    keys.map((key) => columns[key]?.head ?? key),
    [...examples, ...lines],
  )
}

/** An .xlsx file of such sheets, each with a head that stays in place. */
export const tableWorkbook = (sheets: readonly ReturnType<typeof tableSheet>[]): Promise<Buffer> =>
  writeExcelFile([...sheets]).toBuffer()

function written(column: Column<unknown> | undefined, value: unknown): WrittenCell {
  return value === undefined ? undefined : column?.write(value)
}

const exampleCell = (column: Column<unknown> | undefined, value: unknown) =>
  column?.kind === 'id'
    ? { value: EXAMPLE_MARK, type: String, ...EXAMPLE }
    : { ...cellOf(written(column, value)), ...EXAMPLE }

function cellOf(cell: WrittenCell) {
  if (!cell) return { value: undefined }
  if (cell.kind === 'number') return { value: cell.number, type: Number }
  if (cell.kind === 'day') {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  }
  return { value: cell.text, type: String, format: '@' }
}

type Line = readonly object[]

function page(name: string, heads: readonly string[], lines: readonly Line[]) {
  return {
    sheet: name.slice(0, MOST_NAME_CHARACTERS),
    data: [
      heads.map((value) => ({ value, type: String, ...HEAD })),
      ...lines.map((line) => [...line]),
    ],
    columns: heads.map((head) => ({ width: Math.min(40, Math.max(12, head.length + 2)) })),
    stickyRowsCount: 1,
  }
}

type Say = { problem: (problem: CellProblem) => string; head: string }

/** The rows that have a problem, as they stood in the file, each with its problems in words. */
export const failedRowsWorkbook = <C extends Columns>(
  table: ReadTable<C>,
  problems: readonly CellProblem[],
  say: Say,
): Promise<Buffer> =>
  tableWorkbook([
    failedRowsSheet({ table, problems, rows: new Set(problems.map(({ row }) => row)) }, say),
  ])

type Failed<C extends Columns> = {
  table: ReadTable<C>
  problems: readonly CellProblem[]
  /** Rows to hand out: at least those with a problem. */
  rows: ReadonlySet<number>
}

/** Those rows of one table as a sheet, for files of several tables. */
export function failedRowsSheet<C extends Columns>({ table, problems, rows }: Failed<C>, say: Say) {
  const keys = Object.keys(table.columns)
  const heads = keys.map((key) => table.columns[key]?.head ?? key)
  const places = keys.map((key) => table.header?.at.get(key))
  const failed = table.source.filter(({ row }) => rows.has(row))
  const lines = failed.map(({ row, cells }) => [
    ...places.map((place) => sourceCell(place === undefined ? undefined : cells.get(place))),
    { value: wordsFor(row), type: String, wrap: true },
  ])
  function wordsFor(row: number) {
    const own = problems.filter((problem) => problem.row === row)
    return own.map((problem) => `${problem.address}: ${say.problem(problem)}`).join('\n')
  }
  return page(table.sheet, [...heads, say.head], lines)
}

function sourceCell(cell: SheetCell | undefined) {
  if (cell?.kind === 'number') return { value: cell.number, type: Number }
  if (cell?.kind === 'day') return cellOf({ kind: 'day', day: cell.day })
  return cellOf(cell && { kind: 'text', text: cell.text })
}
