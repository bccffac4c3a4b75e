import { expect, test } from 'vitest'
import { changedCells, changedShortfalls } from '#app/features/plans/plan-comparison.ts'
import type { PlanShortfall } from '#app/features/plans/plan-shortfalls.ts'

const monday = '2026-11-23'
const cell = (nameId: string, serviceOn = monday) => ({
  kitchenId: 'muntok',
  serviceOn,
  course: 'animal' as const,
  nameId,
  nameEn: nameId,
})
const short = (foodId: string, purchasedKg: number, unmetKg = 0): PlanShortfall => ({
  id: foodId,
  kitchenId: 'muntok',
  kitchenName: 'Muntok',
  foodId,
  foodNameId: foodId,
  foodNameEn: foodId,
  serviceOn: monday,
  neededKg: purchasedKg + unmetKg,
  ownKg: 0,
  purchasedKg,
  unmetKg,
})

test('lele instead of telur on Monday is one change; what stays is none', () => {
  const before = [cell('Semur telur'), cell('Ayam kecap', '2026-11-24')]
  const after = [cell('Lele goreng'), cell('Ayam kecap', '2026-11-24')]
  expect(changedCells(before, after)).toMatchObject([
    { serviceOn: monday, from: { nameId: 'Semur telur' }, to: { nameId: 'Lele goreng' } },
  ])
})

test('a course that one plan leaves out has no dish on that side', () => {
  const [left] = changedCells([cell('Semur telur')], [])
  expect(left?.from?.nameId).toBe('Semur telur')
  expect(left?.to).toBeUndefined()
})

test('10 kg more bought and 2 kg no longer missing: the missing comes first', () => {
  const before = [short('ayam', 40), short('kangkung', 12, 2)]
  const after = [short('ayam', 50), short('kangkung', 14)]
  expect(changedShortfalls(before, after)).toMatchObject([
    { foodId: 'kangkung', before: { unmetKg: 2 }, after: { boughtKg: 14, unmetKg: 0 } },
    { foodId: 'ayam', before: { boughtKg: 40 }, after: { boughtKg: 50 } },
  ])
})

test('50 g more is no change that anybody orders by', () => {
  expect(changedShortfalls([short('ayam', 40)], [short('ayam', 40.05)])).toEqual([])
})
