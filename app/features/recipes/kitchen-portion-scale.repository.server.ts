import { listPortionScales } from '#app/features/beneficiaries/headcount.repository.server.ts'
import type { Database, Tx } from '#db/database.ts'
import { type KitchenPortionScale, type PortionScale, scalesOn } from './kitchen-portion-scale.ts'

/** Everything a kitchen ever set with who and why, the newest first. */
export const listKitchenPortionScales = (db: Database, kitchenId: string) =>
  db
    .selectFrom('kitchen_portion_scale as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('s.kitchen_id', '=', kitchenId)
    .select(['s.group_kind as groupKind', 's.course', 's.scale', 's.reason'])
    .select(['s.effective_from as effectiveFrom', 's.recorded_at as recordedAt'])
    .select('a.display_name as accountName')
    .orderBy('s.effective_from', 'desc')
    .orderBy('s.group_kind')
    .orderBy('s.course')
    .execute()

/** The shares with which a kitchen cooks on a day, under a rule set. */
export async function findPortionScalesOn(
  db: Database,
  { kitchenId, ruleSetId, on }: { kitchenId: string; ruleSetId: string; on: string },
): Promise<PortionScale[]> {
  const standard = await listPortionScales(db, ruleSetId)
  return scalesOn(standard, await listKitchenPortionScales(db, kitchenId), on)
}

/** One share from a Monday on; what was said of the same Monday before is replaced. */
export function saveKitchenPortionScale(
  tx: Tx,
  one: KitchenPortionScale & { kitchenId: string; reason: string; accountId: string; at: Date },
) {
  const said = {
    scale: one.scale,
    reason: one.reason,
    account_id: one.accountId,
    recorded_at: one.at,
  }
  const place = {
    kitchen_id: one.kitchenId,
    group_kind: one.groupKind,
    course: one.course,
    effective_from: one.effectiveFrom,
  }
  return tx
    .insertInto('kitchen_portion_scale')
    .values({ ...place, ...said })
    .onConflict((conflict) =>
      conflict.columns(['kitchen_id', 'group_kind', 'course', 'effective_from']).doUpdateSet(said),
    )
    .execute()
}
