import type { Kysely } from 'kysely'
import { defaultNow, positive, refersTo } from '#db/migration-columns.ts'

/** Who weighed a version in the kitchen and stands for its portion; never changed, never taken back. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('recipe_confirmation')
    .addColumn('recipe_version_id', 'uuid', (column) =>
      column.primaryKey().references('recipe_version.id'),
    )
    .addColumn('weighed_grams', 'numeric(10, 2)', positive('weighed_grams'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('confirmed_at', 'timestamptz(3)', defaultNow)
    .addColumn('note', 'text')
    .execute()
}
