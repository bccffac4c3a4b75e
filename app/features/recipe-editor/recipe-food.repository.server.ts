import { slugOf } from '#app/features/recipes/recipe.ts'
import type { Database } from '#db/database.ts'

export type NamedFood = { id: string; code: string; nameId: string; nameEn: string }

/**
 * Foods as someone typed them, whatever the case and signs: by slug, else by either name, else by
 * synonym. By the typed text; several foods of one rank mean that the text does not tell which.
 */
export async function listFoodsNamed(
  db: Database,
  typed: readonly string[],
): Promise<Map<string, NamedFood[]>> {
  const rows = await db
    .selectFrom('food')
    .leftJoin('food_synonym as s', 's.food_id', 'food.id')
    .select(['food.id', 'food.code', 'food.name_id as nameId', 'food.name_en as nameEn'])
    .select((of) => of.fn.agg<string[]>('array_agg', ['s.synonym']).as('synonyms'))
    .groupBy('food.id')
    .orderBy('food.code')
    .execute()
  const foods = rows.map(({ synonyms, ...food }) => ({
    food,
    ranks: [[food.code], [food.nameId, food.nameEn], synonyms].map(
      (names) => new Set(names.map((name) => slugOf(name ?? '')).filter((slug) => slug !== '')),
    ),
  }))
  const foodsOf = (text: string) =>
    [0, 1, 2]
      .map((rank) => foods.filter(({ ranks }) => ranks[rank]?.has(slugOf(text))))
      .find((found) => found.length > 0)
      ?.map(({ food }) => food) ?? []
  return new Map(typed.map((text) => [text, foodsOf(text)]))
}

/** Every food by its two names and what else it is called, to choose from; by Indonesian name. */
export async function listEditorFoods(db: Database) {
  const rows = await db
    .selectFrom('food')
    .leftJoin('food_synonym as s', 's.food_id', 'food.id')
    .select(['food.name_id as nameId', 'food.name_en as nameEn'])
    .select((of) => of.fn.agg<(string | null)[]>('array_agg', ['s.synonym']).as('synonyms'))
    .groupBy('food.id')
    .orderBy('food.name_id')
    .execute()
  return rows.map(({ synonyms, ...names }) => ({
    ...names,
    synonyms: synonyms.flatMap((one) => one ?? []).join(', '),
  }))
}
