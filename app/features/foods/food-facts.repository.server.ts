import type { DataSource } from '#app/features/foods/data-source.ts'
import type { FoodIssue } from '#app/features/foods/food.ts'
import type { HouseholdMeasure } from '#app/features/foods/household-measure.ts'
import type { ReferencePrice } from '#app/features/foods/reference-price.ts'
import type { Database } from '#db/database.ts'

/** Other names, in the alphabet's order. */
export async function listSynonyms(db: Database, foodId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('food_synonym')
    .select('synonym')
    .where('food_id', '=', foodId)
    .orderBy('synonym')
    .execute()
  return rows.map(({ synonym }) => synonym)
}

export async function listHazards(db: Database, foodId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('food_hazard')
    .select('hazard')
    .where('food_id', '=', foodId)
    .orderBy('hazard')
    .execute()
  return rows.map(({ hazard }) => hazard)
}

/** Lightest first: a clove before a bulb, a piece before a tray. */
export async function listMeasures(db: Database, foodId: string): Promise<HouseholdMeasure[]> {
  const rows = await db
    .selectFrom('household_measure')
    .select(['measure', 'grams', 'source_code as sourceCode', 'note'])
    .where('food_id', '=', foodId)
    .orderBy('grams')
    .execute()
  return rows.map((row) => ({ ...row, note: row.note ?? undefined }))
}

/** Measures of several foods by food id, the lightest first. */
export async function listMeasuresOf(
  db: Database,
  foodIds: readonly string[],
): Promise<Map<string, HouseholdMeasure[]>> {
  if (foodIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('household_measure')
    .select(['food_id as foodId', 'measure', 'grams', 'source_code as sourceCode', 'note'])
    .where('food_id', 'in', [...new Set(foodIds)])
    .orderBy('grams')
    .execute()
  const measures = new Map<string, HouseholdMeasure[]>()
  for (const { foodId, note, ...measure } of rows) {
    const own = measures.get(foodId) ?? []
    measures.set(foodId, [...own, { ...measure, note: note ?? undefined }])
  }
  return measures
}

/** Rows that broke a rule, by rule and nutrient. */
export async function listIssues(db: Database, foodId: string): Promise<FoodIssue[]> {
  const rows = await db
    .selectFrom('food_issue')
    .select(['rule', 'nutrient', 'action', 'detail'])
    .where('food_id', '=', foodId)
    .orderBy('rule')
    .orderBy('nutrient')
    .execute()
  return rows.map((row) => ({ ...row, nutrient: row.nutrient ?? undefined }))
}

/** Titles behind the codes that values cite, in the alphabet's order. */
export async function listDataSources(
  db: Database,
  codes: readonly string[],
): Promise<DataSource[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('data_source')
    .select(['code', 'title', 'publisher', 'year', 'licence'])
    .where('code', 'in', [...new Set(codes)])
    .orderBy('title')
    .execute()
  return rows.map((row) => ({ ...row, year: row.year ?? undefined }))
}

/** The newest month of each source, in the regions given and those of the institutions given. */
export async function listNewestPrices(
  db: Database,
  foodId: string,
  places: { regionIds: readonly string[]; institutionIds: readonly string[] },
): Promise<ReferencePrice[]> {
  const { regionIds, institutionIds } = places
  if (regionIds.length + institutionIds.length === 0) return []
  const rows = await db
    .selectFrom('reference_price as price')
    .innerJoin('region', 'region.id', 'price.region_id')
    .distinctOn(['price.region_id', 'price.source_code'])
    .select(['region.name as regionName', 'month', 'price_idr_per_kg as priceIdrPerKg'])
    .select(['min_idr_per_kg as minIdrPerKg', 'max_idr_per_kg as maxIdrPerKg'])
    .select(['source_code as sourceCode', 'is_example as isExample'])
    .where('price.food_id', '=', foodId)
    .where((is) => {
      const ofInstitutions = is
        .selectFrom('institution')
        .select('region_id')
        .where('institution.id', 'in', [...institutionIds])
      return is.or([
        ...(regionIds.length > 0 ? [is('price.region_id', 'in', [...regionIds])] : []),
        ...(institutionIds.length > 0 ? [is('price.region_id', 'in', ofInstitutions)] : []),
      ])
    })
    .orderBy('price.region_id')
    .orderBy('price.source_code')
    .orderBy('month', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    minIdrPerKg: row.minIdrPerKg ?? undefined,
    maxIdrPerKg: row.maxIdrPerKg ?? undefined,
  }))
}
