import { expect, test } from 'vitest'
import { missingToMinimumIdr } from '#app/features/suppliers/supplier.ts'
import {
  cheapestOffers,
  decidePrice,
  isValidOn,
  landedIdrPerKg,
  type SupplierOffer,
} from '#app/features/suppliers/supplier-offer.ts'

const today = '2026-11-21'
const at = { kitchenId: 'rutan-muntok', foodId: 'beras', day: '2026-11-23' }

const offer = (
  supplierName: string,
  priceIdrPerKg: number,
  transportIdrPerKg: number | undefined,
  over: Partial<SupplierOffer> = {},
): SupplierOffer => ({
  id: supplierName,
  supplierId: supplierName,
  supplierName,
  supplierKind: 'market',
  foodId: 'beras',
  foodCode: 'beras',
  foodNameId: 'Beras putih',
  foodNameEn: 'White rice',
  foodGroup: 'cereal',
  priceIdrPerKg,
  validFrom: '2026-11-09',
  sourceCode: 'contoh',
  isExample: true,
  deliversTo:
    transportIdrPerKg === undefined ? [] : [{ kitchenId: 'rutan-muntok', transportIdrPerKg }],
  ...over,
})

test('rice of Rp 14,180 with Rp 500 of transport beats rice of Rp 14,100 with Rp 650', () => {
  const offers = [offer('Pasar', 14_100, 650), offer('Distributor', 14_180, 500)]
  expect(cheapestOffers(offers, at).map(({ landedIdrPerKg: idr }) => idr)).toEqual([14_680, 14_750])
})

test('three prices at most, cheapest first; who does not come to the kitchen is left out', () => {
  const offers = [
    offer('A', 15_000, 100),
    offer('B', 14_000, 100),
    offer('C', 13_000, undefined),
    offer('D', 14_500, 100),
    offer('E', 16_000, 100),
  ]
  expect(cheapestOffers(offers, at).map(({ offer: { supplierName } }) => supplierName)).toEqual([
    'B',
    'D',
    'A',
  ])
  expect(landedIdrPerKg(offer('C', 13_000, undefined), 'rutan-muntok')).toBeUndefined()
})

test('an offer holds on its first and its last day, and not a day longer', () => {
  const span = { validFrom: '2026-11-09', validUntil: '2026-11-22' }
  expect(
    ['2026-11-08', '2026-11-09', '2026-11-22', '2026-11-23'].map((day) => isValidOn(span, day)),
  ).toEqual([false, true, true, false])
  expect(cheapestOffers([offer('A', 15_000, 0, span)], at)).toEqual([])
})

test('a new price of 21 November ends the last one on the 20th', () => {
  const last = { validFrom: '2026-11-09' }
  expect(decidePrice(last, { priceIdrPerKg: 15_000, validFrom: today }, today)).toEqual({
    ok: true,
    endLastOn: '2026-11-20',
  })
})

test('a first price and a price after an ended one end nothing', () => {
  const next = { priceIdrPerKg: 15_000, validFrom: today }
  expect(decidePrice(undefined, next, today)).toEqual({ ok: true })
  const ended = { validFrom: '2026-10-01', validUntil: '2026-11-01' }
  expect(decidePrice(ended, next, today)).toEqual({ ok: true })
})

test('two prices of one day, a price before the last, and a slip of zeros are refused', () => {
  const last = { validFrom: '2026-11-09' }
  const refusal = (priceIdrPerKg: number, validFrom: string) => {
    const answer = decidePrice(last, { priceIdrPerKg, validFrom }, today)
    return answer.ok ? 'taken' : answer.refusal
  }
  expect(refusal(15_000, '2026-11-09')).toBe('price-same-day')
  expect(refusal(15_000, '2026-11-01')).toBe('price-before-last')
  expect(refusal(15, today)).toBe('price-too-low')
  expect(refusal(15_000_000, today)).toBe('price-too-high')
  expect(refusal(15_000, '2024-01-01')).toBe('price-too-old')
})

test('a price that ends before it starts is refused', () => {
  const next = { priceIdrPerKg: 15_000, validFrom: today, validUntil: '2026-11-20' }
  expect(decidePrice(undefined, next, today)).toEqual({
    ok: false,
    refusal: 'price-ends-before-start',
  })
})

test('an order of Rp 240,000 where Rp 300,000 is the least lacks Rp 60,000', () => {
  expect(missingToMinimumIdr({ minimumOrderIdr: 300_000 }, 240_000)).toBe(60_000)
  expect(missingToMinimumIdr({ minimumOrderIdr: 300_000 }, 300_000)).toBe(0)
  expect(missingToMinimumIdr({}, 1)).toBe(0)
})
