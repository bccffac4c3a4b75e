import {
  type SearchableFood,
  searchableFoods,
  searchFoods,
} from '#app/features/foods/food-search.ts'
import { slugOf } from '#app/features/recipes/recipe.ts'

/** What the editor offers: a food or a bumbu dasar; synonyms parted by commas. */
export type OfferedFood = { nameId: string; nameEn: string; synonyms: string }

type Entry = OfferedFood & { code: string; synonymsApart: string[] }
export type OfferedFoods = {
  slugs: ReadonlySet<string>
  searchable: readonly SearchableFood<Named>[]
}
type Named = { code: string; nameId: string; nameEn: string; synonyms: readonly string[] }

const MOST = 3

const entryOf = (food: OfferedFood): Entry => ({
  ...food,
  code: slugOf(food.nameId),
  synonymsApart: food.synonyms.split(', ').filter(Boolean),
})

/** The foods of the editor, made ready once to be asked after every field. */
export function offeredFoods(foods: readonly OfferedFood[]): OfferedFoods {
  const entries = foods.map(entryOf)
  return {
    slugs: new Set(
      entries.flatMap(({ nameId, nameEn, synonymsApart }) =>
        [nameId, nameEn, ...synonymsApart].map(slugOf),
      ),
    ),
    searchable: searchableFoods(
      entries.map(({ code, nameId, nameEn, synonymsApart }) => ({
        code,
        nameId,
        nameEn,
        synonyms: synonymsApart,
      })),
    ),
  }
}

/** At most three foods that somebody may have meant; none for a name that is known as it is typed. */
export function meantFoods(typed: string, { slugs, searchable }: OfferedFoods) {
  const slug = slugOf(typed)
  if (slug.length < 3 || slugs.has(slug)) return []
  return searchFoods(searchable, typed)
    .foods.slice(0, MOST)
    .map(({ nameId, nameEn }) => ({ nameId, nameEn }))
}
