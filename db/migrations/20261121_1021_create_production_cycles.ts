import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  id,
  notNegative,
  oneOfFrom,
  positiveIfKnown,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/** One crop, one stocking or one flock period, planned and actual in one row, and its harvests. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('production_cycle')
    .addColumn('id', 'uuid', id)
    .addColumn('unit_id', 'uuid', required)
    .addColumn('unit_kind', 'text', required)
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('status', 'text', oneOfFrom('status', ['planned', 'running', 'closed', 'failed']))
    .addColumn('started_on', 'date', required)
    .addColumn('expected_from', 'date')
    .addColumn('expected_until', 'date')
    .addColumn('closed_on', 'date')
    .addColumn('quantity', 'numeric(12, 3)', positiveIfKnown('quantity'))
    .addColumn('quantity_measure', 'text')
    .addColumn('note', 'text')
    .addCheckConstraint('production_cycle_expected_check', sql`expected_until >= expected_from`)
    .addCheckConstraint('production_cycle_closed_on_check', sql`closed_on >= started_on`)
    .addCheckConstraint(
      'production_cycle_ended_has_a_day_check',
      sql`(status in ('closed', 'failed')) = (closed_on is not null)`,
    )
    .addCheckConstraint(
      'production_cycle_quantity_has_a_measure_check',
      sql`quantity is null or quantity_measure is not null`,
    )
    .execute()
  await db.schema
    .createIndex('production_cycle_unit_id_started_on_index')
    .on('production_cycle')
    .columns(['unit_id', 'started_on'])
    .execute()
  await db.schema
    .createTable('harvest')
    .addColumn('id', 'uuid', id)
    .addColumn('cycle_id', 'uuid', refersTo('production_cycle.id'))
    .addColumn('harvested_on', 'date', required)
    .addColumn('kg', 'numeric(12, 3)', notNegative('kg'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await db.schema
    .createIndex('harvest_cycle_id_harvested_on_index')
    .on('harvest')
    .columns(['cycle_id', 'harvested_on'])
    .execute()
}
