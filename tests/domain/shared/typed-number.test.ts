import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTypedNumber } from '#app/shared/typed-number.ts'

test.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.234,50', 1234.5],
  ['1,234.50', 1234.5],
  ['1.234.567', 1_234_567],
  ['Rp 10.000', 10_000],
  ['Rp10.000', 10_000],
  ['1 234,5', 1234.5],
  ['-0,25', -0.25],
  ['0.500', 0.5],
  ['7', 7],
  ['1.500', 1500],
  ['1,500', 1.5],
])('an Indonesian page reads "%s" as %d', (typed, number) => {
  expect(parseTypedNumber(typed, 'id')).toBe(number)
})

test('"1.500" is one and a half on an English page, and "1,500" is fifteen hundred', () => {
  expect(parseTypedNumber('1.500', 'en')).toBe(1.5)
  expect(parseTypedNumber('1,500', 'en')).toBe(1500)
})

test.each([
  '',
  'dua',
  '1,2,3',
  '1.23.4',
  '1..2',
  '12kg',
  '--1',
  '1.234.56',
  ',5',
  'Infinity',
  '1e5',
])('"%s" is not a number', (typed) => {
  expect(parseTypedNumber(typed, 'id')).toBeUndefined()
})

test('a number written the Indonesian way comes back the same', () => {
  const kilograms = fc.integer({ min: 0, max: 999_999_999 }).map((grams) => grams / 1000)
  fc.assert(
    fc.property(kilograms, (kg) => {
      const written = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 }).format(kg)
      expect(parseTypedNumber(written, 'id')).toBe(kg)
    }),
  )
})
