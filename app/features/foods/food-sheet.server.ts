import {
  listCompositions,
  listNutrients,
} from '#app/features/foods/composition.repository.server.ts'
import {
  listDataSources,
  listHazards,
  listIssues,
  listMeasures,
  listNewestPrices,
  listSynonyms,
} from '#app/features/foods/food-facts.repository.server.ts'
import type { Database } from '#db/database.ts'

/** Everything a page says about one food; prices only of the places that a person may see. */
export async function findFoodSheet(
  db: Database,
  foodId: string,
  places: { regionIds: readonly string[]; institutionIds: readonly string[] },
) {
  const nutrients = await listNutrients(db)
  const values = (await listCompositions(db, [foodId])).get(foodId)
  const cited = [...(values?.values() ?? [])].map(({ sourceCode }) => sourceCode)
  return {
    composition: nutrients.map((nutrient) => ({
      ...nutrient,
      value: values?.get(nutrient.tagname),
    })),
    sources: await listDataSources(db, cited),
    measures: await listMeasures(db, foodId),
    issues: await listIssues(db, foodId),
    synonyms: await listSynonyms(db, foodId),
    hazards: await listHazards(db, foodId),
    prices: await listNewestPrices(db, foodId, places),
  }
}
