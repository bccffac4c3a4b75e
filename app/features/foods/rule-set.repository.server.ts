import type { MealBand } from '#app/features/foods/meal-band.ts'
import { type RuleBook, type RuleSet, ruleSetOn } from '#app/features/foods/rule-set.ts'
import type { Database } from '#db/database.ts'

/** Every rule set, oldest first. */
async function listRuleSets(db: Database): Promise<RuleSet[]> {
  const rows = await db
    .selectFrom('rule_set')
    .select(['id', 'code', 'name', 'source'])
    .select(['effective_from as effectiveFrom', 'effective_until as effectiveUntil'])
    .orderBy('effective_from')
    .execute()
  return rows.map((row) => ({ ...row, effectiveUntil: row.effectiveUntil ?? undefined }))
}

/** The rules in force on a day with their values and bands; undefined when none holds. */
export async function findRuleBookOn(db: Database, day: string): Promise<RuleBook | undefined> {
  const ruleSet = ruleSetOn(await listRuleSets(db), day)
  if (!ruleSet) return undefined
  const values = await db
    .selectFrom('rule_set_value')
    .select(['key', 'value', 'unit', 'source', 'confidence'])
    .where('rule_set_id', '=', ruleSet.id)
    .orderBy('key')
    .execute()
  return { ruleSet, values, bands: await listBands(db, ruleSet.id) }
}

/** By group, meal and the order in which people read nutrients; derived before printed. */
async function listBands(db: Database, ruleSetId: string): Promise<MealBand[]> {
  const rows = await db
    .selectFrom('meal_band')
    .innerJoin('nutrient', 'nutrient.tagname', 'meal_band.nutrient')
    .select(['group_kind as groupKind', 'meal', 'meal_band.nutrient', 'basis', 'source'])
    .select(['min_amount as min', 'max_amount as max'])
    .select(['min_share as minShare', 'max_share as maxShare'])
    .where('rule_set_id', '=', ruleSetId)
    .orderBy('group_kind')
    .orderBy('meal')
    .orderBy('nutrient.sort')
    .orderBy('basis')
    .execute()
  return rows.map((row) => ({
    ...row,
    min: row.min ?? undefined,
    max: row.max ?? undefined,
    minShare: row.minShare ?? undefined,
    maxShare: row.maxShare ?? undefined,
  }))
}
