import type { Kysely } from 'kysely'
import { id, oneOf, refersTo, required, slug } from '#db/migration-columns.ts'

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

/** Menus of a week that anyone may copy: dishes by day, and the groups they were put together for. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('ready_week')
    .addColumn('id', 'uuid', id)
    .addColumn('code', 'text', slug('code'))
    .addColumn('name_id', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('taste', 'text', required)
    .addColumn('kind', 'text', oneOf('kind', ['cooked', 'package']))
    .addColumn('sort', 'integer', required)
    .addUniqueConstraint('ready_week_code_unique', ['code'])
    .execute()
  await db.schema
    .createTable('ready_week_group')
    .addColumn('ready_week_id', 'uuid', refersTo('ready_week.id'))
    .addColumn('group_kind', 'text', oneOf('group_kind', GROUP_KINDS))
    .addColumn('meal', 'text', oneOf('meal', ['morning', 'midday']))
    .addPrimaryKeyConstraint('ready_week_group_pkey', ['ready_week_id', 'group_kind', 'meal'])
    .execute()
  await db.schema
    .createTable('ready_week_dish')
    .addColumn('ready_week_id', 'uuid', refersTo('ready_week.id'))
    .addColumn('day_number', 'integer', required)
    .addColumn(
      'course',
      'text',
      oneOf('course', ['staple', 'animal', 'plant', 'vegetable', 'fruit']),
    )
    .addColumn('recipe_id', 'uuid', refersTo('recipe.id'))
    .addPrimaryKeyConstraint('ready_week_dish_pkey', ['ready_week_id', 'day_number', 'course'])
    .execute()
}
