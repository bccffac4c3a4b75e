import type { Composition, CompositionValue } from '#app/features/foods/composition.ts'
import type { Nutrient, NutrientUnit } from '#app/features/foods/nutrient.ts'
import type { Database } from '#db/database.ts'

const UNITS: readonly NutrientUnit[] = ['kcal', 'g', 'mg', 'ug']

/** The column is free text; a unit that no rule knows is a broken reference table. */
function unitOf(text: string): NutrientUnit {
  const unit = UNITS.find((one) => one === text)
  if (!unit) throw new Error(`nutrient unit ${text} is not one of ${UNITS.join(', ')}`)
  return unit
}

/** Every component, in the order in which people read them. */
export async function listNutrients(db: Database): Promise<Nutrient[]> {
  const rows = await db
    .selectFrom('nutrient')
    .select(['tagname', 'name_id as nameId', 'name_en as nameEn', 'unit'])
    .select('is_in_tkpi as isInTkpi')
    .orderBy('sort')
    .execute()
  return rows.map((row) => ({ ...row, unit: unitOf(row.unit) }))
}

/**
 * Compositions by food id. A food without a single value has an empty composition: everything
 * about it is unknown. With `tagnames` nothing else is read: who shows four nutrients of every
 * recipe needs a tenth of the table.
 */
export async function listCompositions(
  db: Database,
  foodIds: readonly string[],
  tagnames?: readonly string[],
): Promise<Map<string, Composition>> {
  const wanted = [...new Set(foodIds)]
  const found = new Map(wanted.map((id) => [id, new Map<string, CompositionValue>()]))
  if (wanted.length === 0 || tagnames?.length === 0) return found
  const rows = await db
    .selectFrom('food_composition')
    .select(['food_id as foodId', 'nutrient', 'amount_per_100g as amountPer100g'])
    .select(['source_code as sourceCode', 'basis', 'note'])
    .where('food_id', 'in', wanted)
    .$if(tagnames !== undefined, (query) => query.where('nutrient', 'in', [...(tagnames ?? [])]))
    .execute()
  for (const { foodId, nutrient, note, ...value } of rows) {
    found.get(foodId)?.set(nutrient, { ...value, note: note ?? undefined })
  }
  return found
}
