import {
  formatDate,
  formatDay,
  formatDays,
  formatIdr,
  formatInstant,
  formatKg,
  formatNumber,
  formatPercent,
  formatServiceWeek,
  formatShortDate,
  formatShortDay,
  formatShortWeekday,
  formatWeek,
  formatWeekday,
  type Locale,
} from './format.ts'
import type { id } from './id.ts'

type Words = typeof id

/** Every key of the dictionary; `id.ts` is the source, the compiler holds `en.ts` to it. */
export type Key = keyof Words
export type Dictionary = Record<Key, string>

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

/** The parameters that the Indonesian text names in braces; none means no second argument. */
type Parameters<K extends Key> = [Names<Words[K]>] extends [never]
  ? []
  : [Record<Names<Words[K]>, string | number>]

/** Keys whose text takes no parameter: titles of pages, labels of a menu. */
export type PlainKey = { [K in Key]: [Names<Words[K]>] extends [never] ? K : never }[Key]

type Unknowable<Value> = Value | null | undefined

/**
 * Words and figures in one language. Every figure may be unknown: it then says so in words,
 * because missing is not zero.
 */
export type Translate = {
  <K extends Key>(key: K, ...parameters: Parameters<K>): string
  locale: Locale
  /** `t.code('refusal', refusal)`: the words of a code known only when running, else the code. */
  code: (noun: string, code: string, parameters?: Record<string, string | number>) => string
  number: (value: Unknowable<number>, digits?: number) => string
  idr: (idr: Unknowable<number>) => string
  kg: (kg: Unknowable<number>) => string
  percent: (share: Unknowable<number>, digits?: number) => string
  day: (day: Unknowable<string>) => string
  date: (day: Unknowable<string>) => string
  shortDay: (day: string) => string
  shortDate: (day: string) => string
  weekday: (day: string) => string
  shortWeekday: (day: string) => string
  days: (startsOn: string, endsOn: string) => string
  week: (week: string) => string
  serviceWeek: (week: string) => string
  instant: (at: Unknowable<Date | string>, timeZone: string) => string
}

/**
 * `words` may still grow: in a browser each page brings those that it says. A word that is not
 * there is reported to `onMissing` and said by its key or code meanwhile.
 */
export function createTranslate(
  locale: Locale,
  words: Readonly<Record<string, string>>,
  onMissing?: (key: string) => void,
): Translate {
  const find = (key: string) => {
    if (Object.hasOwn(words, key)) return words[key]
    onMissing?.(key)
    return undefined
  }
  // Where other codes of a noun are known, one without words simply has none.
  const findCode = (noun: string, code: string) =>
    Object.keys(words).some((key) => key.startsWith(`${noun}.`))
      ? words[`${noun}.${code}`]
      : find(`${noun}.${code}`)
  const say = (key: string, parameters: Record<string, string | number> = {}) =>
    fill(locale, find(key) ?? key, parameters)
  const known =
    <Value, Rest extends unknown[]>(format: (value: Value, ...rest: Rest) => string) =>
    (value: Unknowable<Value>, ...rest: Rest) =>
      value === null || value === undefined ? say('figure.unknown') : format(value, ...rest)
  return Object.assign(
    (key: Key, parameters?: Record<string, string | number>) => say(key, parameters),
    {
      locale,
      code: (noun: string, code: string, parameters?: Record<string, string | number>) =>
        fill(locale, findCode(noun, code) ?? code, parameters ?? {}),
      number: known((value: number, digits?: number) => formatNumber(locale, value, digits)),
      idr: known((idr: number) => formatIdr(locale, idr)),
      kg: known((kg: number) => formatKg(locale, kg)),
      percent: known((share: number, digits?: number) => formatPercent(locale, share, digits)),
      day: known((day: string) => formatDay(locale, day)),
      date: known((day: string) => formatDate(locale, day)),
      shortDay: (day: string) => formatShortDay(locale, day),
      shortDate: (day: string) => formatShortDate(locale, day),
      weekday: (day: string) => formatWeekday(locale, day),
      shortWeekday: (day: string) => formatShortWeekday(locale, day),
      days: (startsOn: string, endsOn: string) => formatDays(locale, startsOn, endsOn),
      week: (week: string) => formatWeek(locale, week),
      serviceWeek: (week: string) => formatServiceWeek(locale, week),
      instant: known((at: Date | string, timeZone: string) => formatInstant(locale, at, timeZone)),
    },
  )
}

/** `{count}` is replaced; `{count|portion|portions}` becomes the word that fits the number. */
const fill = (locale: Locale, text: string, parameters: Record<string, string | number>) =>
  text.replaceAll(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (braces, name: string, one, other) => {
    const value = parameters[name]
    if (value === undefined) return braces
    if (one !== undefined) return value === 1 ? one : other
    return typeof value === 'number' ? formatNumber(locale, value) : value
  })
