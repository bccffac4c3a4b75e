import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demandKg, type Eaters, referencePortions } from '#app/features/menus/menu-demand.ts'

const monday = '2026-11-23'
const eaters = (portions: number, vegetable: number): Eaters => ({
  portionsOn: new Map([[monday, portions]]),
  scale: new Map([['vegetable' as const, vegetable]]),
})
const kangkung = {
  serviceOn: monday,
  course: 'vegetable' as const,
  ingredients: [{ foodId: 'kangkung', grossGrams: 120 }],
}

test('410 portions at 0.9 and 100 at 0.5 of 120 g kangkung need 50.28 kg', () => {
  const groups = [eaters(410, 0.9), eaters(100, 0.5)]
  expect(referencePortions(groups, monday, 'vegetable')).toBeCloseTo(419)
  expect(demandKg([kangkung], groups)).toEqual([
    { serviceOn: monday, foodId: 'kangkung', kg: expect.closeTo(50.28) },
  ])
})

test('one food in two dishes of a day is one line; of two days two', () => {
  const groups = [
    {
      ...eaters(100, 1),
      portionsOn: new Map([
        [monday, 100],
        ['2026-11-24', 50],
      ]),
    },
  ]
  const again = { ...kangkung, serviceOn: '2026-11-24' }
  const lines = demandKg([kangkung, kangkung, again], groups)
  expect(lines.map(({ kg }) => kg)).toEqual([expect.closeTo(24), expect.closeTo(6)])
})

test('a course without a scale and a day without portions need nothing', () => {
  expect(demandKg([{ ...kangkung, course: 'fruit' }], [eaters(100, 1)])).toEqual([])
  expect(demandKg([{ ...kangkung, serviceOn: '2026-11-24' }], [eaters(100, 1)])).toEqual([])
})

test('demand grows in proportion to portions', () => {
  const count = fc.integer({ min: 1, max: 3000 })
  const scale = fc.double({ min: 0.1, max: 2, noNaN: true })
  fc.assert(
    fc.property(count, scale, (portions, share) => {
      const [one] = demandKg([kangkung], [eaters(portions, share)])
      const [two] = demandKg([kangkung], [eaters(portions, share), eaters(portions, share)])
      expect(two!.kg).toBeCloseTo(2 * one!.kg, 9)
    }),
  )
})
