import type { Actor } from '#app/features/accounts/actor.ts'
import { listAllergens } from '#app/features/foods/allergen.repository.server.ts'
import { listSearchedFoods } from '#app/features/foods/food.repository.server.ts'
import { type SearchedFood, searchableFoods, searchFoods } from '#app/features/foods/food-search.ts'
import { pricesFor } from '#app/features/recipes/read-recipe-list.server.ts'
import type { RecipeIngredient } from '#app/features/recipes/recipe.ts'
import { nutritionFactsFor } from '#app/features/recipes/recipe-facts.repository.server.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import type { Database } from '#db/database.ts'
import { listMeasuresOf, listSubstituteFoods } from './substitute-food.repository.server.ts'
import { EFFECT_NUTRIENTS } from './substitution.ts'
import { roleOf } from './substitution-role.ts'
import {
  type LineSuggestions,
  ownLines,
  type SubstitutionFacts,
  type Suggestion,
  suggestionsFor,
} from './suggestion.ts'

/** More than that nobody compares; a few that own units grow are shown wherever they rank. */
const SHOWN = 6
const SHOWN_OF_OWN = 4

export type ShownSuggestions = LineSuggestions & { more: number; search?: PickerSearch }

/** What somebody looked for in the place of one food; `isGuess`: these are only called close to it. */
export type PickerSearch = { typed: string; isGuess: boolean }

/** `insteadOf` is the code of the food that leaves, `typed` what to look for in its place. */
export type PickerAsked = { insteadOf: string; typed: string }

/** For every line of a recipe what may take its place, the nearest first; lines without a role say nothing. */
export async function readSuggestions(
  db: Database,
  actor: Actor,
  ingredients: readonly RecipeIngredient[],
  asked?: PickerAsked,
): Promise<{ lines: ShownSuggestions[]; hasExamplePrices: boolean }> {
  const prices = await pricesFor(db, actor)
  const facts = await factsFor(db, ingredients, {
    priceIdrPerKg: (id) => prices.get(id)?.priceIdrPerKg,
    ownFoodIds: await listOwnFoodIds(db, actor),
  })
  const names = asked ? await listSearchedFoods(db) : []
  const lines = ownLines(ingredients).flatMap((line): ShownSuggestions[] => {
    const found = suggestionsFor(line, ingredients, facts)
    if (!found) return []
    if (asked && asked.insteadOf === found.foodCode) {
      return [{ ...found, ...pick(found.suggestions, asked.typed, names), more: 0 }]
    }
    const suggestions = nearestAndOwn(found.suggestions)
    return [{ ...found, suggestions, more: found.suggestions.length - suggestions.length }]
  })
  return { lines, hasExamplePrices: [...prices.values()].some(({ isExample }) => isExample) }
}

/** Those of a line that are called what was typed, or close to it. */
function pick(
  suggestions: readonly Suggestion[],
  typed: string,
  names: readonly SearchedFood[],
): { suggestions: Suggestion[]; search: PickerSearch } {
  const offered = new Map(suggestions.map((one) => [one.foodCode, one]))
  const searchable = searchableFoods(names.filter(({ code }) => offered.has(code)))
  const { foods, isGuess } = searchFoods(searchable, typed)
  return {
    suggestions: foods.flatMap(({ code }) => offered.get(code) ?? []).slice(0, SHOWN),
    search: { typed, isGuess },
  }
}

const nearestAndOwn = (ranked: readonly Suggestion[]) => [
  ...ranked.slice(0, SHOWN),
  ...ranked
    .slice(SHOWN)
    .filter(({ isOwnSupply }) => isOwnSupply)
    .slice(0, SHOWN_OF_OWN),
]

type Beside = Pick<SubstitutionFacts, 'priceIdrPerKg' | 'ownFoodIds'>

/** Everything suggestions rest on, read for the roles that the recipe's foods have. */
export async function factsFor(
  db: Database,
  ingredients: readonly RecipeIngredient[],
  beside: Beside,
): Promise<SubstitutionFacts> {
  const all = await listSubstituteFoods(db)
  const used = ingredients.map(({ foodId }) => foodId)
  const roles = new Set(all.filter(({ id }) => used.includes(id)).map(roleOf))
  const foods = all.filter((food) => roleOf(food) !== undefined && roles.has(roleOf(food)))
  const ids = [...new Set([...used, ...foods.map(({ id }) => id)])]
  return {
    ...beside,
    foods,
    nutrition: await nutritionFactsFor(db, ids, EFFECT_NUTRIENTS),
    allergens: ids.length > 0 ? await listAllergens(db, ids) : new Map(),
    measures: await listMeasuresOf(db, ids),
  }
}

/** Foods that units within the person's reach grow or are about to. */
async function listOwnFoodIds(db: Database, actor: Actor): Promise<Set<string>> {
  const units = await listUnits(db, actor.institutionIds)
  const cycles = await listCurrentCycles(
    db,
    units.map(({ id }) => id),
  )
  return new Set(cycles.map(({ foodId }) => foodId))
}
