import { addDays, type Day, daysBetween, isDay, weekday } from '#app/shared/day.ts'
import { monthOfWord, weekdayOfWord } from './pasted-words.ts'

/** Words that a day took up, by their place in the line, and the day they mean. */
export type SpokenDay = { on: Day; from: number; to: number }

const two = (value: number) => String(value).padStart(2, '0')

/** A date without a year is the nearest one: 2 January said in December lies ahead. */
function nearest(day: number, month: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4))
  const candidates = [year - 1, year, year + 1]
    .map((one) => `${one}-${two(month)}-${two(day)}`)
    .filter(isDay)
  return candidates.toSorted(
    (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
  )[0]
}

function fullYear(text: string): number {
  const year = Number(text)
  return year < 100 ? 2000 + year : year
}

/** `24/11`, `24-11-2026`, `24.11.26`: day first, as Indonesia writes. */
function writtenDay(word: string, today: Day): Day | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(word)
  if (!match) return undefined
  const [, day = '', month = '', year] = match
  if (year === undefined) {
    // 12.5 is an amount, 24/11 a day: a dot alone says neither, so it is not taken for a day.
    return word.includes('.') ? undefined : nearest(Number(day), Number(month), today)
  }
  const on = `${fullYear(year)}-${two(Number(month))}-${two(Number(day))}`
  return isDay(on) ? on : undefined
}

/** The next such weekday, today included; `depan` is the one of the week after this. */
function nextWeekday(wanted: number, today: Day, isNextWeek: boolean): Day {
  const isoToday = weekday(today)
  if (isNextWeek) return addDays(today, 7 - isoToday + wanted)
  return addDays(today, (wanted - isoToday + 7) % 7)
}

const PLAIN = new Map(
  Object.entries({
    'hari ini': 0,
    'tadi pagi': 0,
    'besok lusa': 2,
  }),
)
const SINGLE = new Map(
  Object.entries({
    sekarang: 0,
    skrg: 0,
    besok: 1,
    bsk: 1,
    besuk: 1,
    lusa: 2,
    kemarin: -1,
    kmrn: -1,
  }),
)

/** The first day that is spoken of in these words; undefined when none is. */
export function spokenDay(words: readonly string[], today: Day): SpokenDay | undefined {
  for (const from of words.keys()) {
    const found = dayAt(words, from, today)
    if (found) return { on: found.on, from, to: from + found.words }
  }
  return undefined
}

type Found = { on: Day; words: number }

function dayAt(words: readonly string[], at: number, today: Day): Found | undefined {
  const [word = '', next = '', third = ''] = words.slice(at, at + 3)
  const pair = PLAIN.get(`${word} ${next}`)
  if (pair !== undefined) return { on: addDays(today, pair), words: 2 }
  const single = SINGLE.get(word)
  if (single !== undefined) return { on: addDays(today, single), words: 1 }
  const wanted = weekdayOfWord(word)
  if (wanted !== undefined) {
    const isNextWeek = next === 'depan'
    return { on: nextWeekday(wanted, today, isNextWeek), words: isNextWeek ? 2 : 1 }
  }
  const written = writtenDay(word, today)
  if (written) return { on: written, words: 1 }
  return namedMonth(word, [next, third], today)
}

/** `24 nov`, `24 november 2026`. */
function namedMonth(
  word: string,
  [next = '', third = '']: readonly string[],
  today: Day,
): Found | undefined {
  const month = monthOfWord(next)
  if (month === undefined || !/^\d{1,2}$/.test(word)) return undefined
  if (/^\d{4}$/.test(third)) {
    const on = `${third}-${two(month)}-${two(Number(word))}`
    return isDay(on) ? { on, words: 3 } : undefined
  }
  const on = nearest(Number(word), month, today)
  return on === undefined ? undefined : { on, words: 2 }
}
