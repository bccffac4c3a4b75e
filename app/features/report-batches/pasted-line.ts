import { type FoodMeasure, measuresFor } from '#app/features/supply/said-amount.ts'
import type { Day } from '#app/shared/day.ts'
import { type NumberHabit, parseTypedNumber } from '#app/shared/typed-number.ts'
import { type SpokenDay, spokenDay } from './pasted-day.ts'
import { isQuietWord, measureOfWord, numberOfWord, sameMeasures } from './pasted-words.ts'

/** A food by every name under which people know it, the ones of the unit first. */
export type NamedFood = {
  id: string
  names: readonly string[]
  measures: readonly FoodMeasure[]
  isOfUnit: boolean
}

export type LineProblem =
  | 'food-unknown'
  | 'food-ambiguous'
  | 'amount-missing'
  | 'measure-missing'
  | 'measure-unknown-for-food'

/** One report as it was understood; `isDayAssumed` when no day was said and today is taken. */
export type UnderstoodPiece = {
  text: string
  foodId: string
  quantity: number
  measure: string
  readyOn: Day
  isDayAssumed: boolean
  /** Words that meant nothing to us; the rest was enough. */
  unread: string[]
}
export type UnreadPiece = { text: string; problems: LineProblem[]; unread: string[] }
export type PastedPiece = UnderstoodPiece | UnreadPiece

/** A confirmed line that was not taken, and why. */
export type RefusedLine = { line: number | string; refusal: string }

type Known = { foods: readonly NamedFood[]; today: Day; habit: NumberHabit }

/** What WhatsApp writes before a copied message: `[22/11/26 08.15] Nama: ` and its Android kin. */
const SENDER =
  /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\]?\s*(?:-\s*)?[^:]{1,60}:\s*/

const MOST_LINES = 200

/**
 * Reads pasted messages, one report for each food and amount: "bayam 12 ikat + sawi 8 kg" is two.
 * A day holds for its line, and a line that is only a day ("Besok:") for the lines after it.
 * Nothing is guessed but the day, and that is said.
 */
export function readPastedText(text: string, known: Known): PastedPiece[] {
  let headDay: Day | undefined
  const pieces: PastedPiece[] = []
  for (const raw of text.split(/\r?\n/).slice(0, MOST_LINES)) {
    const line = raw
      .replace(SENDER, '')
      .replace(/^[\s*•·–-]+/, '')
      .trim()
    if (line === '') continue
    const words = wordsOf(line)
    const day = spokenDay(words, known.today)
    const left = withoutDay(words, day)
    if (left.every(isQuietWord)) {
      headDay = day?.on ?? headDay
      continue
    }
    pieces.push(...readLine(line, day?.on ?? headDay, known))
  }
  return pieces
}

const wordsOf = (text: string) =>
  text
    .toLocaleLowerCase('id')
    .replaceAll(/(\d)(?=[a-z])/g, '$1 ')
    .replaceAll(/[()!?"]|[,.:;](?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter(Boolean)

const withoutDay = (words: readonly string[], day: SpokenDay | undefined) =>
  day ? [...words.slice(0, day.from), ...words.slice(day.to)] : [...words]

function readLine(line: string, day: Day | undefined, known: Known): PastedPiece[] {
  return line
    .split(/\s*(?:\+|;|&|,(?=\s)|\bdan\b|\bsama\b)\s*/i)
    .filter((piece) => wordsOf(piece).length > 0)
    .flatMap((piece) => {
      const words = wordsOf(piece)
      const own = spokenDay(words, known.today)
      const left = withoutDay(words, own).filter((word) => !isQuietWord(word))
      return left.length === 0 ? [] : [readPiece(piece, left, own?.on ?? day, known)]
    })
}

function readPiece(
  text: string,
  words: readonly string[],
  day: Day | undefined,
  known: Known,
): PastedPiece {
  const amount = readAmount(words, known.habit)
  const rest = words.filter((_word, index) => !amount.used.includes(index))
  const { foods, unread } = findFoods(rest, known.foods)
  const [food] = foods
  const measure = food && amount.measure ? measureOfFood(food, amount.measure) : undefined
  const problems: LineProblem[] = [
    ...(foods.length === 0 ? (['food-unknown'] as const) : []),
    ...(foods.length > 1 ? (['food-ambiguous'] as const) : []),
    ...(amount.quantity === undefined ? (['amount-missing'] as const) : []),
    ...(amount.measure === undefined ? (['measure-missing'] as const) : []),
    ...(food && foods.length === 1 && amount.measure && !measure
      ? (['measure-unknown-for-food'] as const)
      : []),
  ]
  if (!food || !measure || amount.quantity === undefined || problems.length > 0) {
    return { text: text.trim(), problems, unread }
  }
  return {
    text: text.trim(),
    foodId: food.id,
    quantity: amount.quantity,
    measure,
    readyOn: day ?? known.today,
    isDayAssumed: day === undefined,
    unread,
  }
}

/** The first number, and the measure beside it: "25 kg", "kg 25", "12 ikat". */
function readAmount(words: readonly string[], habit: NumberHabit) {
  const at = words.findIndex((word) => quantityOf(word, habit) !== undefined)
  if (at < 0) return { used: [], quantity: undefined, measure: undefined }
  const quantity = quantityOf(words[at] ?? '', habit)
  const beside = [at + 1, at - 1].find((index) => measureOfWord(words[index] ?? '') !== undefined)
  const measure = beside === undefined ? undefined : measureOfWord(words[beside] ?? '')
  return { used: beside === undefined ? [at] : [at, beside], quantity, measure }
}

function quantityOf(word: string, habit: NumberHabit) {
  const value = numberOfWord(word) ?? parseTypedNumber(word, habit)
  return value !== undefined && value > 0 ? value : undefined
}

const measureOfFood = ({ measures }: NamedFood, said: string) => {
  const own = measuresFor(measures).map(({ measure }) => measure)
  return sameMeasures(said).find((measure) => own.includes(measure))
}

/** Foods of which the longest name stands in these words; a food of the unit before any other. */
function findFoods(words: readonly string[], foods: readonly NamedFood[]) {
  const line = ` ${words.join(' ')} `
  const named = foods.flatMap((food) =>
    food.names
      .filter((name) => line.includes(` ${name.toLocaleLowerCase('id')} `))
      .map((name) => ({ food, name: name.toLocaleLowerCase('id') })),
  )
  const longest = Math.max(0, ...named.map(({ name }) => name.length))
  const best = named.filter(({ name }) => name.length === longest)
  const own = best.filter(({ food }) => food.isOfUnit)
  const chosen = own.length > 0 ? own : best
  const said = new Set(chosen[0]?.name.split(' ') ?? [])
  return {
    foods: [...new Map(chosen.map(({ food }) => [food.id, food])).values()],
    unread: words.filter((word) => !said.has(word)),
  }
}
