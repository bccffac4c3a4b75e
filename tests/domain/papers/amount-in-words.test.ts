import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberInWords, rupiahInWords } from '#app/features/papers/amount-in-words.ts'

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [111, 'seratus sebelas'],
  [215, 'dua ratus lima belas'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1100, 'seribu seratus'],
  [2000, 'dua ribu'],
  [11_000, 'sebelas ribu'],
  [100_000, 'seratus ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [23_000_000, 'dua puluh tiga juta'],
  [1_000_000_000, 'satu miliar'],
  [92_480_086, 'sembilan puluh dua juta empat ratus delapan puluh ribu delapan puluh enam'],
  [2_000_000_000_001, 'dua triliun satu'],
  [-7500, 'minus tujuh ribu lima ratus'],
])('%i is said %s', (value, words) => {
  expect(numberInWords(value)).toBe(words)
})

const DIGITS: Record<string, number> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
}
const SCALES: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 }
const WHOLE: Record<string, string> = {
  sepuluh: 'satu puluh',
  sebelas: 'satu belas',
  seratus: 'satu ratus',
  seribu: 'satu ribu',
}

/** Reads words back the way a listener does, by other means than those that said them. */
function heard(words: string): number {
  let [sum, part, digit] = [0, 0, 0]
  const spelled = words.split(' ').flatMap((word) => (WHOLE[word] ?? word).split(' '))
  for (const word of spelled) {
    if (word in DIGITS) digit = DIGITS[word] ?? 0
    else if (word === 'belas') [part, digit] = [part + 10 + digit, 0]
    else if (word === 'puluh') [part, digit] = [part + digit * 10, 0]
    else if (word === 'ratus') [part, digit] = [part + digit * 100, 0]
    else [sum, part, digit] = [sum + (part + digit) * (SCALES[word] ?? Number.NaN), 0, 0]
  }
  return sum + part + digit
}

test('whoever hears the words writes down the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (value) => {
      expect(heard(numberInWords(value))).toBe(value)
    }),
  )
})

test('two different numbers never sound the same, and no word is empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (value) => {
      const words = numberInWords(value)
      expect(words).not.toBe(numberInWords(value + 1))
      expect(words).toMatch(/^[a-z]+( [a-z]+)*$/)
    }),
  )
})

test('a sum on a paper begins with a capital and ends in rupiah', () => {
  expect(rupiahInWords(108_400)).toBe('Seratus delapan ribu empat ratus rupiah')
})

test('half a rupiah has no words', () => {
  expect(() => numberInWords(0.5)).toThrow(RangeError)
  expect(() => numberInWords(1e15)).toThrow(RangeError)
})
