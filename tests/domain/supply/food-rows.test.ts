import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packFoods, unpackFoods } from '#app/features/supply/food-rows.ts'

const word = fc.stringMatching(/^[A-Za-z][a-z ]{0,20}[a-z]$/)
const food = fc.record(
  {
    id: fc.uuid(),
    nameId: word,
    nameEn: word,
    shelfLifeDays: fc.integer({ min: 0, max: 366 }),
    isOfUnit: fc.boolean(),
    measures: fc.array(
      fc.record({
        measure: fc.stringMatching(/^[a-z-]{2,14}$/),
        grams: fc.integer({ min: 1, max: 200_000 }).map((tenths) => tenths / 10),
      }),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ['id', 'nameId', 'nameEn', 'isOfUnit', 'measures'] },
)

test('foods come out of their lines as they went in', () => {
  fc.assert(
    fc.property(fc.array(food, { maxLength: 20 }), (foods) => {
      expect(unpackFoods(packFoods(foods))).toEqual(foods)
    }),
  )
})

test('a food without a known shelf life stays without one: unknown is not zero days', () => {
  const tomato = { id: 'a', nameId: 'Tomat', nameEn: 'Tomato', isOfUnit: true, measures: [] }
  expect(unpackFoods(packFoods([tomato]))).toEqual([tomato])
})
