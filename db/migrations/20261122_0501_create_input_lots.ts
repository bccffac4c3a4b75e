import { type Kysely, sql } from 'kysely'
import {
  defaultFalse,
  defaultNow,
  id,
  mayReferTo,
  oneOf,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/**
 * Seed, fry, feed, compost and fertiliser: what a unit puts in. Whether compost holds coal ash
 * (FABA) is yes, no or unknown; a laboratory's answer names its number, its day and its file.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('input_lot')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('code', 'text', required)
    .addColumn('kind', 'text', oneOf('kind', ['seed', 'fry', 'feed', 'compost', 'fertiliser']))
    .addColumn('name', 'text', required)
    .addColumn('unit_id', 'uuid', mayReferTo('production_unit.id'))
    .addColumn('contains_coal_ash', 'boolean')
    .addColumn('received_on', 'date', required)
    .addColumn('note', 'text')
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('input_lot_institution_id_code_unique', ['institution_id', 'code'])
    .execute()
  await db.schema
    .createTable('lab_result')
    .addColumn('id', 'uuid', id)
    .addColumn('input_lot_id', 'uuid', refersTo('input_lot.id'))
    .addColumn('number', 'text', required)
    .addColumn('laboratory', 'text', required)
    .addColumn('tested_on', 'date', required)
    .addColumn('meets_limits', 'boolean', required)
    .addColumn('attachment_id', 'uuid', refersTo('attachment.id'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await db.schema
    .createIndex('lab_result_input_lot_id_index')
    .on('lab_result')
    .column('input_lot_id')
    .execute()
  await sql`
    create trigger lab_result_append_only before update or delete or truncate
    on lab_result for each statement execute function refuse_change()
  `.execute(db)
}
