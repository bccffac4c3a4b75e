import { z } from 'zod'
import {
  COOKING_METHODS,
  COURSES,
  FAMILIES,
  SPICE_LEVELS,
  slugOf,
} from '#app/features/recipes/recipe.ts'
import {
  numberField,
  optionalNumberField,
  optionalTextField,
  type Parsed,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { stepsOf } from './cooking-steps.ts'
import { lineNames, parseLines, type RecipeLines } from './recipe-lines.form.ts'

const within = (min: number, max: number) => z.number().min(min).max(max)
const wholeWithin = (min: number, max: number) => within(min, max).int('recipe.not-whole')

const stepsField = () => optionalTextField(4000).transform(stepsOf)

const headForm = (habit: NumberHabit) =>
  z.object({
    kitchenId: z.union([z.uuid(), z.literal('bank')]),
    baseVersion: z.coerce.number().int().min(0).catch(0),
    nameId: textField(80).refine((name) => slugOf(name) !== '', 'invalid'),
    nameEn: optionalTextField(80),
    course: z.enum(COURSES),
    role: z.enum(['dish', 'base']).catch('dish'),
    family: z.union([z.enum(FAMILIES), z.literal('').transform(() => undefined)]).optional(),
    origin: optionalTextField(80),
    cookingMethod: z.enum(COOKING_METHODS),
    cookedGrams: optionalNumberField(habit).pipe(within(1, 2000).optional()),
    yieldPercent: optionalNumberField(habit).pipe(within(10, 900).optional()),
    minutes: numberField(habit).pipe(wholeWithin(1, 1440)),
    repeatWindowDays: numberField(habit).pipe(wholeWithin(1, 31)),
    maxServings: optionalNumberField(habit).pipe(wholeWithin(1, 31).optional()),
    spiceLevel: z.enum(SPICE_LEVELS),
    note: optionalTextField(500),
    steps: stepsField(),
  })

type Head = z.infer<ReturnType<typeof headForm>>
export type RecipeRequest = Head & RecipeLines

/** A whole recipe as typed; every problem of the page in one go, each at its field. */
export function parseRecipeForm(form: FormData, habit: NumberHabit): Parsed<RecipeRequest> {
  const schema = headForm(habit)
  const head = parseForm(schema, form)
  const lines = parseLines(form, habit)
  if (head.ok && lines.ok) return { ok: true, request: { ...head.request, ...lines.request } }
  const fields = {
    ...(head.ok ? {} : head.problem.fields),
    ...(lines.ok ? {} : lines.problem.fields),
  }
  return { ok: false, problem: { fields, typed: typedRecipe(form) } }
}

/** What was typed, by the names that the page writes and no others. */
export const typedRecipe = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...Object.keys(headForm('id').shape), ...lineNames(form)].flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
