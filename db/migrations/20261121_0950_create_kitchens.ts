import type { Kysely } from 'kysely'
import {
  defaultFalse,
  defaultNow,
  id,
  notNegative,
  positive,
  refersTo,
  required,
  slug,
} from '#db/migration-columns.ts'

/** Places that cook, with their equipment, their holidays, and who can deliver to them. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('kitchen')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('code', 'text', slug('code'))
    .addColumn('name', 'text', required)
    .addColumn('is_example', 'boolean', defaultFalse)
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addUniqueConstraint('kitchen_code_unique', ['code'])
    .execute()
  await db.schema
    .createIndex('kitchen_institution_id_index')
    .on('kitchen')
    .column('institution_id')
    .execute()
  await db.schema
    .createTable('kitchen_equipment')
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('equipment', 'text', slug('equipment'))
    .addColumn('minutes_per_day', 'numeric(7, 1)', positive('minutes_per_day'))
    .addPrimaryKeyConstraint('kitchen_equipment_pkey', ['kitchen_id', 'equipment'])
    .execute()
  await db.schema
    .createTable('service_calendar_day')
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('service_on', 'date', required)
    .addColumn('is_served', 'boolean', required)
    .addColumn('reason', 'text', required)
    .addPrimaryKeyConstraint('service_calendar_day_pkey', ['kitchen_id', 'service_on'])
    .execute()
  await db.schema
    .createTable('delivery_route')
    .addColumn('from_institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('transport_idr_per_kg', 'numeric(12, 2)', notNegative('transport_idr_per_kg'))
    .addPrimaryKeyConstraint('delivery_route_pkey', ['from_institution_id', 'kitchen_id'])
    .execute()
}
