import { expect, test } from 'vitest'
import { standing } from '#app/components/bars.tsx'

test('27.4 of at least 30 with nothing unknown is below', () => {
  expect(standing({ known: 27.4, low: 30 })).toBe('below')
})

test('27.4 of at least 30 is not certain while the unknown share could fill the gap', () => {
  expect(standing({ known: 27.4, highest: 33, low: 30 })).toBe('undecided')
  expect(standing({ known: 27.4, highest: 29, low: 30 })).toBe('below')
})

test('a ceiling is kept only if it is kept with everything unknown counted', () => {
  expect(standing({ known: 640, highest: 700, low: 585, high: 683 })).toBe('undecided')
  expect(standing({ known: 690, highest: 700, low: 585, high: 683 })).toBe('above')
  expect(standing({ known: 640, highest: 660, low: 585, high: 683 })).toBe('within')
})

test('nothing known is not certain, never zero', () => {
  expect(standing({ known: undefined, low: 30 })).toBe('undecided')
})
