import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { Conceded, Concession } from './concession.ts'
import { readConceded } from './read-concession.server.ts'

type Place = { kitchenId: string; weeks: readonly string[] }

/** What stands accepted for a kitchen in these weeks, the oldest first. */
export async function listConcessions(
  db: Database,
  { kitchenId, weeks }: Place,
): Promise<Concession[]> {
  if (weeks.length === 0) return []
  const rows = await db
    .selectFrom('concession')
    .where('kitchen_id', '=', kitchenId)
    .where('week', 'in', [...weeks])
    .where('withdrawn_at', 'is', null)
    .select(['id', 'code', 'facts', 'reason', 'plan_id', 'actor_name', 'accepted_at'])
    .orderBy('accepted_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ code, facts, plan_id, reason, actor_name, accepted_at, id }) => {
    const read = readConceded({ code, facts })
    if (!read) return []
    const signed = { id, actorName: actor_name, acceptedAt: accepted_at }
    return [{ ...read, ...signed, planId: plan_id ?? undefined, reason: reason ?? undefined }]
  })
}

export type NewConcession = {
  kitchenId: string
  week: string
  planId: string
  reason?: string
  actor: { name: string; accountId: string }
}

export const insertConcessions = (tx: Tx, place: NewConcession, conceded: readonly Conceded[]) =>
  tx
    .insertInto('concession')
    .values(
      conceded.map(({ code, facts }) => ({
        kitchen_id: place.kitchenId,
        week: place.week,
        code,
        facts,
        reason: place.reason ?? null,
        plan_id: place.planId,
        actor_name: place.actor.name,
        account_id: place.actor.accountId,
      })),
    )
    .execute()

/** Takes a concession back; answers whether one stood there. */
export async function setConcessionWithdrawn(
  tx: Tx,
  of: { id: string; kitchenId: string; week: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('concession')
    .set({ withdrawn_at: sql<Date>`now()` })
    .where('id', '=', of.id)
    .where('kitchen_id', '=', of.kitchenId)
    .where('week', '=', of.week)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}
