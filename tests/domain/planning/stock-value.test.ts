import { expect, test } from 'vitest'
import { stockBeforeBuying } from '#app/features/planning/stock-value.ts'
import { lot, offer } from '../../support/planning-input.ts'

const rice = (costIdrPerKg: number, isStock = true) =>
  lot({ foodCode: 'beras', costIdrPerKg, isStock })
const offers = [offer({ priceIdrPerKg: 14_000 }), offer({ priceIdrPerKg: 13_000 })]
const plannedIdrPerKg = (one: ReturnType<typeof rice>) =>
  stockBeforeBuying([one], offers)[0]!.costIdrPerKg

test('rice bought at Rp 15,000 is used before buying more at Rp 13,000', () => {
  expect(plannedIdrPerKg(rice(15_000))).toBe(12_350)
})

test('stock that was cheaper keeps its own cost', () => {
  expect(plannedIdrPerKg(rice(11_000))).toBe(11_000)
})

test('a harvest keeps what its unit charges, and stock that nobody sells its own cost', () => {
  expect(plannedIdrPerKg(rice(15_000, false))).toBe(15_000)
  expect(stockBeforeBuying([rice(15_000)], [])[0]!.costIdrPerKg).toBe(15_000)
})
