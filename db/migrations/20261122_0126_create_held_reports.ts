import { type Kysely, sql } from 'kysely'
import { id, mayReferTo, positive, refersTo, required } from '#db/migration-columns.ts'

/**
 * A report that met another of the same unit, food and day which its device had not seen. It
 * waits, beside the one that stands, until a person decides; it is never deleted.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('held_report')
    .addColumn('id', 'uuid', id)
    .addColumn('unit_id', 'uuid', refersTo('production_unit.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('said_quantity', 'numeric(12, 3)', positive('said_quantity'))
    .addColumn('said_measure', 'text', required)
    .addColumn('kg', 'numeric(12, 3)', positive('kg'))
    .addColumn('ready_on', 'date', required)
    .addColumn('use_by', 'date', required)
    .addColumn('note', 'text')
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('idempotency_key', 'uuid', required)
    .addColumn('device_id', 'uuid', required)
    .addColumn('typed_at', 'timestamptz(3)', required)
    .addColumn('device_ahead_seconds', 'integer', required)
    .addColumn('held_at', 'timestamptz(3)', required)
    .addColumn('standing_report_id', 'uuid', refersTo('supply_report.id'))
    .addColumn('decision', 'text')
    .addColumn('decided_by', 'uuid', mayReferTo('account.id'))
    .addColumn('decided_at', 'timestamptz(3)')
    .addColumn('report_id', 'uuid', mayReferTo('supply_report.id'))
    .addUniqueConstraint('held_report_idempotency_key_unique', ['idempotency_key'])
    .addCheckConstraint('held_report_use_by_check', sql`use_by >= ready_on`)
    .addCheckConstraint('held_report_decision_check', sql`decision in ('both', 'replace', 'drop')`)
    .addCheckConstraint(
      'held_report_decided_by_someone_check',
      sql`(decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)`,
    )
    .addCheckConstraint(
      'held_report_kept_names_its_report_check',
      sql`(report_id is not null) = coalesce(decision in ('both', 'replace'), false)`,
    )
    .execute()
  await db.schema
    .createIndex('held_report_unit_id_index')
    .on('held_report')
    .column('unit_id')
    .execute()
}
