import type { Kysely } from 'kysely'
import { refersTo } from '#db/migration-columns.ts'

/**
 * Who may report for a unit. A unit without a row is reported by every officer of its institution,
 * as before; one with rows only by those accounts.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('unit_reporter')
    .addColumn('unit_id', 'uuid', refersTo('production_unit.id'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addPrimaryKeyConstraint('unit_reporter_pkey', ['unit_id', 'account_id'])
    .execute()
}
