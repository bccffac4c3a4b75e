import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { Headcount } from './headcount.ts'

/** Headcounts of a kitchen's groups from `startsOn` to `endsOn`, both included, by day. */
export async function listHeadcounts(
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
): Promise<Headcount[]> {
  const rows = await db
    .selectFrom('headcount as h')
    .innerJoin('beneficiary_group as g', 'g.id', 'h.group_id')
    .where('g.kitchen_id', '=', kitchenId)
    .where('h.service_on', '>=', span.startsOn)
    .where('h.service_on', '<=', span.endsOn)
    .select(['h.group_id as groupId', 'h.service_on as serviceOn', 'h.portions', 'h.note'])
    .orderBy('h.service_on')
    .execute()
  return rows.map((row) => ({ ...row, note: row.note ?? undefined }))
}

/** The same with who said so and when, by day and place. */
export async function listRecordedHeadcounts(
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
): Promise<(Headcount & { accountName: string; recordedAt: Date })[]> {
  const rows = await db
    .selectFrom('headcount as h')
    .innerJoin('beneficiary_group as g', 'g.id', 'h.group_id')
    .innerJoin('beneficiary_place as p', 'p.id', 'g.place_id')
    .innerJoin('account as a', 'a.id', 'h.account_id')
    .where('g.kitchen_id', '=', kitchenId)
    .where('h.service_on', '>=', span.startsOn)
    .where('h.service_on', '<=', span.endsOn)
    .select(['h.group_id as groupId', 'h.service_on as serviceOn', 'h.portions', 'h.note'])
    .select(['a.display_name as accountName', 'h.recorded_at as recordedAt'])
    .orderBy('h.service_on')
    .orderBy('p.name')
    .orderBy('g.group_kind')
    .execute()
  return rows.map((row) => ({ ...row, note: row.note ?? undefined }))
}

/** Every change of one group on one day, from the trail, the newest first. */
export async function listHeadcountChanges(
  db: Database,
  cell: { groupId: string; serviceOn: string },
) {
  const rows = await db
    .selectFrom('audit_event')
    .where('subject_kind', '=', 'beneficiary-group')
    .where('subject_id', '=', cell.groupId)
    .where('verb', '=', 'headcount.updated')
    .where(sql<string>`after ->> 'serviceOn'`, '=', cell.serviceOn)
    .select(['id', 'occurred_at as at', 'actor_name as accountName'])
    .select(sql<number>`(before ->> 'portions')::int`.as('fromPortions'))
    .select(sql<number>`(after ->> 'portions')::int`.as('toPortions'))
    .select(sql<string | null>`after ->> 'note'`.as('note'))
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, note: row.note ?? undefined }))
}

/** Portion scales of a rule set: share of the reference portion by group and course. */
export const listPortionScales = (db: Database, ruleSetId: string) =>
  db
    .selectFrom('portion_scale')
    .where('rule_set_id', '=', ruleSetId)
    .select(['group_kind as groupKind', 'course', 'scale'])
    .orderBy('group_kind')
    .orderBy('course')
    .execute()

/** The kitchen's groups, held until the transaction ends: two headcounts of a day wait in line. */
export const lockGroups = (tx: Tx, kitchenId: string) =>
  tx
    .selectFrom('beneficiary_group')
    .where('kitchen_id', '=', kitchenId)
    .select('id')
    .forUpdate()
    .execute()

export const setHeadcount = (tx: Tx, headcount: Headcount & { accountId: string; at: Date }) => {
  const said = {
    portions: headcount.portions,
    account_id: headcount.accountId,
    recorded_at: headcount.at,
    note: headcount.note ?? null,
  }
  return tx
    .insertInto('headcount')
    .values({ group_id: headcount.groupId, service_on: headcount.serviceOn, ...said })
    .onConflict((conflict) => conflict.columns(['group_id', 'service_on']).doUpdateSet(said))
    .execute()
}
