import { type Sheet, type SheetRow, SPREADSHEET_LIMITS } from './spreadsheet.ts'
import type { Columns } from './spreadsheet-column.ts'
import type { Header } from './spreadsheet-header.ts'
import type { Facts } from './spreadsheet-reading.ts'

/** What is wrong in one cell: said by `cell-problem.<code>` with its facts. */
export type CellProblem = {
  sheet: string
  row: number
  /** 'C7'; the row alone where the whole row is meant. */
  address: string
  /** The column's name as we write it. */
  column: string
  code: string
  facts?: Facts
}

/** What keeps a whole sheet from being read: names that are missing or there twice, too many rows. */
export const sheetProblems = (
  sheet: Sheet,
  header: Header,
  { columns, source }: { columns: Columns; source: readonly SheetRow[] },
): CellProblem[] => [...headerProblems(sheet, header, columns), ...tooManyRows(sheet, source)]

function headerProblems(sheet: Sheet, header: Header, columns: Columns): CellProblem[] {
  const at = { sheet: sheet.name, row: header.row, address: String(header.row) }
  return [
    ...header.missing.map((head) => ({
      ...at,
      column: head,
      code: 'column-missing',
      facts: { head },
    })),
    ...header.twice.map(({ key, addresses }) => {
      const head = columns[key]?.head ?? key
      return {
        ...at,
        address: addresses,
        column: head,
        code: 'column-twice',
        facts: { head, addresses },
      }
    }),
  ]
}

function tooManyRows({ name }: Sheet, source: readonly SheetRow[]): CellProblem[] {
  const { rows: limit } = SPREADSHEET_LIMITS
  const over = source[limit]
  if (!over) return []
  const facts = { limit, count: source.length }
  const at = { sheet: name, row: over.row, address: String(over.row), column: '' }
  return [{ ...at, code: 'too-many-rows', facts }]
}
