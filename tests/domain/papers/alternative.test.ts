import { expect, test } from 'vitest'
import { alternatives, concerns, needsAt } from '#app/features/papers/alternative.ts'

const omelette = { course: 'animal' as const, allergens: ['egg'] }
const rice = { course: 'staple' as const, allergens: [] }

test('an egg allergy is asked about where there is egg, a vegetarian where there is an animal dish', () => {
  expect(concerns('egg-allergy', omelette)).toBe(true)
  expect(concerns('egg-allergy', rice)).toBe(false)
  expect(concerns('vegetarian', omelette)).toBe(true)
  expect(concerns('vegetarian', rice)).toBe(false)
  expect(concerns('shellfish-allergy', { ...omelette, allergens: ['mollusc'] })).toBe(true)
})

test('soft food and diabetes are shown once a day, with the staple', () => {
  expect(needsAt(rice, [{ need: 'soft-food' as const }])).toHaveLength(1)
  expect(needsAt(omelette, [{ need: 'soft-food' as const }])).toHaveLength(0)
})

test('2 at one school and 3 at another with the same alternative are 5 to cook', () => {
  const need = { need: 'egg-allergy' as const, alternative: 'Tahu bacem' }
  expect(
    alternatives([
      { ...need, people: 2 },
      { ...need, people: 3 },
      { ...need, alternative: 'Tempe', people: 1 },
    ]),
  ).toEqual([
    { ...need, people: 5 },
    { ...need, alternative: 'Tempe', people: 1 },
  ])
})
