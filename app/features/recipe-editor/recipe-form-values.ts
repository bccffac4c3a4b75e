import type { Recipe } from '#app/features/recipes/recipe.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** What stands in the fields of the recipe page, by field name. */
export type FormValues = Record<string, string>

/** Rows of a page that nobody has filled yet. */
const EMPTY_ROWS = 8
export const MORE_ROWS = 5

/** 2.5 as people of the language type it: `2,5`. */
export const typedNumber = (value: number | undefined, habit: NumberHabit) => {
  if (value === undefined) return ''
  const text = String(Math.round(value * 1e4) / 1e4)
  return habit === 'id' ? text.replace('.', ',') : text
}

/** A recipe as its form would have been typed, with a few empty rows below. */
export function valuesOf(
  recipe: Recipe,
  nameOfFood: (foodId: string) => string,
  habit: NumberHabit,
): FormValues {
  const { newest } = recipe
  const number = (value: number | undefined) => typedNumber(value, habit)
  const percent = (share: number | undefined) => share && Math.round(share * 1e6) / 1e4
  const own = newest.ingredients.filter(({ partNumber = 0 }) => partNumber === 0)
  const parts = (newest.parts ?? []).flatMap((part, index) => [
    [`food:${own.length + index}`, part.nameId],
    [`grams:${own.length + index}`, number(part.cookedGrams)],
  ])
  const rows = own.flatMap((one, row) => [
    [`food:${row}`, nameOfFood(one.foodId)],
    [`grams:${row}`, number(one.grossGrams)],
    [`eaten:${row}`, one.eatenShare === 1 ? '' : number(one.eatenShare * 100)],
    [`retention:${row}`, one.retentionCode ?? ''],
  ])
  const busy = newest.equipment.map((one) => [
    `busy:${one.equipment}`,
    number(one.minutesPer100Portions),
  ])
  return {
    kitchenId: recipe.kitchenId ?? 'bank',
    baseVersion: String(newest.version),
    nameId: recipe.nameId,
    nameEn: recipe.nameEn,
    course: recipe.course,
    role: recipe.isBase ? 'base' : 'dish',
    family: recipe.family ?? '',
    origin: recipe.origin ?? '',
    cookingMethod: newest.cookingMethod,
    cookedGrams: number(newest.cookedGrams),
    yieldPercent: number(percent(newest.yieldShare)),
    minutes: String(newest.minutes),
    repeatWindowDays: String(newest.repeatWindowDays),
    maxServings: number(newest.maxServings),
    spiceLevel: newest.spiceLevel,
    note: newest.note ?? '',
    steps: (newest.steps ?? []).join('\n'),
    rows: String(own.length + (newest.parts?.length ?? 0) + MORE_ROWS),
    ...Object.fromEntries([...rows, ...parts, ...busy]),
  }
}

/** A page for a dish that does not exist yet. */
export const blankValues = (kitchenId: string): FormValues => ({
  kitchenId,
  baseVersion: '0',
  role: 'dish',
  spiceLevel: 'none',
  repeatWindowDays: '3',
  rows: String(EMPTY_ROWS),
})
