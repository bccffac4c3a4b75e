import { expect, test } from 'vitest'
import { parseRecipeForm } from '#app/features/recipe-editor/save-recipe.form.ts'

const head = {
  kitchenId: 'bank',
  baseVersion: '3',
  nameId: 'Tumis kangkung',
  course: 'vegetable',
  cookingMethod: 'stir-fry',
  minutes: '25',
  repeatWindowDays: '3',
  spiceLevel: 'none',
  rows: '4',
}

function parse(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...head, ...fields })) form.set(name, value)
  return parseRecipeForm(form, 'id')
}

const problems = (fields: Record<string, string>) => {
  const parsed = parse(fields)
  return parsed.ok ? {} : parsed.problem.fields
}

test('100 g of kangkung and 2,5 g of garlic are two rows; the empty ones are none', () => {
  const parsed = parse({
    'food:0': 'kangkung',
    'grams:0': '100',
    'food:2': 'bawang putih',
    'grams:2': '2,5',
    'eaten:2': '80',
    'busy:wok': '7',
  })
  expect(parsed).toMatchObject({
    ok: true,
    request: {
      baseVersion: 3,
      rows: [
        { row: 0, food: 'kangkung', grossGrams: 100, eatenShare: 1, retention: undefined },
        { row: 2, food: 'bawang putih', grossGrams: 2.5, eatenShare: 0.8 },
      ],
      equipment: [{ equipment: 'wok', minutesPer100Portions: 7 }],
    },
  })
})

test('a food without grams, grams without a food, and 250 % eaten are each said at their field', () => {
  expect(
    problems({
      'food:0': 'kangkung',
      'grams:1': '5',
      'food:2': 'x',
      'grams:2': '1',
      'eaten:2': '250',
    }),
  ).toEqual({
    'grams:0': { code: 'required' },
    'food:1': { code: 'required' },
    'eaten:2': { code: 'too-big', limit: 100 },
  })
})

test('a recipe without any ingredient is refused at the first row', () => {
  expect(problems({})).toEqual({ 'food:0': { code: 'recipe.needs-ingredient' } })
})

test('half a minute, no course and a name of signs alone are refused, and what was typed comes back', () => {
  const parsed = parse({ minutes: '2,5', course: '', nameId: '???', 'food:0': 'a', 'grams:0': '1' })
  expect(parsed).toMatchObject({
    ok: false,
    problem: {
      fields: {
        minutes: { code: 'recipe.not-whole' },
        course: { code: 'required' },
        nameId: { code: 'invalid' },
      },
      typed: { minutes: '2,5', nameId: '???', 'food:0': 'a', 'grams:0': '1' },
    },
  })
})
