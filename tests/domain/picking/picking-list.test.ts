import { expect, test } from 'vitest'
import { pickingList, type StockLot } from '#app/features/picking/picking-list.ts'

const need = { foodId: 'bayam', foodNameId: 'Bayam', foodNameEn: 'Amaranth', kg: 12 }
const lot = (id: string, kg: number, useBy: string, over: Partial<StockLot> = {}): StockLot => ({
  id,
  code: id,
  foodId: 'bayam',
  kg,
  readyOn: '2026-11-20',
  useBy,
  storageClass: 'ambient',
  foodStorage: 'ambient',
  ...over,
})
const day = '2026-11-24'

test('12 kg come from the lot that expires first, the rest from the next; the freshest stays', () => {
  const lots = [lot('c', 9, '2026-11-27'), lot('a', 5, '2026-11-24'), lot('b', 8, '2026-11-25')]
  const [line] = pickingList([need], lots, day)
  expect(line?.picks.map(({ lotId, kg }) => [lotId, kg])).toEqual([
    ['a', 5],
    ['b', 7],
  ])
  expect(line?.missingKg).toBe(0)
})

test('a lot past its last day is never picked, nor one that is ready tomorrow: 12 kg are missing', () => {
  const lots = [
    lot('old', 50, '2026-11-23'),
    lot('young', 50, '2026-11-30', { readyOn: '2026-11-25' }),
  ]
  expect(pickingList([need], lots, day)).toMatchObject([{ picks: [], missingKg: 12 }])
})

test('two needs of one food are fetched once; another food’s lot does not help', () => {
  const lots = [lot('a', 30, '2026-11-26'), lot('x', 30, '2026-11-24', { foodId: 'sawi' })]
  expect(pickingList([need, { ...need, kg: 3.5 }], lots, day)).toMatchObject([
    { neededKg: 15.5, picks: [{ lotId: 'a', kg: 15.5 }], missingKg: 0 },
  ])
})

test('a pick says where its lot lies and how warm, so that milk on the shelf is seen', () => {
  const place = { place: 'rak 2', storageClass: 'ambient', foodStorage: 'chilled' } as const
  const [line] = pickingList([need], [lot('a', 20, '2026-11-25', place)], day)
  expect(line?.picks).toMatchObject([{ lotId: 'a', kg: 12, ...place }])
})
