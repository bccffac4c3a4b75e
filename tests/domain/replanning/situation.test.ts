import { expect, test } from 'vitest'
import {
  breaksPlan,
  byUrgency,
  changedHeadcounts,
  changedOffers,
  newLots,
  shortLots,
} from '#app/features/replanning/situation.ts'

const today = '2026-11-25'
const goods = { foodNameId: 'Kangkung', foodNameEn: 'Water spinach', sourceName: 'Kebun Muntok' }
const lot = (hereKg: number) => ({
  ...goods,
  lotCode: 'KK-1',
  hereKg,
  uses: [
    { serviceOn: '2026-11-24', kg: 10 },
    { serviceOn: '2026-11-26', kg: 20 },
    { serviceOn: '2026-11-27', kg: 16.5 },
  ],
})

test('16.5 kg of 46.5 kg counted on: Thursday is the first day that comes short', () => {
  expect(shortLots([lot(16.5)], today)).toEqual([
    {
      kind: 'lot-short',
      ...goods,
      ...{ lotCode: 'KK-1', plannedKg: 46.5, hereKg: 16.5, from: '2026-11-26' },
    },
  ])
})

test('30 kg last until Friday, all of it to the gram is enough, and past days call nobody', () => {
  expect(shortLots([lot(30)], today)[0]?.from).toBe('2026-11-27')
  expect(shortLots([lot(46.49)], today)).toEqual([])
  expect(shortLots([lot(0)], '2026-11-28')).toEqual([])
})

test('a lot that came short on a day that is over matters from today on', () => {
  expect(shortLots([lot(-3)], today)).toEqual([expect.objectContaining({ hereKg: 0, from: today })])
})

test('40 kg of new fish are told, half a kilogram is not, nor what is no longer good', () => {
  const free = { ...goods, lotCode: 'L2', kg: 40, readyOn: '2026-11-24', useBy: '2026-11-26' }
  expect(newLots([free, { ...free, kg: 0.5 }, { ...free, useBy: '2026-11-24' }], today)).toEqual([
    { kind: 'lot-new', ...goods, lotCode: 'L2', kg: 40, useBy: '2026-11-26', from: today },
  ])
})

const offer = (now?: { priceIdrPerKg: number; maxKg?: number }) => ({
  ...goods,
  thenIdrPerKg: 10_000,
  uses: [
    { serviceOn: '2026-11-24', kg: 50 },
    { serviceOn: '2026-11-26', kg: 30 },
  ],
  ...(now && { now }),
})

test('an offer that ended, sells 20 kg of 30, or asks 5 % more is told; 4 % more is not', () => {
  const kindsOf = (now?: { priceIdrPerKg: number; maxKg?: number }) =>
    changedOffers([offer(now)], today).map(({ kind }) => kind)
  expect(kindsOf()).toEqual(['offer-gone'])
  expect(kindsOf({ priceIdrPerKg: 10_000, maxKg: 20 })).toEqual(['offer-short'])
  expect(kindsOf({ priceIdrPerKg: 10_500 })).toEqual(['offer-dearer'])
  expect(kindsOf({ priceIdrPerKg: 10_400, maxKg: 30 })).toEqual([])
})

test('22 more on Thursday are told, what was different yesterday is not', () => {
  const day = { kitchenName: 'Muntok', thenPortions: 410, nowPortions: 432 }
  const days = [
    { ...day, serviceOn: '2026-11-24' },
    { ...day, serviceOn: '2026-11-26' },
    { ...day, serviceOn: '2026-11-27', nowPortions: 410 },
  ]
  expect(changedHeadcounts(days, today)).toEqual([
    {
      kind: 'headcount',
      ...{ kitchenName: 'Muntok', thenPortions: 410, nowPortions: 432, from: '2026-11-26' },
    },
  ])
})

test('what breaks the plan comes before what would make it better', () => {
  const free = { ...goods, lotCode: 'L2', kg: 40, readyOn: today, useBy: '2026-11-26' }
  const changes = byUrgency([...newLots([free], today), ...shortLots([lot(0)], today)])
  expect(changes.map(({ kind }) => kind)).toEqual(['lot-short', 'lot-new'])
  expect(changes.map(breaksPlan)).toEqual([true, false])
})
