import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  id,
  mayReferTo,
  oneOf,
  positive,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/** Menus that come round again, and since when a kitchen walks through one of them. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('menu_cycle')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', oneOf('kind', ['ten-days', 'four-weeks']))
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addUniqueConstraint('menu_cycle_kitchen_id_name_unique', ['kitchen_id', 'name'])
    .execute()
  await db.schema
    .createTable('menu_cycle_entry')
    .addColumn('menu_cycle_id', 'uuid', refersTo('menu_cycle.id'))
    .addColumn('position', 'integer', positive('position'))
    .addColumn(
      'course',
      'text',
      oneOf('course', ['staple', 'animal', 'plant', 'vegetable', 'fruit']),
    )
    .addColumn('recipe_id', 'uuid', refersTo('recipe.id'))
    .addPrimaryKeyConstraint('menu_cycle_entry_pkey', ['menu_cycle_id', 'position', 'course'])
    .execute()
  await db.schema
    .createTable('menu_cycle_use')
    .addColumn('id', 'uuid', id)
    .addColumn('menu_cycle_id', 'uuid', refersTo('menu_cycle.id'))
    .addColumn('starts_on', 'date', required)
    .addColumn('ends_on', 'date', required)
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addCheckConstraint('menu_cycle_use_days_check', sql`ends_on >= starts_on`)
    .execute()
}
