import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  id,
  mayReferTo,
  notNegative,
  oneOfFrom,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/** What a unit says it has or will have. A correction is a new report; the same sent twice is one. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('supply_report')
    .addColumn('id', 'uuid', id)
    .addColumn('unit_id', 'uuid', refersTo('production_unit.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('cycle_id', 'uuid', mayReferTo('production_cycle.id'))
    .addColumn('said_quantity', 'numeric(12, 3)', notNegative('said_quantity'))
    .addColumn('said_measure', 'text', required)
    .addColumn('kg', 'numeric(12, 3)', notNegative('kg'))
    .addColumn('ready_on', 'date', required)
    .addColumn('use_by', 'date', required)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('reported_at', 'timestamptz(3)', defaultNow)
    .addColumn('idempotency_key', 'uuid', required)
    .addColumn('corrects_id', 'uuid', mayReferTo('supply_report.id'))
    .addColumn('status', 'text', oneOfFrom('status', ['open', 'lotted', 'withdrawn']))
    .addColumn('note', 'text')
    .addUniqueConstraint('supply_report_idempotency_key_unique', ['idempotency_key'])
    .addUniqueConstraint('supply_report_corrects_id_unique', ['corrects_id'])
    .addCheckConstraint('supply_report_use_by_check', sql`use_by >= ready_on`)
    .addCheckConstraint('supply_report_corrects_id_check', sql`corrects_id <> id`)
    .execute()
  await db.schema
    .createIndex('supply_report_unit_id_ready_on_index')
    .on('supply_report')
    .columns(['unit_id', 'ready_on'])
    .execute()
}
