import type { MergedCells, Sheet } from './spreadsheet.ts'
import { addressOf } from './spreadsheet.ts'
import { type Column, type Columns, plainName } from './spreadsheet-column.ts'

/** Rows at the top among which the header is looked for: titles and letterheads stand above it. */
const SEARCHED_ROWS = 25

export type Header = {
  /** The row with the names; what is below it is data. */
  row: number
  /** Column (from 0) by key. */
  at: ReadonlyMap<string, number>
  missing: readonly string[]
  twice: readonly { key: string; addresses: string }[]
  /** Names that no column knows. */
  unread: readonly string[]
}

/**
 * The row that names most of the columns, in any order and among others. A name that is merged
 * over several rows or columns counts for each of them: "Porsi" over "Senin" is "Porsi Senin" too.
 */
export function findHeader(sheet: Sheet, columns: Columns): Header | undefined {
  const candidates = sheet.rows
    .filter(({ row }) => row <= SEARCHED_ROWS)
    .map(({ row }) => headerAt(sheet, row, columns))
  const [best] = candidates.toSorted((a, b) => b.at.size - a.at.size)
  return best && best.at.size > 0 ? best : undefined
}

function headerAt(sheet: Sheet, row: number, columns: Columns): Header {
  const names = namesInRow(sheet, row)
  const found = Object.entries(columns).map(([key, column]) => ({
    key,
    column,
    places: placesOf(names, column),
  }))
  const at = new Map(
    found.flatMap(({ key, places: [first] }) => (first === undefined ? [] : [[key, first]])),
  )
  const read = new Set(found.flatMap(({ places }) => places))
  return {
    row,
    at,
    missing: found.flatMap(({ column, places }) =>
      column.isRequired && places.length === 0 ? [column.head] : [],
    ),
    twice: found.flatMap(({ key, places }) =>
      places.length > 1
        ? [{ key, addresses: places.map((place) => addressOf(row, place)).join(', ') }]
        : [],
    ),
    unread: [...names].flatMap(([place, [name = '']]) => (read.has(place) ? [] : [name])),
  }
}

/** Its own name wins over a synonym, so that "Nama" may stand beside "Nama tempat". */
function placesOf(
  names: ReadonlyMap<number, readonly string[]>,
  column: Column<unknown>,
): number[] {
  for (const wanted of [column.head, ...column.names].map(plainName)) {
    const places = [...names].flatMap(([place, said]) =>
      said.some((name) => plainName(name) === wanted) ? [place] : [],
    )
    if (places.length > 0) return places
  }
  return []
}

/** What each column of a row may be called: its own cell, and together with a merged cell above. */
function namesInRow(sheet: Sheet, row: number): ReadonlyMap<number, readonly string[]> {
  const own = textsOf(sheet, row)
  const above = textsOf({ ...sheet, rows: [] }, row - 1, sheet)
  const places = [...new Set([...own.keys(), ...above.keys()])].sort((a, b) => a - b)
  return new Map(
    places.flatMap((place): [number, readonly string[]][] => {
      const text = own.get(place)
      const group = above.get(place)
      if (text === undefined) return []
      return [[place, group && group !== text ? [text, `${group} ${text}`] : [text]]]
    }),
  )
}

/** Texts of a row by column; a cell inside merged cells has the text of their first. */
function textsOf(sheet: Sheet, row: number, source: Sheet = sheet): Map<number, string> {
  const texts = new Map<number, string>()
  const cells = sheet.rows.find((one) => one.row === row)?.cells
  for (const [place, { text }] of cells ?? []) texts.set(place, text)
  for (const range of source.merged.filter(({ top, bottom }) => top <= row && row <= bottom)) {
    const text = firstText(source, range)
    if (text === undefined) continue
    for (let place = range.left; place <= Math.min(range.right, range.left + 199); place += 1)
      texts.set(place, text)
  }
  return texts
}

const firstText = (sheet: Sheet, { top, left }: MergedCells) =>
  sheet.rows.find(({ row }) => row === top)?.cells.get(left)?.text
