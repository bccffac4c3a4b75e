import type { Defect, Line } from '#db/seeds/csv.ts'

type Words<W extends string> = readonly [W, ...W[]]

/**
 * The cells of one line, each read by what it must be. A cell that is not so is a defect, and its
 * value here a placeholder that is never stored: the file is refused. An empty cell is unknown.
 */
export function cellsOf(file: string, line: Line, columns: readonly string[], defects: Defect[]) {
  const textOf = (column: string) => line.cells[columns.indexOf(column)] ?? ''
  const refuse = (column: string, expected: string) => {
    defects.push({ file, line: line.number, column, expected })
  }
  const matching = (column: string, pattern: RegExp, expected: string) => {
    if (!pattern.test(textOf(column))) refuse(column, expected)
    return textOf(column)
  }
  const known = <T>(column: string, read: (column: string) => T): T | null =>
    textOf(column) === '' ? null : read(column)
  const reading = { textOf, refuse, matching }
  return { ...wordsOf(reading), ...numbersOf(reading), known }
}

export type Cells = ReturnType<typeof cellsOf>

type Reading = {
  textOf: (column: string) => string
  refuse: (column: string, expected: string) => void
  matching: (column: string, pattern: RegExp, expected: string) => string
}

const wordsOf = ({ textOf, refuse, matching }: Reading) => ({
  text: (column: string) => matching(column, /^\S(.*\S)?$/s, 'text without spaces around it'),
  slug: (column: string) =>
    matching(column, /^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens'),
  flag: (column: string) => matching(column, /^(true|false)$/, 'true or false') === 'true',
  day: (column: string) => {
    const text = matching(column, /^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-23')
    const isDay = new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)
    if (!isDay && /^\d/.test(text)) refuse(column, 'a day of the calendar')
    return text
  },
  word: <W extends string>(column: string, words: Words<W>): W => {
    const word = words.find((word) => word === textOf(column))
    if (word === undefined) refuse(column, `one of ${words.join(', ')}`)
    return word ?? words[0]
  },
  /** The key of a row of another file. */
  oneOf: (column: string, keys: ReadonlySet<string>, where: string) => {
    if (!keys.has(textOf(column))) refuse(column, `a row of ${where}, not '${textOf(column)}'`)
    return textOf(column)
  },
})

function numbersOf({ refuse, matching }: Reading) {
  const number = (column: string, pattern: RegExp, expected: string) =>
    Number(matching(column, pattern, expected)) || 0
  const decimal = (column: string) => number(column, /^-?\d+(\.\d+)?$/, 'a number such as 12.5')
  const within = (expected: string, isWithin: (value: number) => boolean) => (column: string) => {
    const value = decimal(column)
    if (!isWithin(value)) refuse(column, expected)
    return value
  }
  return {
    integer: (column: string) => number(column, /^-?\d+$/, 'a whole number'),
    decimal,
    positive: within('a number above 0', (value) => value > 0),
    notNegative: within('a number of 0 or more', (value) => value >= 0),
    share: within('a share from 0 to 1', (value) => value >= 0 && value <= 1),
  }
}
