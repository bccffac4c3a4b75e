import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#app/features/signed-weeks/canonical-json.ts'
import { documentChanges } from '#app/features/signed-weeks/document-changes.ts'
import { dish, line, weekDocument } from './week-document.ts'

test('nothing changed between a document and itself', () => {
  expect(documentChanges(weekDocument(), weekDocument())).toEqual([])
})

test('another dish, a new version of the same dish and an emptied cell are told', () => {
  const before = weekDocument({
    dishes: [dish(), dish({ course: 'fruit', code: 'pisang' }), dish({ course: 'plant' })],
  })
  const after = weekDocument({
    dishes: [dish({ code: 'bening-bayam' }), dish({ course: 'fruit', code: 'pisang', version: 2 })],
  })
  expect(
    documentChanges(before, after).map((change) => [
      change.code,
      'course' in change && change.course,
      'course' in change && change.after?.code,
    ]),
  ).toEqual([
    ['dish-changed', 'fruit', 'pisang'],
    ['dish-changed', 'plant', undefined],
    ['dish-changed', 'vegetable', 'bening-bayam'],
  ])
})

test('300 portions that became 280 and kangkung that became dearer are told with their figures', () => {
  const after = weekDocument({
    days: [{ on: '2026-11-23', isServed: true, portions: 280 }],
    budget: [line({ idrPerKg: 9500 })],
  })
  expect(documentChanges(weekDocument(), after)).toEqual([
    { code: 'portions-changed', on: '2026-11-23', before: 300, after: 280 },
    {
      code: 'price-changed',
      nameId: 'Kangkung',
      nameEn: 'Water spinach',
      before: 9000,
      after: 9500,
    },
    { code: 'cost-changed', before: 90_000, after: 95_000 },
  ])
})

test('where only a figure moved, it says that figures moved', () => {
  const after = weekDocument({ dishes: [dish({ allergens: ['fish'] })] })
  expect(documentChanges(weekDocument(), after)).toEqual([{ code: 'figures-changed' }])
})

test('the order in which keys were written does not change the text that is signed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(record))
      expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)))
    }),
  )
})

test('what is undefined is absent, and what is not finite is refused', () => {
  expect(canonicalJson({ b: 1, a: undefined, c: [{ z: 2, y: null }] })).toBe(
    '{"b":1,"c":[{"y":null,"z":2}]}',
  )
  expect(() => canonicalJson({ a: Number.NaN })).toThrow()
})
