import { type Kysely, sql } from 'kysely'
import { defaultNow, id, mayReferTo, positive, refersTo, required } from '#db/migration-columns.ts'

/** A halal slaughter: without one on file no meat of a unit becomes a lot. Append-only. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('slaughter_record')
    .addColumn('id', 'uuid', id)
    .addColumn('unit_id', 'uuid', refersTo('production_unit.id'))
    .addColumn('cycle_id', 'uuid', mayReferTo('production_cycle.id'))
    .addColumn('slaughtered_on', 'date', required)
    .addColumn('heads', 'integer', positive('heads'))
    .addColumn('carcass_kg', 'numeric(12, 3)', positive('carcass_kg'))
    .addColumn('slaughter_place', 'text', required)
    .addColumn('certificate_number', 'text', required)
    .addColumn('attachment_id', 'uuid', mayReferTo('attachment.id'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await db.schema
    .createIndex('slaughter_record_unit_id_slaughtered_on_index')
    .on('slaughter_record')
    .columns(['unit_id', 'slaughtered_on'])
    .execute()
  await sql`
    create trigger slaughter_record_append_only before update or delete or truncate
    on slaughter_record for each statement execute function refuse_change()
  `.execute(db)
}
