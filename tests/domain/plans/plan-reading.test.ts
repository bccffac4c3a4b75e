import { expect, test } from 'vitest'
import { type AllocationLine, allocatedLots } from '#app/features/planning/plan-allocation.ts'
import { explainedShortfalls, type PlanShortfall } from '#app/features/plans/plan-shortfalls.ts'
import { lotsLeft } from '#app/features/plans/plan-surplus.ts'
import { boardHref, readBoardSearch } from '#app/features/week-board/board-search.ts'

const line = (serviceOn: string, kg: number, lotId = 'lot-1'): AllocationLine => ({
  kitchenId: 'muntok',
  kitchenName: 'Dapur MBG Rutan Muntok',
  serviceOn,
  lotId,
  lotCode: lotId.toUpperCase(),
  part: 'own',
  isExpected: false,
  sourceName: 'Bedeng A',
  foodId: 'kangkung',
  foodNameId: 'Kangkung',
  foodNameEn: 'Water spinach',
  readyOn: '2026-11-23',
  useBy: '2026-11-24',
  kg,
  costIdrPerKg: 4500,
  transportIdrPerKg: 500,
})

test('a lot of 46.5 kg used on two days is one row of 46.5 kg and Rp 232,500', () => {
  const lots = allocatedLots([line('2026-11-23', 30.2), line('2026-11-24', 16.3)])
  expect(lots).toHaveLength(1)
  expect(lots[0]).toMatchObject({ kg: 46.5, idr: 232_500 })
  expect(lots[0]?.uses).toHaveLength(2)
})

test('what is left of a lot expires in the plan when its last day is one of the plan', () => {
  const offered = [
    { code: 'LOT-1', kg: 46.5, readyOn: '2026-11-23', useBy: '2026-11-24' },
    { code: 'RICE', kg: 270, readyOn: '2026-11-10', useBy: '2027-02-08' },
  ]
  const left = lotsLeft(offered, [{ lotCode: 'LOT-1', kg: 40 }], '2026-11-28')
  expect(left.map(({ code, leftKg, expiresInPlan }) => [code, leftKg, expiresInPlan])).toEqual([
    ['LOT-1', 6.5, true],
    ['RICE', 270, false],
  ])
  expect(lotsLeft(offered.slice(0, 1), [{ lotCode: 'LOT-1', kg: 46.48 }], '2026-11-28')).toEqual([])
})

const short = (serviceOn: string, purchasedKg: number, unmetKg = 0): PlanShortfall => ({
  id: serviceOn,
  kitchenId: 'muntok',
  kitchenName: 'Dapur MBG Rutan Muntok',
  foodId: 'kangkung',
  foodNameId: 'Kangkung',
  foodNameEn: 'Water spinach',
  serviceOn,
  neededKg: 60,
  ownKg: 40,
  purchasedKg,
  unmetKg,
})
const place = { kitchenId: 'muntok', foodId: 'kangkung' }

test('a reason that holds on two days is told once, and a kilogram is worth its best day', () => {
  const reasons = ['2026-11-23', '2026-11-24'].flatMap((serviceOn, day) => [
    { ...place, serviceOn, code: 'used-up', facts: { lot: 'LOT-1', kg: 46.5 } },
    { ...place, serviceOn, code: 'one-more-kg', facts: { idr: 9000 + day * 700 } },
  ])
  const [food] = explainedShortfalls([short('2026-11-23', 20), short('2026-11-24', 15, 5)], reasons)
  expect(food).toMatchObject({ neededKg: 120, purchasedKg: 35, unmetKg: 5, oneMoreKgIdr: 9700 })
  expect(food?.reasons.map(({ code }) => code)).toEqual(['used-up'])
})

test('reasons of another kitchen are not told for this one', () => {
  const foreign = { kitchenId: 'other', foodId: 'kangkung', serviceOn: '2026-11-23' }
  const [food] = explainedShortfalls(
    [short('2026-11-23', 20)],
    [{ ...foreign, code: 'no-unit', facts: {} }],
  )
  expect(food).toMatchObject({ reasons: [], oneMoreKgIdr: undefined })
})

test('a board address keeps its group when a cell is chosen, and forgives nonsense', () => {
  const read = (query: string) => readBoardSearch(new URLSearchParams(query))
  const search = read('group=sd46-midday-large&cell=2026-11-24.vegetable&q=%20bayam%20')
  expect(search).toMatchObject({
    cell: { serviceOn: '2026-11-24', course: 'vegetable' },
    typed: 'bayam',
  })
  expect(boardHref(search, { cell: undefined })).toBe('?group=sd46-midday-large')
  expect(read('cell=monday.soup&day=2026-02-30')).toMatchObject({ cell: undefined, day: undefined })
})
