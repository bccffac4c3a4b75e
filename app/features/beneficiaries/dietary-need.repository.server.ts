import type { Database, Tx } from '#db/database.ts'
import type { DietaryNeed } from './dietary-need.ts'

/** Needs of a kitchen's places that hold on a day, by place, group and need. */
export async function listDietaryNeeds(
  db: Database,
  kitchenId: string,
  on: string,
): Promise<DietaryNeed[]> {
  const rows = await db
    .selectFrom('dietary_need as n')
    .innerJoin('beneficiary_place as p', 'p.id', 'n.place_id')
    .where('p.kitchen_id', '=', kitchenId)
    .where('n.needed_from', '<=', on)
    .where((eb) => eb.or([eb('n.needed_until', 'is', null), eb('n.needed_until', '>=', on)]))
    .select(['n.id', 'n.place_id as placeId', 'p.name as placeName', 'n.group_kind as groupKind'])
    .select(['n.need', 'n.people', 'n.alternative', 'n.needed_from as neededFrom'])
    .select('n.needed_until as neededUntil')
    .orderBy('p.kind', 'desc')
    .orderBy('p.name')
    .orderBy('n.group_kind')
    .orderBy('n.need')
    .execute()
  return rows.map((row) => ({ ...row, neededUntil: row.neededUntil ?? undefined }))
}

export async function insertDietaryNeed(
  tx: Tx,
  need: Omit<DietaryNeed, 'id' | 'placeName' | 'neededUntil'> & { accountId: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('dietary_need')
    .values({
      place_id: need.placeId,
      group_kind: need.groupKind,
      need: need.need,
      people: need.people,
      alternative: need.alternative,
      needed_from: need.neededFrom,
      needed_until: null,
      account_id: need.accountId,
      ended_account_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The last day on which a need holds; before its first day means that it never did. */
export const endDietaryNeed = (tx: Tx, id: string, end: { on: string; accountId: string }) =>
  tx
    .updateTable('dietary_need')
    .where('id', '=', id)
    .set({ needed_until: end.on, ended_account_id: end.accountId })
    .execute()
