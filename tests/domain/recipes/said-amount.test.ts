import { expect, test } from 'vitest'
import { readSaidAmount } from '#app/features/recipe-editor/said-amount.ts'

test.each([
  ['12,5', { grossGrams: 12.5 }],
  ['12,5 g', { grossGrams: 12.5 }],
  ['2 ons', { grossGrams: 200 }],
  ['0,1 kg', { grossGrams: 100 }],
  ['2 siung', { quantity: 2, measure: 'siung' }],
  ['1/2 ikat', { quantity: 0.5, measure: 'ikat' }],
  ['¼ sdt', { quantity: 0.25, measure: 'sendok-teh' }],
  ['1,5 SDM', { quantity: 1.5, measure: 'sendok-makan' }],
  ['3lbr', { quantity: 3, measure: 'lembar' }],
  ['2 sendok makan', { quantity: 2, measure: 'sendok-makan' }],
] as const)('%s is understood', (typed, said) => {
  expect(readSaidAmount(typed, 'id')).toEqual(said)
})

test('an English page reads the point as the decimal mark', () => {
  expect(readSaidAmount('2.5 sdm', 'en')).toEqual({ quantity: 2.5, measure: 'sendok-makan' })
})

test.each(['siung', '-2 siung', '1/0 ikat', '1/2/3 ikat', '2 siung + 3', '', 'secukupnya'])(
  '"%s" says no amount',
  (typed) => {
    expect(readSaidAmount(typed, 'id')).toBeUndefined()
  },
)
