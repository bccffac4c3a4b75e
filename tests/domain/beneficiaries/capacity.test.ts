import { expect, test } from 'vitest'
import { capacityUse } from '#app/features/beneficiaries/beneficiary-group.ts'

const usual = { totalPortions: 2500, schoolPortions: 2000, motherToddlerPortions: 500 }
const withCook = { totalPortions: 3000, schoolPortions: 2500, motherToddlerPortions: 500 }

test('2,000 pupils and 500 mothers and toddlers are exactly what a kitchen may serve', () => {
  const served = [
    { groupKind: 'sd46' as const, portions: 1900 },
    { groupKind: 'staff' as const, portions: 100 },
    { groupKind: 'pregnant' as const, portions: 200 },
    { groupKind: 'toddler' as const, portions: 300 },
  ]
  expect(capacityUse(served, usual)).toMatchObject({ totalPortions: 2500, isWithin: true })
})

test('one pupil more is one too many, though the total would allow it', () => {
  const served = [{ groupKind: 'smp' as const, portions: 2001 }]
  expect(capacityUse(served, usual)).toMatchObject({
    overSchool: 1,
    overTotal: 0,
    overMotherToddler: 0,
    isWithin: false,
  })
})

test('501 mothers and toddlers are beyond their quota even in a small kitchen', () => {
  const served = [{ groupKind: 'breastfeeding' as const, portions: 501 }]
  expect(capacityUse(served, usual)).toMatchObject({ overMotherToddler: 1, isWithin: false })
})

test('a certified cook raises the school quota to 2,500 and the total to 3,000', () => {
  const served = [
    { groupKind: 'sma' as const, portions: 2500 },
    { groupKind: 'toddler' as const, portions: 500 },
  ]
  expect(capacityUse(served, usual).overTotal).toBe(500)
  expect(capacityUse(served, withCook).isWithin).toBe(true)
})
