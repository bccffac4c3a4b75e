import { expect, test } from 'vitest'
import { lessRefused } from '#app/features/allocations/offer-refusal.ts'

const muntok = { kitchenId: 'muntok', transportIdrPerKg: 0 }
const pinang = { kitchenId: 'pangkal-pinang', transportIdrPerKg: 900 }
const refused = (kitchen: string, kg: number) => new Map([[kitchen, kg]])

test('of 50 kg that only one kitchen can have it refused 20: 20 kg are taken off', () => {
  const left = lessRefused({ kg: 50, deliversTo: [muntok] }, refused('muntok', 20), ['muntok'])
  expect(left).toEqual({ refusedKg: 20, deliversTo: [muntok] })
})

test('a kitchen that is not planned for does not make it an offer to several', () => {
  const lot = { kg: 50, deliversTo: [muntok, pinang] }
  expect(lessRefused(lot, refused('muntok', 20), ['muntok']).refusedKg).toBe(20)
})

test('of two kitchens the one that refused gets none, the other may have all 50 kg', () => {
  const lot = { kg: 50, deliversTo: [muntok, pinang] }
  const left = lessRefused(lot, refused('muntok', 20), ['muntok', 'pangkal-pinang'])
  expect(left).toEqual({ refusedKg: 0, deliversTo: [pinang] })
})

test('never more is taken off than there is: 60 kg refused of a lot that has 50 left are 50', () => {
  const left = lessRefused({ kg: 50, deliversTo: [muntok] }, refused('muntok', 60), ['muntok'])
  expect(left.refusedKg).toBe(50)
})
