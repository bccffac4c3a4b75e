import type { Sheet, SheetCell, SheetRow } from './spreadsheet.ts'
import { type Columns, EXAMPLE_MARK } from './spreadsheet-column.ts'
import type { Header } from './spreadsheet-header.ts'
import {
  habitShownBy,
  type Reading,
  type SpreadsheetAnswers,
  slashedDay,
} from './spreadsheet-reading.ts'

/** Filled rows below the header, without rows that only show how to fill in. */
export function dataRows(sheet: Sheet, header: Header, columns: Columns): SheetRow[] {
  const idKey = Object.keys(columns).find((key) => columns[key]?.kind === 'id')
  const idPlace = idKey === undefined ? undefined : header.at.get(idKey)
  const places = [...header.at.values()]
  return sheet.rows.filter(
    ({ row, cells }) =>
      row > header.row &&
      places.some((place) => cells.has(place)) &&
      (idPlace === undefined || cells.get(idPlace)?.text.toUpperCase() !== EXAMPLE_MARK),
  )
}

/** How doubtful cells are read: as the person said, else as the rest of the file shows. */
export function readingOf(
  source: readonly SheetRow[],
  header: Header,
  columns: Columns,
  answers: SpreadsheetAnswers,
): Reading {
  const cellsOf = (kind: 'number' | 'day') =>
    [...header.at]
      .filter(([key]) => columns[key]?.kind === kind)
      .map(([, place]) => ({ place, cells: source.flatMap(({ cells }) => cells.get(place) ?? []) }))
  const habits = new Set(cellsOf('number').flatMap(({ cells }) => cells.flatMap(habitOf)))
  const [onlyHabit, other] = [...habits]
  const said = answers.decimalMark && (answers.decimalMark === 'comma' ? 'id' : 'en')
  const mixed = cellsOf('day').filter(({ cells }) => isMixed(cells))
  return {
    habit: said ?? (other === undefined ? onlyHabit : undefined),
    dayOrder: answers.dayOrder,
    realDays: answers.realDays,
    mixedDayColumns: new Set(mixed.map(({ place }) => place)),
  }
}

const habitOf = (cell: SheetCell) => (cell.kind === 'text' ? (habitShownBy(cell.text) ?? []) : [])

const isMixed = (cells: readonly SheetCell[]) =>
  cells.some(({ kind }) => kind === 'day') &&
  cells.some(({ kind, text }) => kind === 'text' && (slashedDay(text)?.first ?? 0) > 12)
