import type { MealBand } from '#app/features/foods/meal-band.ts'
import {
  type RuleBook,
  type RuleSet,
  type RuleSetValue,
  ruleSetOn,
} from '#app/features/foods/rule-set.ts'
import { rememberById } from '#app/shared/remember-by-id.ts'
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

/** The rule set in force on a day; undefined when none holds. */
export const findRuleSetOn = async (db: Database, day: string): Promise<RuleSet | undefined> =>
  ruleSetOn(await listRuleSets(db), day)

/** The values of the rule set in force on a day, without its bands; none when none holds. */
export async function listRuleValuesOn(db: Database, day: string): Promise<RuleSetValue[]> {
  const ruleSet = await findRuleSetOn(db, day)
  return ruleSet ? valuesOf(db, ruleSet.id) : []
}

/** The rules in force on a day with their values and bands; undefined when none holds. */
export async function findRuleBookOn(db: Database, day: string): Promise<RuleBook | undefined> {
  const ruleSet = await findRuleSetOn(db, day)
  if (!ruleSet) return undefined
  const values = await valuesOf(db, ruleSet.id)
  return { ruleSet, values, bands: (await bandsOf(db, [ruleSet.id])).get(ruleSet.id) ?? [] }
}

/** Rules that change are a rule set of their own: what one says is read once. */
const MOST_RULE_SETS = 100

const ofEach =
  <Row>(read: (db: Database, ruleSetId: string) => Promise<Row[]>) =>
  async (db: Database, ids: string[]) => {
    const found = new Map<string, Row[]>()
    for (const id of ids) found.set(id, await read(db, id))
    return found
  }

const knownValues = rememberById(MOST_RULE_SETS, ofEach(listValues))
const bandsOf = rememberById(MOST_RULE_SETS, ofEach(listBands))

const valuesOf = async (db: Database, ruleSetId: string) =>
  (await knownValues(db, [ruleSetId])).get(ruleSetId) ?? []

/** By key. */
function listValues(db: Database, ruleSetId: string): Promise<RuleSetValue[]> {
  return db
    .selectFrom('rule_set_value')
    .select(['key', 'value', 'unit', 'source', 'confidence'])
    .where('rule_set_id', '=', ruleSetId)
    .orderBy('key')
    .execute()
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
