import { type Kysely, sql } from 'kysely'
import { defaultNow, id, refersTo } from '#db/migration-columns.ts'

/** Addresses under which a calendar reads a kitchen's menus: whoever has one may read, until it is withdrawn. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('menu_feed')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('token', 'text', (c) => c.notNull().unique().check(sql`length(token) >= 40`))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addColumn('revoked_at', 'timestamptz(3)')
    .execute()
}
