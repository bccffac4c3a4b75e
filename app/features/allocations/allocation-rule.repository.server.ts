import type { Database, Tx } from '#db/database.ts'
import { type AllocationRule, USUAL_RULE } from './harvest-split.ts'

/** The rule of each of these institutions on a day; the usual one where nothing was said. */
export async function listAllocationRules(
  db: Database,
  institutionIds: readonly string[],
  on: string,
): Promise<Map<string, AllocationRule>> {
  const found = await Promise.all(
    institutionIds.map(async (id) => [id, (await listRuleHistory(db, id)).find(isOn(on))] as const),
  )
  return new Map(found.map(([id, rule]) => [id, rule ?? USUAL_RULE]))
}

const isOn = (on: string) => (rule: AllocationRule) => rule.validFrom <= on

/** Rules of an institution, the newest first; of one day the one said last. */
export const listRuleHistory = (db: Database, institutionId: string): Promise<AllocationRule[]> =>
  db
    .selectFrom('allocation_rule')
    .where('institution_id', '=', institutionId)
    .select(['valid_from as validFrom', 'bama_least_share as bamaLeastShare'])
    .select(['seed_share as seedShare', 'basis', 'source'])
    .orderBy('valid_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()

export const insertAllocationRule = (
  tx: Tx,
  rule: AllocationRule & { institutionId: string; accountId: string },
) =>
  tx
    .insertInto('allocation_rule')
    .values({
      institution_id: rule.institutionId,
      valid_from: rule.validFrom,
      bama_least_share: rule.bamaLeastShare,
      seed_share: rule.seedShare,
      basis: rule.basis,
      source: rule.source,
      account_id: rule.accountId,
    })
    .execute()
