import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  id,
  isSlug,
  mayReferTo,
  oneOf,
  oneOfFrom,
  positive,
  positiveIfKnown,
  refersTo,
  required,
  slug,
} from '#db/migration-columns.ts'

const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit']

/** Dishes, and their versions. A version never changes: a week that was served stays as it was. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('recipe')
    .addColumn('id', 'uuid', id)
    .addColumn('code', 'text', slug('code'))
    .addColumn('course', 'text', oneOf('course', COURSES))
    .addColumn('family', 'text', (c) => c.check(isSlug('family')))
    .addColumn('name_id', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('status', 'text', oneOfFrom('status', ['draft', 'confirmed']))
    .addColumn('origin', 'text')
    .addColumn('kitchen_id', 'uuid', mayReferTo('kitchen.id'))
    .addUniqueConstraint('recipe_code_unique', ['code'])
    .execute()
  await db.schema
    .createTable('recipe_version')
    .addColumn('id', 'uuid', id)
    .addColumn('recipe_id', 'uuid', refersTo('recipe.id'))
    .addColumn('version', 'integer', positive('version'))
    .addColumn('cooking_method', 'text', slug('cooking_method'))
    .addColumn('cooked_grams', 'numeric(10, 2)', positiveIfKnown('cooked_grams'))
    .addColumn('yield_share', 'numeric(6, 4)', positiveIfKnown('yield_share'))
    .addColumn('minutes', 'integer', positive('minutes'))
    .addColumn('repeat_window_days', 'integer', positive('repeat_window_days'))
    .addColumn('max_servings', 'integer', positiveIfKnown('max_servings'))
    .addColumn('spice_level', 'text', oneOfFrom('spice_level', ['none', 'mild', 'hot']))
    .addColumn('note', 'text')
    .addColumn('source_code', 'text', refersTo('data_source.code'))
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addUniqueConstraint('recipe_version_recipe_id_version_unique', ['recipe_id', 'version'])
    .execute()
  await sql`
    create trigger recipe_version_append_only before update or delete or truncate
    on recipe_version for each statement execute function refuse_change()
  `.execute(db)
}
