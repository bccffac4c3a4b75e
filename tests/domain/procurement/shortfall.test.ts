import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type PlannedPurchase,
  purchasesBySupplier,
  type Shortfall,
  shortfallsByFood,
} from '#app/features/procurement/shortfall.ts'

const short = (foodName: string, serviceOn: string, over: Partial<Shortfall> = {}): Shortfall => ({
  id: `${foodName}${serviceOn}`,
  foodId: foodName,
  foodNameId: foodName,
  foodNameEn: foodName,
  serviceOn,
  neededKg: 180.4,
  ownKg: 34.2,
  purchasedKg: 146.2,
  unmetKg: 0,
  missingKg: 146.2,
  ...over,
})

test('kangkung short on two days is one line of 292.4 kg, to be bought for Monday', () => {
  const [kangkung] = shortfallsByFood([
    short('kangkung', '2026-11-26'),
    short('kangkung', '2026-11-23'),
  ])
  expect(kangkung).toMatchObject({
    missingKg: 292.4,
    ownKg: 68.4,
    neededKg: 360.8,
    firstMissingOn: '2026-11-23',
  })
  expect(kangkung?.days.map(({ serviceOn }) => serviceOn)).toEqual(['2026-11-23', '2026-11-26'])
})

test('what nobody can supply stands first, then what is missing first, then the most', () => {
  const rows = shortfallsByFood([
    short('tempe', '2026-11-24', { missingKg: 80 }),
    short('beras', '2026-11-24', { missingKg: 140 }),
    short('jeruk', '2026-11-23'),
    short('lele', '2026-11-28', { purchasedKg: 0, unmetKg: 12, missingKg: 12 }),
  ])
  expect(rows.map(({ foodId }) => foodId)).toEqual(['lele', 'jeruk', 'beras', 'tempe'])
})

const buy = (supplierName: string, foodName: string, kg: number, serviceOn = '2026-11-23') => ({
  supplierId: supplierName,
  supplierName,
  supplierKind: 'market',
  foodId: foodName,
  foodNameId: foodName,
  foodNameEn: foodName,
  serviceOn,
  kg,
  priceIdrPerKg: 11_000,
  transportIdrPerKg: 650,
})

test('146.2 kg and 20 kg at Rp 11,000 and Rp 650 transport are Rp 1,828,200 and Rp 108,030', () => {
  const [market] = purchasesBySupplier([
    buy('Pasar', 'kangkung', 146.2),
    buy('Pasar', 'kangkung', 20, '2026-11-26'),
  ])
  expect(market).toMatchObject({
    goodsIdr: 1_828_200,
    transportIdr: 108_030,
    totalIdr: 1_936_230,
    foods: [{ foodId: 'kangkung', kg: 166.2 }],
  })
})

test('the largest purchase stands first', () => {
  const suppliers = purchasesBySupplier([buy('Koperasi', 'beras', 10), buy('Pasar', 'tempe', 40)])
  expect(suppliers.map(({ supplierName }) => supplierName)).toEqual(['Pasar', 'Koperasi'])
})

test('suppliers, foods and the whole list add up to the same rupiah', () => {
  const line = fc.record({
    supplierName: fc.constantFrom('A', 'B'),
    foodName: fc.constantFrom('beras', 'tempe', 'tahu'),
    grams: fc.integer({ min: 1, max: 900_000 }),
    priceIdrPerKg: fc.integer({ min: 500, max: 150_000 }),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (rows) => {
      const lines: PlannedPurchase[] = rows.map((row) => ({
        ...buy(row.supplierName, row.foodName, row.grams / 1000),
        priceIdrPerKg: row.priceIdrPerKg,
      }))
      for (const supplier of purchasesBySupplier(lines)) {
        const foods = supplier.foods.reduce(
          (sum, food) => sum + food.goodsIdr + food.transportIdr,
          0,
        )
        expect(supplier.totalIdr).toBe(foods)
        const kg = lines.filter(({ supplierId }) => supplierId === supplier.supplierId)
        const foodKg = supplier.foods.reduce((sum, food) => sum + food.kg, 0)
        expect(foodKg).toBeCloseTo(
          kg.reduce((sum, own) => sum + own.kg, 0),
          6,
        )
      }
    }),
  )
})
