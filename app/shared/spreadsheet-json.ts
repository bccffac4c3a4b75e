import {
  addressOf,
  type Sheet,
  type SheetCell,
  SPREADSHEET_LIMITS,
  type SpreadsheetRefusal,
  visibleText,
} from './spreadsheet.ts'
import type { Columns, RowOf, WrittenCell } from './spreadsheet-column.ts'

const plain = (cell: WrittenCell): [string | number] | [] => {
  if (!cell) return []
  if (cell.kind === 'number') return [cell.number]
  return [cell.kind === 'day' ? cell.day : cell.text]
}

/**
 * Rows of a table by the heads of its columns, for programs: `{ "Kode": "tumis-kangkung", "Lama
 * memasak (menit)": 20 }`. What is unknown is not there.
 */
export const jsonRows = <C extends Columns>(columns: C, rows: readonly RowOf<C>[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([key, column]) => {
        const value = row[key]
        const [written] = value === undefined ? [] : plain(column.write(value))
        return written === undefined ? [] : [[column.head, written] as const]
      }),
    ),
  )

type ReadJson = { ok: true; sheets: Sheet[] } | { ok: false; refusal: SpreadsheetRefusal }
const refuse = (refusal: SpreadsheetRefusal) => ({ ok: false as const, refusal })
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Tables as `jsonRows` writes them, read as sheets: the same checks then hold as for a workbook. */
export function readJsonSheets(text: string): ReadJson {
  const tables = parsed(text)
  if (!isRecord(tables)) return refuse('file-broken')
  const sheets: Sheet[] = []
  for (const [name, rows] of Object.entries(tables)) {
    if (!Array.isArray(rows)) continue
    if (rows.length > SPREADSHEET_LIMITS.rows) return refuse('sheet-too-long')
    const heads = [...new Set(rows.flatMap((row) => (isRecord(row) ? Object.keys(row) : [])))]
    if (heads.length > SPREADSHEET_LIMITS.columns) return refuse('sheet-too-wide')
    sheets.push(sheetOf(name, heads, rows))
  }
  return sheets.length === 0 ? refuse('file-empty') : { ok: true, sheets }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sheetOf(name: string, heads: readonly string[], rows: readonly unknown[]): Sheet {
  const values = [heads, ...rows.map((row) => heads.map((head) => valueAt(row, head)))]
  return {
    name: visibleText(name),
    isHidden: false,
    merged: [],
    rows: values.map((cells, index) => ({ row: index + 1, cells: cellsOf(cells, index + 1) })),
  }
}

const valueAt = (row: unknown, head: string) =>
  isRecord(row) && Object.hasOwn(row, head) ? row[head] : undefined

function cellsOf(values: readonly unknown[], row: number): Map<number, SheetCell> {
  const cells = new Map<number, SheetCell>()
  for (const [column, value] of values.entries()) {
    const address = addressOf(row, column)
    if (typeof value === 'number') {
      cells.set(column, { kind: 'number', number: value, text: String(value), address })
    } else if (typeof value === 'string' && visibleText(value) !== '') {
      cells.set(column, { kind: 'text', text: visibleText(value), address })
    } else if (typeof value === 'boolean') {
      cells.set(column, { kind: 'boolean', isTrue: value, text: String(value), address })
    } else if (value !== undefined && value !== null && value !== '') {
      cells.set(column, { kind: 'text', text: visibleText(JSON.stringify(value)), address })
    }
  }
  return cells
}
