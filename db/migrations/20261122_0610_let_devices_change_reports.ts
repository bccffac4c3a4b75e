import { type Kysely, sql } from 'kysely'
import { oneOfFrom } from '#db/migration-columns.ts'

const KINDS: [string, ...string[]] = ['report', 'correct', 'withdraw']

/**
 * Corrections and withdrawals that waited on a device: each says which report its device saw, and
 * waits for a person when that report changed meanwhile. A withdrawal sent twice carries one key.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('supply_report').addColumn('withdrawal_key', 'uuid').execute()
  await db.schema
    .alterTable('supply_report')
    .addUniqueConstraint('supply_report_withdrawal_key_unique', ['withdrawal_key'])
    .execute()
  await db.schema
    .alterTable('held_report')
    .addColumn('kind', 'text', oneOfFrom('kind', KINDS))
    .addColumn('based_on_report_id', 'uuid', (column) => column.references('supply_report.id'))
    .execute()
  await db.schema
    .alterTable('held_report')
    .addCheckConstraint(
      'held_report_change_names_its_base_check',
      sql`(kind = 'report') = (based_on_report_id is null)`,
    )
    .execute()
}
