import type { Actor } from '#app/features/accounts/actor.ts'
import { listBases } from '#app/features/recipes/base-recipe.repository.server.ts'
import { findRecipe } from '#app/features/recipes/recipe.repository.server.ts'
import type { Recipe } from '#app/features/recipes/recipe.ts'
import {
  listRetention,
  nutritionFactsFor,
} from '#app/features/recipes/recipe-facts.repository.server.ts'
import {
  findRecipePlace,
  listRecipePlaces,
  recipeScopeOf,
} from '#app/features/recipes/recipe-place.server.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { listEditorFoods } from './recipe-food.repository.server.ts'
import { blankValues, type FormValues, valuesOf } from './recipe-form-values.ts'

/** What every page that writes a recipe needs: where it may go, foods and retention rows to choose. */
export async function readEditor(db: Database, actor: Actor) {
  const retention = await listRetention(db)
  const bases = await listBases(db, await recipeScopeOf(db, actor))
  return {
    places: (await listRecipePlaces(db, actor)).map(({ id, kitchenName }) => ({ id, kitchenName })),
    foods: [
      ...bases.map(({ nameId, nameEn }) => ({ nameId, nameEn, synonyms: '' })),
      ...(await listEditorFoods(db)),
    ],
    retention: [...retention.keys()],
  }
}

/** Fields of a new recipe: empty, or those of the recipe that is copied. */
export async function newRecipeValues(
  db: Database,
  actor: Actor,
  asked: { from: string | null; habit: NumberHabit },
): Promise<FormValues> {
  const places = await listRecipePlaces(db, actor)
  const place = places.find(({ id }) => id !== 'bank') ?? places[0]
  const blank = blankValues(place?.id ?? '')
  const source = asked.from && (await findRecipe(db, asked.from, await recipeScopeOf(db, actor)))
  if (!source) return blank
  const { kitchenId = '', baseVersion = '0' } = blank
  return { ...(await valuesWith(db, source, asked.habit)), kitchenId, baseVersion }
}

/** A recipe that the person may change, with its fields; undefined when there is none. */
export async function readRecipeToChange(
  db: Database,
  actor: Actor,
  asked: { idOrCode: string; habit: NumberHabit },
) {
  const recipe = await findRecipe(db, asked.idOrCode, await recipeScopeOf(db, actor))
  if (!recipe || !(await findRecipePlace(db, actor, recipe.kitchenId ?? 'bank'))) return undefined
  return { recipe, values: await valuesWith(db, recipe, asked.habit) }
}

async function valuesWith(db: Database, recipe: Recipe, habit: NumberHabit) {
  const { foods } = await nutritionFactsFor(
    db,
    recipe.newest.ingredients.map(({ foodId }) => foodId),
  )
  const nameOf = (foodId: string) => {
    const food = foods.get(foodId)
    return (habit === 'id' ? food?.nameId : food?.nameEn) ?? ''
  }
  return valuesOf(recipe, nameOf, habit)
}
