import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedArrival } from '#app/features/inventory/expected-arrival.ts'
import { decideReceive } from '#app/features/inventory/lot.ts'
import { decideMove, stockKg } from '#app/features/inventory/movement.ts'
import { comparePickOrder, pickForDay } from '#app/features/inventory/pick-order.ts'

const today = '2026-11-24'

test('41.3 kg in, 30.1 and 6 kg out, 0.2 kg wilted: 5 kg are left', () => {
  expect(stockKg([{ kg: 41.3 }, { kg: -30.1 }, { kg: -6 }, { kg: -0.2 }])).toBe(5)
})

const store = (inStockKg: number, over: object = {}) => ({
  inStockKg,
  origin: 'harvest',
  readyOn: '2026-11-23',
  ...over,
})
const issue = (kg: number, over: object = {}) => ({
  kind: 'issued' as const,
  kg,
  movedOn: today,
  ...over,
})

test('of 5 kg in stock 5 kg may leave and 5.001 kg may not', () => {
  expect(decideMove(store(5), issue(5), today)).toEqual({ ok: true, kg: -5, leftKg: 0 })
  expect(decideMove(store(5), issue(5.001), today)).toEqual({
    ok: false,
    refusal: 'more-than-in-stock',
  })
  expect(decideMove(store(5), issue(0), today)).toEqual({ ok: false, refusal: 'amount-too-small' })
})

test('10 kg on the books and 9.4 kg on the scale is a difference of minus 0.6 kg', () => {
  const counted = issue(9.4, { kind: 'counted' })
  expect(decideMove(store(10), counted, today)).toEqual({ ok: true, kg: -0.6, leftKg: 9.4 })
  const same = issue(10, { kind: 'counted' })
  expect(decideMove(store(10), same, today)).toEqual({ ok: false, refusal: 'nothing-to-count' })
  const more = issue(11, { kind: 'counted' })
  expect(decideMove(store(10), more, today)).toEqual({ ok: true, kg: 1, leftKg: 11 })
})

test('nothing leaves a lot that is only expected, tomorrow, or before it came in', () => {
  const refusals = [
    decideMove(store(0, { origin: 'expected' }), issue(1), today),
    decideMove(store(5), issue(1, { movedOn: '2026-11-25' }), today),
    decideMove(store(5), issue(1, { movedOn: '2026-11-22' }), today),
  ]
  expect(refusals.map((answer) => !answer.ok && answer.refusal)).toEqual([
    'not-yet-received',
    'moved-in-the-future',
    'moved-before-received',
  ])
})

test('stock never falls below zero, whatever is asked for', () => {
  const asked = fc.record({
    kind: fc.constantFrom('issued' as const, 'spoilt' as const, 'counted' as const),
    grams: fc.integer({ min: 0, max: 50_000 }),
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), (moves) => {
      const moved = [{ kg: 40 }]
      for (const { kind, grams } of moves) {
        const cause = kind === 'spoilt' ? ('rotten' as const) : undefined
        const one = { kind, kg: grams / 1000, movedOn: today, ...(cause && { cause }) }
        const answer = decideMove(store(stockKg(moved)), one, today)
        if (!answer.ok) continue
        moved.push({ kg: answer.kg })
        expect(stockKg(moved)).toBe(answer.leftKg)
      }
      expect(stockKg(moved)).toBeGreaterThanOrEqual(0)
    }),
  )
})

const lot = (code: string, kg: number, readyOn: string, useBy: string) => ({
  id: code,
  code,
  kg,
  readyOn,
  useBy,
})

test('what expires first is picked first: 20 kg of Tuesday before 30 kg of Thursday', () => {
  const lots = [
    lot('thursday', 30, '2026-11-24', '2026-11-26'),
    lot('tuesday', 20, '2026-11-23', '2026-11-24'),
  ]
  expect(pickForDay(lots, today, 35)).toEqual({
    picks: [
      { lotId: 'tuesday', kg: 20 },
      { lotId: 'thursday', kg: 15 },
    ],
    missingKg: 0,
  })
})

test('expired and not yet ready lots stay where they are: 10 kg of 12 are missing', () => {
  const lots = [
    lot('expired', 50, '2026-11-20', '2026-11-23'),
    lot('next-week', 50, '2026-11-30', '2026-12-02'),
    lot('good', 2, '2026-11-24', '2026-11-24'),
  ]
  expect(pickForDay(lots, today, 12)).toEqual({ picks: [{ lotId: 'good', kg: 2 }], missingKg: 10 })
})

test('picks and what is missing always add up to what is needed, and no lot gives more than it has', () => {
  const day = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26')
  const anyLot = fc
    .tuple(fc.uuid(), fc.integer({ min: 0, max: 60_000 }), day, day)
    .map(([id, grams, ...days]) => {
      const [readyOn = '', useBy = ''] = days.sort()
      return lot(id, grams / 1000, readyOn, useBy)
    })
  fc.assert(
    fc.property(
      fc.array(anyLot, { maxLength: 12 }),
      fc.integer({ min: 0, max: 200_000 }),
      (lots, grams) => {
        const { picks, missingKg } = pickForDay(lots, today, grams / 1000)
        const picked = picks.reduce((sum, { kg }) => sum + kg, 0)
        expect(picked + missingKg).toBeCloseTo(grams / 1000, 6)
        const taken = picks.map(({ lotId, kg }) => ({
          kg,
          from: lots.find(({ id }) => id === lotId),
        }))
        expect(taken.every(({ kg, from }) => from !== undefined && kg <= from.kg)).toBe(true)
        const order = picks.map(({ lotId }) => lots.find(({ id }) => id === lotId)!)
        expect([...order].sort(comparePickOrder)).toEqual(order)
      },
    ),
  )
})

const expected = { origin: 'expected' as const, reportStatus: 'open' as const }
const weighed = { kg: 33.4, harvestedOn: today, useBy: '2026-11-25' }

test('an expected lot becomes stock as weighed; a second weighing of it is refused', () => {
  expect(decideReceive(expected, weighed, today)).toEqual({ ok: true, kg: 33.4 })
  expect(decideReceive({ origin: 'harvest' }, weighed, today)).toEqual({
    ok: false,
    refusal: 'lot-already-received',
  })
})

test('a withdrawn report, tomorrow as day of harvest, no weight and an expired day make no stock', () => {
  const withdrawn = { ...expected, reportStatus: 'withdrawn' as const }
  const refusals = [
    decideReceive(withdrawn, weighed, today),
    decideReceive(expected, { ...weighed, harvestedOn: '2026-11-25' }, today),
    decideReceive(expected, { ...weighed, kg: 0 }, today),
    decideReceive(expected, { ...weighed, useBy: '2026-11-23' }, today),
  ]
  expect(refusals.map((answer) => !answer.ok && answer.refusal)).toEqual([
    'report-withdrawn',
    'harvest-in-the-future',
    'amount-too-small',
    'already-expired',
  ])
})

const reported = {
  reportId: '0f6b1a2c-0000-4000-8000-0000004b7a2e',
  unitId: 'u',
  unitCode: 'muntok-bedeng-a',
  institutionId: 'i',
  foodId: 'f',
  readyOn: '2026-11-24',
  useBy: '2026-11-25',
}

test('a report of bed A for 24 November promises the lot muntok-bedeng-a-261124-4b7a2e at the last price', () => {
  expect(expectedArrival(reported, { costIdrPerKg: 5500, wasteIdrPerKg: 3000 })).toEqual({
    code: 'muntok-bedeng-a-261124-4b7a2e',
    institutionId: 'i',
    unitId: 'u',
    supplyReportId: reported.reportId,
    foodId: 'f',
    readyOn: '2026-11-24',
    useBy: '2026-11-25',
    costIdrPerKg: 5500,
    wasteIdrPerKg: 3000,
  })
})

test('a unit that never charged a kitchen charges nothing', () => {
  expect(expectedArrival(reported)).toMatchObject({ costIdrPerKg: 0, wasteIdrPerKg: 0 })
})
