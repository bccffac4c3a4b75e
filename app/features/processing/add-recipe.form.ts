import { z } from 'zod'
import {
  idField,
  numberField,
  optionalNumberField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Ingredients that the form has room for. */
export const INGREDIENT_ROWS = 4

const optionalFood = z
  .union([z.uuid(), z.literal('')])
  .optional()
  .transform((id) => id || undefined)

/**
 * Browser form in, typed request or per-field messages out; shares and yields from percent. A row
 * without a food or without a share is left out: the shares then do not make 100 %, and it is said.
 */
export function parseRecipeForm(form: FormData, habit: NumberHabit) {
  const percent = (highest: number) =>
    numberField(habit).pipe(z.number().positive('field.not-above-zero').max(highest))
  const share = optionalNumberField(habit).pipe(z.number().positive().max(100).optional())
  const parsed = parseForm(
    z.object({
      name: textField(80),
      outputFoodId: idField(),
      yieldPercent: percent(1000),
      shelfLifeDays: numberField(habit).pipe(z.number().int().positive().max(730)),
      source: textField(200),
      foodId1: idField(),
      percent1: percent(100),
      foodId2: optionalFood,
      percent2: share,
      foodId3: optionalFood,
      percent3: share,
      foodId4: optionalFood,
      percent4: share,
    }),
    form,
  )
  if (!parsed.ok) return parsed
  const { name, outputFoodId, yieldPercent, shelfLifeDays, source, ...rows } = parsed.request
  const pairs = [
    [rows.foodId1, rows.percent1],
    [rows.foodId2, rows.percent2],
    [rows.foodId3, rows.percent3],
    [rows.foodId4, rows.percent4],
  ] as const
  const ingredients = pairs.flatMap(([foodId, percent]) =>
    foodId === undefined || percent === undefined ? [] : [{ foodId, share: percent / 100 }],
  )
  const said = { name, outputFoodId, yieldShare: yieldPercent / 100, shelfLifeDays, source }
  return { ok: true as const, request: { ...said, ingredients } }
}

export type RecipeRequest = Extract<ReturnType<typeof parseRecipeForm>, { ok: true }>['request']
