import { type Kysely, sql } from 'kysely'
import { isSlug, positive, refersTo, required, slug } from '#db/migration-columns.ts'

/** What goes into a recipe version, which equipment it keeps busy, and what cooking leaves of it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('retention_factor')
    .addColumn('code', 'text', slug('code'))
    .addColumn('nutrient', 'text', refersTo('nutrient.tagname'))
    .addColumn('share', 'numeric(5, 4)', (c) => c.notNull().check(sql`share between 0 and 1.2`))
    .addColumn('description', 'text', required)
    .addColumn('source_code', 'text', refersTo('data_source.code'))
    .addPrimaryKeyConstraint('retention_factor_pkey', ['code', 'nutrient'])
    .execute()
  await db.schema
    .createTable('recipe_ingredient')
    .addColumn('recipe_version_id', 'uuid', refersTo('recipe_version.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('gross_grams', 'numeric(10, 2)', positive('gross_grams'))
    .addColumn('retention_code', 'text', (c) => c.check(isSlug('retention_code')))
    .addColumn('eaten_share', 'numeric(5, 4)', (c) =>
      c.notNull().defaultTo(1).check(sql`eaten_share between 0 and 1`),
    )
    .addColumn('sort', 'integer', required)
    .addPrimaryKeyConstraint('recipe_ingredient_pkey', ['recipe_version_id', 'food_id'])
    .execute()
  await db.schema
    .createTable('recipe_equipment')
    .addColumn('recipe_version_id', 'uuid', refersTo('recipe_version.id'))
    .addColumn('equipment', 'text', slug('equipment'))
    .addColumn('minutes_per_100_portions', 'numeric(7, 2)', positive('minutes_per_100_portions'))
    .addPrimaryKeyConstraint('recipe_equipment_pkey', ['recipe_version_id', 'equipment'])
    .execute()
  for (const table of ['recipe_ingredient', 'recipe_equipment']) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate
      on ${sql.table(table)} for each statement execute function refuse_change()
    `.execute(db)
  }
}
