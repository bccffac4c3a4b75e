import { type Day, isDay } from './day.ts'
import type { SheetCell } from './spreadsheet.ts'
import { type NumberHabit, parseTypedNumber } from './typed-number.ts'

/** What a person said about a file that can be read in two ways. */
export type SpreadsheetAnswers = {
  /** 1.500 and 1,500: which of the two signs begins the decimals. */
  decimalMark?: 'comma' | 'dot'
  /** 03/04/2026: the third of April, or the fourth of March. */
  dayOrder?: 'day-first' | 'month-first'
  /** Days that Excel keeps as days beside such that it left as text: right, or turned around. */
  realDays?: 'kept' | 'swapped'
}
export type SpreadsheetQuestion = keyof SpreadsheetAnswers

/** How the doubtful cells of one table are read; undefined where only a person can say. */
export type Reading = {
  habit?: NumberHabit
  dayOrder?: SpreadsheetAnswers['dayOrder']
  realDays?: SpreadsheetAnswers['realDays']
  /** Columns (from 0) that hold both real days and days as text. */
  mixedDayColumns?: ReadonlySet<number>
}

export type Facts = Record<string, string | number>
export type CellRead<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: string; facts?: Facts; question?: SpreadsheetQuestion }

const LONGEST_SHOWN = 40
export const shown = (text: string): Facts => ({ shown: text.slice(0, LONGEST_SHOWN) })

/** What no column can read: errors, and formulas without a result. */
export function unreadable(cell: SheetCell): CellRead<never> | undefined {
  if (cell.kind === 'error') return { ok: false, code: 'shows-an-error', facts: shown(cell.text) }
  if (cell.kind === 'no-result') return { ok: false, code: 'formula-without-result' }
  return undefined
}

/** "1.500" or "1,500": one and a half, or one thousand five hundred? */
const isInDoubt = (text: string) => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)

/**
 * A number of a cell. A cell that Excel keeps as a number is never in doubt. Of a text, "1.234,50"
 * and "1,234.50" can be read in one way only; a single sign before exactly three digits cannot, so
 * it is read by the habit that the rest of the file shows, or the person is asked.
 */
export function readNumber(cell: SheetCell, { habit }: Reading): CellRead<number> {
  if (cell.kind === 'number') {
    return Number.isFinite(cell.number)
      ? { ok: true, value: cell.number }
      : { ok: false, code: 'number-too-large' }
  }
  if (cell.kind === 'day')
    return { ok: false, code: 'day-instead-of-number', facts: shown(cell.text) }
  if (habit === undefined && isInDoubt(cell.text)) {
    return { ok: false, code: 'number-in-doubt', facts: shown(cell.text), question: 'decimalMark' }
  }
  const value = parseTypedNumber(cell.text, habit)
  if (value === undefined) return { ok: false, code: 'not-a-number', facts: shown(cell.text) }
  return { ok: true, value }
}

/** Whether a text shows by itself how its file writes decimals; undefined when it does not. */
export function habitShownBy(text: string): NumberHabit | undefined {
  if (/^-?\d{1,3}(\.\d{3})+,\d+$|^-?\d+,\d{1,2}$|^-?\d+,\d{4,}$|^-?0,\d+$/.test(text)) return 'id'
  if (/^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d+\.\d{1,2}$|^-?\d+\.\d{4,}$|^-?0\.\d+$/.test(text))
    return 'en'
  return undefined
}

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'peb', 'pebruari'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'ags', 'agt', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nop', 'nopember'],
  ['desember', 'december', 'des', 'dec'],
]
const monthNamed = (word: string) =>
  MONTHS.findIndex((names) => names.includes(word.toLowerCase().replace('.', ''))) + 1

const dayFrom = (year: string, month: number | string, day: number | string): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The two numbers before the year of a day such as 03/04/2026 or 3-4-2026; undefined for others. */
export function slashedDay(text: string) {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (!first || !second || !year) return undefined
  return { first: Number(first), second: Number(second), year }
}

/**
 * A day of a cell. Text is read when it can be read in one way: 2026-11-23, 23 November 2026,
 * 23/11/2026. 03/04/2026 is never guessed. Where Excel kept some days of a column and left others
 * as text, it may have turned the kept ones around: those are asked about as well.
 */
export function readDay(cell: SheetCell, column: number, reading: Reading): CellRead<Day> {
  if (cell.kind === 'day') return readRealDay(cell.day, column, reading)
  if (cell.kind !== 'text') return notADay(cell.text)
  const { text } = cell
  if (isDay(text)) return { ok: true, value: text }
  const [, said, month, saidYear] =
    /^(?:\p{L}+,?\s+)?(\d{1,2})[\s-]([\p{L}.]+)[\s-](\d{4})$/u.exec(text) ?? []
  if (said && month && saidYear) return real(dayFrom(saidYear, monthNamed(month), said), text)
  const slashed = slashedDay(text)
  return slashed ? readSlashed(slashed, text, reading) : notADay(text)
}

function readSlashed(
  { first, second, year }: NonNullable<ReturnType<typeof slashedDay>>,
  text: string,
  { dayOrder }: Reading,
): CellRead<Day> {
  if (first === second) return real(dayFrom(year, first, first), text)
  const isDayFirst = first > 12
  const isMonthFirst = second > 12
  if (dayOrder === 'month-first' ? isDayFirst : dayOrder === 'day-first' && isMonthFirst) {
    return { ok: false, code: 'day-against-order', facts: shown(text) }
  }
  if (!isDayFirst && !isMonthFirst && dayOrder === undefined) {
    return { ok: false, code: 'day-in-doubt', facts: shown(text), question: 'dayOrder' }
  }
  const isFirst = isDayFirst || (!isMonthFirst && dayOrder === 'day-first')
  return real(isFirst ? dayFrom(year, second, first) : dayFrom(year, first, second), text)
}

function readRealDay(day: Day, column: number, reading: Reading): CellRead<Day> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  const mayBeSwapped = Number(dayOfMonth) <= 12 && month !== dayOfMonth
  if (!reading.mixedDayColumns?.has(column) || !mayBeSwapped) return { ok: true, value: day }
  if (reading.realDays === undefined) {
    return { ok: false, code: 'day-may-be-swapped', facts: shown(day), question: 'realDays' }
  }
  return { ok: true, value: reading.realDays === 'kept' ? day : `${year}-${dayOfMonth}-${month}` }
}

const real = (day: Day, text: string): CellRead<Day> =>
  isDay(day) ? { ok: true, value: day } : notADay(text)
const notADay = (text: string): CellRead<never> => ({
  ok: false,
  code: 'not-a-day',
  facts: shown(text),
})
