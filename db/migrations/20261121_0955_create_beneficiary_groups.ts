import { type Kysely, sql } from 'kysely'
import { defaultFalse, id, notNegative, oneOf, refersTo, required } from '#db/migration-columns.ts'

const GROUP_KINDS = [
  'paud',
  'sd13',
  'sd46',
  'smp',
  'sma',
  'toddler',
  'pregnant',
  'breastfeeding',
  'staff',
]

/** People counted together by age and need at a school or posyandu; never named persons. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('beneficiary_place')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('kind', 'text', oneOf('kind', ['school', 'posyandu']))
    .addColumn('name', 'text', required)
    .addColumn('npsn', 'text', (c) => c.check(sql`npsn ~ '^[0-9A-Z]{8}$'`))
    .addColumn('distance_km', 'numeric(6, 2)', notNegative('distance_km'))
    .addColumn('travel_minutes', 'integer', notNegative('travel_minutes'))
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('beneficiary_place_kitchen_id_name_unique', ['kitchen_id', 'name'])
    .addUniqueConstraint('beneficiary_place_id_kitchen_id_unique', ['id', 'kitchen_id'])
    .execute()
  await db.schema
    .createTable('beneficiary_group')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', required)
    .addColumn('place_id', 'uuid', required)
    .addColumn('group_kind', 'text', oneOf('group_kind', GROUP_KINDS))
    .addColumn('meal', 'text', oneOf('meal', ['morning', 'midday']))
    .addColumn('portion_class', 'text', oneOf('portion_class', ['small', 'large']))
    .addColumn('usual_portions', 'integer', notNegative('usual_portions'))
    .addColumn('active_from', 'date', required)
    .addColumn('active_until', 'date')
    .addCheckConstraint('beneficiary_group_active_check', sql`active_until >= active_from`)
    .addForeignKeyConstraint(
      'beneficiary_group_place_id_kitchen_id_fkey',
      ['place_id', 'kitchen_id'],
      'beneficiary_place',
      ['id', 'kitchen_id'],
    )
    .execute()
  await sql`
    alter table beneficiary_group add constraint beneficiary_group_active_exclusion
    exclude using gist (
      place_id with =, group_kind with =, meal with =,
      daterange(active_from, active_until, '[]') with &&
    )
  `.execute(db)
  await db.schema
    .createIndex('beneficiary_group_kitchen_id_index')
    .on('beneficiary_group')
    .column('kitchen_id')
    .execute()
}
