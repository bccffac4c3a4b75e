import type { Day } from './day.ts'
import { type SheetCell, visibleText } from './spreadsheet.ts'
import {
  type CellRead,
  type Reading,
  readDay,
  readNumber,
  shown,
  unreadable,
} from './spreadsheet-reading.ts'

/** What is written into a cell; undefined leaves it empty. */
export type WrittenCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: Day }
  | undefined

/** One column of a table that people fill in; `head` is its name in the files that we write. */
export type Column<Value> = {
  head: string
  /** Other names under which people keep it. */
  names: readonly string[]
  kind: 'text' | 'number' | 'day' | 'id'
  isRequired: boolean
  read(cell: SheetCell | undefined, at: { column: number; reading: Reading }): CellRead<Value>
  write(value: Value): WrittenCell
}
export type Columns = Record<string, Column<unknown>>

/** The typed row of a table with these columns. */
export type RowOf<C extends Columns> = {
  [Key in keyof C]: C[Key] extends Column<infer Value> ? Value : never
}

type Named = { head: string; names?: readonly string[] }
type Filled<Value> = (
  cell: SheetCell,
  at: { column: number; reading: Reading },
) => CellRead<Value | undefined>

/** A column whose cells may stay empty: an empty cell is undefined, never 0. */
function column<Value>(
  { head, names = [] }: Named,
  kind: Column<unknown>['kind'],
  read: Filled<Value>,
  write: (value: Value) => WrittenCell,
): Column<Value | undefined> {
  return {
    head,
    names,
    kind,
    isRequired: false,
    read: (cell, at) =>
      cell ? (unreadable(cell) ?? read(cell, at)) : { ok: true, value: undefined },
    write: (value) => (value === undefined ? undefined : write(value)),
  }
}

/** The same column where no row may leave it empty. */
export function required<Value>(optional: Column<Value | undefined>): Column<Value> {
  return {
    ...optional,
    isRequired: true,
    read(cell, at) {
      const found = optional.read(cell, at)
      if (!found.ok) return found
      if (found.value === undefined) return { ok: false, code: 'cell-empty' }
      return { ok: true, value: found.value }
    },
  }
}

const writtenText = (text: string): WrittenCell => ({ kind: 'text', text })

/** Words, at most `longest` characters. What Excel made of them is asked back: "1-3" becomes a day. */
export function textColumn({ longest = 200, ...named }: Named & { longest?: number }) {
  return column<string>(named, 'text', (cell) => readText(cell, longest), writtenText)
}

function readText(cell: SheetCell, longest: number): CellRead<string> {
  if (cell.kind === 'day') {
    return { ok: false, code: 'day-instead-of-text', facts: shown(cell.text) }
  }
  if (cell.kind === 'number' && Math.abs(cell.number) > Number.MAX_SAFE_INTEGER) {
    return { ok: false, code: 'digits-lost', facts: shown(cell.text) }
  }
  if (cell.text.length > longest) {
    return { ok: false, code: 'text-too-long', facts: { limit: longest } }
  }
  return { ok: true, value: cell.text }
}

type NumberLimits = { min?: number; max?: number; isWhole?: boolean }

/** A number within limits, both included. */
export function numberColumn({ min, max, isWhole, ...named }: Named & NumberLimits) {
  return column<number>(
    named,
    'number',
    (cell, { reading }) => {
      const found = readNumber(cell, reading)
      return found.ok ? (outside(found.value, { min, max, isWhole }) ?? found) : found
    },
    (number) => ({ kind: 'number', number }),
  )
}

function outside(
  value: number,
  { min, max = 1e12, isWhole }: NumberLimits,
): CellRead<never> | undefined {
  if (isWhole && !Number.isSafeInteger(value))
    return { ok: false, code: 'not-a-whole-number', facts: { shown: String(value) } }
  if (min !== undefined && value < min)
    return { ok: false, code: 'number-too-small', facts: { limit: min } }
  if (value > max) return { ok: false, code: 'number-above', facts: { limit: max } }
  return undefined
}

/** A day, kept by Excel as one or written so that it can be read in one way. */
export const dayColumn = (named: Named) =>
  column<Day>(
    named,
    'day',
    (cell, { column: at, reading }) => readDay(cell, at, reading),
    (day) => ({ kind: 'day', day }),
  )

/** 'Jarak (km)', 'JARAK KM' and 'jarak_km' are one name. */
export const plainName = (text: string): string =>
  visibleText(text)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export type ColumnChoice<Value extends string> = { value: Value; words: readonly string[] }

/** One of a few values; the first word of each is the one that we write. */
export function choiceColumn<const Value extends string>({
  choices,
  ...named
}: Named & { choices: readonly ColumnChoice<Value>[] }) {
  const wordsOf = ({ value, words }: ColumnChoice<Value>) => [value, ...words].map(plainName)
  const allowed = choices.map(({ words, value }) => words[0] ?? value).join(', ')
  return column<Value>(
    named,
    'text',
    (cell) => {
      const plain = plainName(cell.text)
      const chosen = choices.find((choice) => wordsOf(choice).includes(plain))
      if (chosen) return { ok: true, value: chosen.value }
      return { ok: false, code: 'not-a-choice', facts: { ...shown(cell.text), allowed } }
    },
    (value) => writtenText(choices.find((one) => one.value === value)?.words[0] ?? value),
  )
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** The id of a row that we exported, for the way back; empty for a new row. */
export const idColumn = (named: Named = { head: 'ID (jangan diubah)', names: ['ID'] }) =>
  column<string>(
    named,
    'id',
    (cell) => {
      const id = cell.text.toLowerCase()
      return ID.test(id)
        ? { ok: true, value: id }
        : { ok: false, code: 'not-an-id', facts: shown(cell.text) }
    },
    writtenText,
  )

/** Stands in the id cell of a row that only shows how to fill in the table. */
export const EXAMPLE_MARK = 'CONTOH'
