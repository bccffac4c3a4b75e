import { z } from 'zod'
import { EQUIPMENT } from '#app/features/recipes/recipe.ts'
import {
  type FieldProblem,
  optionalNumberField,
  optionalTextField,
  type Parsed,
  parseForm,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { saidField } from './said-amount.form.ts'
import type { SaidAmount } from './said-amount.ts'

const MOST_INGREDIENTS = 40

const within = (min: number, max: number) => z.number().min(min).max(max)

const ingredientForm = (habit: NumberHabit) =>
  z.object({
    food: optionalTextField(80),
    grams: saidField(habit),
    eaten: optionalNumberField(habit).pipe(within(0, 100).optional()),
    retention: optionalTextField(20),
  })

const equipmentForm = (habit: NumberHabit) =>
  z.object({ busy: optionalNumberField(habit).pipe(within(0.1, 600).optional()) })

/** One ingredient as typed, with the number of its row on the page. */
type RowOf<Amount> = {
  row: number
  food: string
  eatenShare: number
  /** Missing: chosen by food and way of cooking. */
  retention?: string
} & Amount
export type IngredientRow = RowOf<SaidAmount>
export type WeighedRow = RowOf<{ grossGrams: number }>

export type RecipeLines = {
  rows: IngredientRow[]
  equipment: { equipment: string; minutesPer100Portions: number }[]
}

/** How many rows the page showed, one to forty. */
export const rowsOf = (form: FormData) =>
  Math.min(MOST_INGREDIENTS, Math.max(1, Math.trunc(Number(form.get('rows'))) || 1))

/** `food:0`, `grams:0` of a row, `busy:wok` of a machine. */
export const lineNames = (form: FormData): string[] => [
  'rows',
  ...Array.from({ length: rowsOf(form) }, (_, row) =>
    Object.keys(ingredientForm('id').shape).map((name) => `${name}:${row}`),
  ).flat(),
  ...EQUIPMENT.map((equipment) => `busy:${equipment}`),
]

/** Rows that are wholly empty are no rows; half a row is a problem of its other half. */
export function parseLines(form: FormData, habit: NumberHabit): Parsed<RecipeLines> {
  const fields: Record<string, FieldProblem> = {}
  const rows: IngredientRow[] = []
  for (let row = 0; row < rowsOf(form); row += 1) {
    const part = parsePart(ingredientForm(habit), form, String(row), fields)
    if (!part) continue
    const { food, grams, eaten = 100, retention } = part
    if (food && grams !== undefined) {
      rows.push({ row, food, ...grams, eatenShare: eaten / 100, retention })
    } else if (food) fields[`grams:${row}`] = { code: 'required' }
    else if (grams !== undefined) fields[`food:${row}`] = { code: 'required' }
  }
  if (rows.length === 0 && Object.keys(fields).length === 0) {
    fields['food:0'] = { code: 'recipe.needs-ingredient' }
  }
  const equipment = EQUIPMENT.flatMap((machine) => {
    const busy = parsePart(equipmentForm(habit), form, machine, fields)?.busy
    return busy === undefined ? [] : [{ equipment: machine, minutesPer100Portions: busy }]
  })
  if (Object.keys(fields).length > 0) return { ok: false, problem: { fields, typed: {} } }
  return { ok: true, request: { rows, equipment } }
}

/** The fields `name:key` of one row or machine, read as `name`; problems go back to `name:key`. */
function parsePart<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  form: FormData,
  key: string,
  fields: Record<string, FieldProblem>,
) {
  const part = new FormData()
  for (const name of Object.keys(schema.shape)) {
    const value = form.get(`${name}:${key}`)
    if (value !== null) part.set(name, value)
  }
  const parsed = parseForm(schema, part)
  if (parsed.ok) return parsed.request
  for (const [name, problem] of Object.entries(parsed.problem.fields)) {
    fields[`${name}:${key}`] = problem
  }
  return undefined
}
