import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooWarm } from '#app/features/inventory/storage.ts'
import { findingsOf, type LotBooks } from '#app/features/stock-checks/stock-check.ts'
import {
  asksReason,
  type CountLine,
  countSummary,
  decideConfirm,
} from '#app/features/stocktakes/stocktake.ts'

const line = (bookKg: number, countedKg?: number, over: Partial<CountLine> = {}): CountLine => ({
  lotId: `lot of ${bookKg}`,
  code: 'a-261121-0001',
  foodNameId: 'Beras',
  foodNameEn: 'Rice',
  useBy: '2027-05-01',
  storageClass: 'ambient',
  foodStorage: 'ambient',
  bookKg,
  ...(countedKg !== undefined && { countedKg }),
  ...over,
})
const counting = { status: 'counting' as const }
const seen = (lines: CountLine[]) => new Map(lines.map(({ lotId, bookKg }) => [lotId, bookKg]))

test('49 g of difference is the scale, 51 g asks why', () => {
  expect(asksReason(line(10, 9.951))).toBe(false)
  expect(asksReason(line(10, 9.949))).toBe(true)
  expect(asksReason(line(10))).toBe(false)
})

test('10 kg on the books, 9.4 kg dried rice on the scale: -0.6 kg moves, the uncounted lot stays', () => {
  const lines = [line(10, 9.4, { reason: 'drying' }), line(7)]
  expect(decideConfirm(counting, lines, seen(lines))).toEqual({
    ok: true,
    adjustments: [{ lotId: 'lot of 10', kg: -0.6, reason: 'drying' }],
  })
  expect(countSummary(lines)).toEqual({ counted: 1, all: 2, lessKg: -0.6, moreKg: 0 })
})

test('after its adjustments every counted lot holds exactly what was counted', () => {
  const kg = fc.integer({ min: 0, max: 500_000 }).map((grams) => grams / 1000)
  fc.assert(
    fc.property(fc.array(fc.tuple(kg, kg), { minLength: 1, maxLength: 20 }), (pairs) => {
      const lines = pairs.map(([book, counted], index) =>
        line(book, counted, { lotId: String(index), reason: 'missing' }),
      )
      const decision = decideConfirm(counting, lines, seen(lines))
      if (!decision.ok) throw new Error(decision.refusal)
      for (const { lotId, bookKg, countedKg } of lines) {
        const moved = decision.adjustments.find((one) => one.lotId === lotId)?.kg ?? 0
        expect(Math.round((bookKg + moved) * 1000)).toBe(Math.round((countedKg ?? 0) * 1000))
      }
    }),
  )
})

const books = (over: Partial<LotBooks> = {}): LotBooks => ({
  lotId: 'a',
  origin: 'harvest',
  movements: 2,
  receipts: 1,
  kg: 4,
  ...over,
})
const closing = { movements: 2, kg: 4, digest: 'x', movementsNow: 2, digestNow: 'x' }
const kinds = (lot: LotBooks) => findingsOf(lot).map(({ kind }) => kind)

test('books in order find nothing; each way of being wrong has its name', () => {
  expect(kinds(books({ closing }))).toEqual([])
  expect(kinds(books({ kg: -0.001 }))).toEqual(['below-zero'])
  expect(kinds(books({ origin: 'expected' }))).toEqual(['moved-before-received'])
  expect(kinds(books({ receipts: 0 }))).toEqual(['never-received'])
  expect(kinds(books({ closing: { ...closing, digestNow: 'y' } }))).toEqual(['books-changed'])
  expect(kinds(books({ closing: { ...closing, movementsNow: 3 } }))).toEqual(['books-changed'])
})

test('chilled food on the shelf is too warm, rice in the cool box is not', () => {
  expect(isTooWarm('ambient', 'chilled')).toBe(true)
  expect(isTooWarm('chilled', 'ambient')).toBe(false)
  expect(isTooWarm('frozen', 'frozen')).toBe(false)
})
