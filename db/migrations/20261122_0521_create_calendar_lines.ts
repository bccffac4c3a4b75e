import { type Kysely, sql } from 'kysely'
import {
  id,
  mayReferTo,
  notNegative,
  oneOfFrom,
  positive,
  positiveIfKnown,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/** What the calendar proposes to start in a unit, what became of it, and for whom it grows. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('calendar_line')
    .addColumn('id', 'uuid', id)
    .addColumn('run_id', 'uuid', refersTo('calendar_run.id'))
    .addColumn('unit_id', 'uuid', refersTo('production_unit.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('start_from', 'date', required)
    .addColumn('start_until', 'date', required)
    .addColumn('proposed_quantity', 'numeric(12, 3)', positive('proposed_quantity'))
    .addColumn('quantity_measure', 'text', required)
    .addColumn('ready_from', 'date', required)
    .addColumn('ready_until', 'date', required)
    .addColumn('low_kg', 'numeric(12, 3)', notNegative('low_kg'))
    .addColumn('likely_kg', 'numeric(12, 3)', notNegative('likely_kg'))
    .addColumn('gain_idr', 'numeric(15, 2)', required)
    .addColumn('is_before_inputs', 'boolean', required)
    .addColumn(
      'status',
      'text',
      oneOfFrom('status', ['proposed', 'accepted', 'changed', 'declined']),
    )
    .addColumn('decided_at', 'timestamptz(3)')
    .addColumn('actor_name', 'text')
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addColumn('reason', 'text')
    .addColumn('quantity', 'numeric(12, 3)', positiveIfKnown('quantity'))
    .addColumn('started_on', 'date')
    .addColumn('cycle_id', 'uuid', mayReferTo('production_cycle.id'))
    .addCheckConstraint('calendar_line_days_check', sql`start_from <= start_until`)
    .addCheckConstraint(
      'calendar_line_decided_check',
      sql`(status = 'proposed') = (decided_at is null)
        and (status in ('accepted', 'changed')) = (cycle_id is not null)
        and (status not in ('changed', 'declined') or reason is not null)`,
    )
    .execute()
  await createUses(db)
}

async function createUses(db: Kysely<unknown>) {
  await db.schema
    .createIndex('calendar_line_run_id_unit_id_index')
    .on('calendar_line')
    .columns(['run_id', 'unit_id'])
    .execute()
  await db.schema
    .createTable('calendar_line_use')
    .addColumn('line_id', 'uuid', refersTo('calendar_line.id'))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('week_on', 'date', required)
    .addColumn('kg', 'numeric(12, 3)', positive('kg'))
    .addPrimaryKeyConstraint('calendar_line_use_pk', ['line_id', 'kitchen_id', 'week_on'])
    .execute()
}
