import { type NumberHabit, parseTypedNumber } from '#app/shared/typed-number.ts'

/** What a person says of an ingredient: grams, or so many of a measure of that food. */
export type SaidAmount = { grossGrams: number } | { quantity: number; measure: string }

const GRAMS = new Map([
  ['', 1],
  ['g', 1],
  ['gr', 1],
  ['gram', 1],
  ['ons', 100],
  ['kg', 1000],
])

/** Short words of kitchens for measures of the table. */
const SHORT = new Map([
  ['sdm', 'sendok-makan'],
  ['sdt', 'sendok-teh'],
  ['bh', 'buah'],
  ['btr', 'butir'],
  ['lbr', 'lembar'],
  ['btg', 'batang'],
  ['bj', 'biji'],
  ['sg', 'siung'],
])

const HALVES = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])

function quantityOf(text: string, habit: NumberHabit): number | undefined {
  const half = HALVES.get(text)
  if (half !== undefined) return half
  const [above = '', below, more] = text.split('/')
  if (more !== undefined) return undefined
  const [over, under] = [above, below ?? '1'].map((part) => parseTypedNumber(part, habit))
  return over === undefined || !under ? undefined : over / under
}

/**
 * "12,5", "12,5 g", "2 siung", "1/2 ikat", "¾ sdm". A measure is named as in the table of measures;
 * whether the food has it, and what it weighs, the food's own row says.
 */
export function readSaidAmount(text: string, habit: NumberHabit): SaidAmount | undefined {
  const match = /^([\d.,/\s]*\d|[½¼¾])\s*([a-z][a-z -]*)?$/iu.exec(text.trim())
  if (!match) return undefined
  const [, number = '', unit = ''] = match
  const quantity = quantityOf(number.replaceAll(/\s/g, ''), habit)
  if (quantity === undefined) return undefined
  const word = unit.trim().toLowerCase().replaceAll(/\s+/g, '-')
  const grams = GRAMS.get(word)
  if (grams !== undefined) return { grossGrams: quantity * grams }
  return { quantity, measure: SHORT.get(word) ?? word }
}
