import type { Actor } from '#app/features/accounts/actor.ts'
import { type FormValues, typedNumber } from '#app/features/recipe-editor/recipe-form-values.ts'
import { findRecipe } from '#app/features/recipes/recipe.repository.server.ts'
import { recipeScopeOf } from '#app/features/recipes/recipe-place.server.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { factsFor } from './read-suggestions.server.ts'
import { type LineSuggestions, ownLines, type Suggestion, suggestionsFor } from './suggestion.ts'

/** A line that a person wants to change, told by the codes of both foods. */
export type Swap = { before: LineSuggestions; after: Suggestion }

type Asked = {
  /** Id or code of the recipe that is changed or copied. */
  recipe: string
  /** What stands in the fields of the page. */
  values: FormValues
  /** `swap` (the code of the food that leaves) and `food` (of the one that comes). */
  search: URLSearchParams
  habit: NumberHabit
}

/**
 * The fields of the page with the changed line, nothing saved. Grams are computed here, never
 * taken from the address; whatever names no suggestion of the recipe leaves the fields alone.
 */
export async function readSwap(
  db: Database,
  actor: Actor,
  { recipe: idOrCode, values, search, habit }: Asked,
): Promise<{ values: FormValues; swap?: Swap }> {
  const leaves = search.get('swap')
  const recipe =
    leaves && search.has('food')
      ? await findRecipe(db, idOrCode, await recipeScopeOf(db, actor))
      : undefined
  const { ingredients = [] } = recipe?.newest ?? {}
  const row = ownLines(ingredients).findIndex(({ foodCode }) => foodCode === leaves)
  const line = ownLines(ingredients)[row]
  if (!line) return { values }
  const unpriced = { priceIdrPerKg: () => undefined, ownFoodIds: new Set<string>() }
  const before = suggestionsFor(line, ingredients, await factsFor(db, ingredients, unpriced))
  const after = before?.suggestions.find(({ foodCode }) => foodCode === search.get('food'))
  if (!before || !after) return { values }
  return {
    swap: { before, after },
    values: {
      ...values,
      [`food:${row}`]: habit === 'id' ? after.nameId : after.nameEn,
      [`grams:${row}`]: typedNumber(after.grossGrams, habit),
      [`retention:${row}`]: '',
      // It was weighed with the food that leaves.
      cookedGrams: '',
    },
  }
}
