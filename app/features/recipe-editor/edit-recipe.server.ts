import type { Actor } from '#app/features/accounts/actor.ts'
import { readRecipeSheet } from '#app/features/recipes/read-recipe-sheet.server.ts'
import { recipeScopeOf } from '#app/features/recipes/recipe-place.server.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { readIngredients } from './read-ingredients.server.ts'
import { contentOf } from './recipe-content.ts'
import { type FormValues, MORE_ROWS } from './recipe-form-values.ts'
import { rowsOf } from './recipe-lines.form.ts'
import { parseRecipeForm, type RecipeRequest, typedRecipe } from './save-recipe.form.ts'
import { type SaveRefusal, saveRecipe } from './save-recipe.server.ts'
import type { Conversion } from './weigh-rows.server.ts'

type Preview = Omit<Awaited<ReturnType<typeof readRecipeSheet>>, 'chain' | 'portions'> & {
  conversions: Conversion[]
}

/** What the page of a recipe form shows next; the reader sees again what was typed. */
export type EditorAnswer = {
  recipeId?: string
  refusal?: SaveRefusal
  problem?: FormProblem
  typed?: FormValues
  preview?: Preview
}

type Place = { recipeId?: string; habit: NumberHabit; today: string }

/** One form, three buttons: more rows, compute, save. */
export async function editRecipe(
  db: Database,
  actor: Actor,
  form: FormData,
  place: Place,
): Promise<EditorAnswer> {
  const typed = typedRecipe(form)
  if (form.get('intent') === 'add-rows') {
    return { typed: { ...typed, rows: String(rowsOf(form) + MORE_ROWS) } }
  }
  const parsed = parseRecipeForm(form, place.habit)
  if (!parsed.ok) return { problem: parsed.problem }
  const { request } = parsed
  if (form.get('intent') === 'compute') return compute(db, actor, { request, typed, ...place })
  const saved = await saveRecipe(db, actor, { ...request, recipeId: place.recipeId })
  if (saved.ok) return { recipeId: saved.recipeId }
  if ('fields' in saved) return { problem: { fields: saved.fields, typed } }
  return { refusal: saved.refusal, typed }
}

type Computed = { request: RecipeRequest; typed: FormValues; today: string; recipeId?: string }

async function compute(
  db: Database,
  actor: Actor,
  { request, typed, today, recipeId }: Computed,
): Promise<EditorAnswer> {
  const { course, cookingMethod } = request
  const scope = await recipeScopeOf(db, actor)
  const asked = { rows: request.rows, method: cookingMethod, scope, recipeId }
  const read = await readIngredients(db, asked)
  if (!read.ok) return { problem: { fields: read.fields, typed } }
  const content = contentOf(request, read)
  const sheet = await readRecipeSheet(db, actor, { course, content, tagname: '', today })
  const { figures, foodNames, cookedGrams, cost } = sheet
  const { conversions } = read
  return { typed, preview: { figures, foodNames, cookedGrams, cost, conversions } }
}
