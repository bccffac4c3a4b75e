import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'

/** The address that stands for a kitchen now; undefined when there is none. */
export const findMenuFeed = (db: Database, kitchenId: string) =>
  db
    .selectFrom('menu_feed')
    .where('kitchen_id', '=', kitchenId)
    .where('revoked_at', 'is', null)
    .select(['id', 'token', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Which kitchen a token opens; undefined when nobody gave it out, or it was withdrawn. */
export const findKitchenOfToken = async (db: Database, token: string) => {
  const row = await db
    .selectFrom('menu_feed')
    .where('token', '=', token)
    .where('revoked_at', 'is', null)
    .select('kitchen_id as kitchenId')
    .executeTakeFirst()
  return row?.kitchenId
}

export const revokeMenuFeeds = (tx: Tx, kitchenId: string) =>
  tx
    .updateTable('menu_feed')
    .set({ revoked_at: sql<Date>`now()` })
    .where('kitchen_id', '=', kitchenId)
    .where('revoked_at', 'is', null)
    .execute()

export const insertMenuFeed = (
  tx: Tx,
  feed: { kitchenId: string; token: string; accountId: string },
) =>
  tx
    .insertInto('menu_feed')
    .values({ kitchen_id: feed.kitchenId, token: feed.token, account_id: feed.accountId })
    .execute()

/** Adopted and announced weeks of a kitchen from a week on, the earliest first. */
export const listStandingWeeks = (db: Database, kitchenId: string, fromWeek: string) =>
  db
    .selectFrom('menu_week')
    .where('kitchen_id', '=', kitchenId)
    .where('week', '>=', fromWeek)
    .where('status', '!=', 'draft')
    .select(['week', 'revision', 'adopted_at as adoptedAt'])
    .orderBy('week')
    .execute()
