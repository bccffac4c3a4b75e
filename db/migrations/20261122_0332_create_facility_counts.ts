import { type Kysely, sql } from 'kysely'
import { defaultNow, id, notNegative, oneOf, refersTo, required } from '#db/migration-columns.ts'

const FACILITIES = [
  'hand-tools',
  'hand-tractor',
  'water-point',
  'irrigation-pump',
  'power-connection',
  'aerator',
  'pen',
  'empty-basin',
  'seedling-house',
  'cold-store',
  'feed-mixer',
  'compost-shredder',
  'scale',
]

/** What an institution has, counted on a day; append-only, the last count of a facility stands. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('facility_count')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('facility', 'text', oneOf('facility', FACILITIES))
    .addColumn('pieces', 'integer', notNegative('pieces'))
    .addColumn('counted_on', 'date', required)
    .addColumn('note', 'text')
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await db.schema
    .createIndex('facility_count_institution_id_facility_index')
    .on('facility_count')
    .columns(['institution_id', 'facility', 'counted_on'])
    .execute()
  await sql`
    create trigger facility_count_append_only before update or delete or truncate
    on facility_count for each statement execute function refuse_change()
  `.execute(db)
}
