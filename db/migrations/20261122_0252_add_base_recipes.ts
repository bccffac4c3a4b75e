import { type Kysely, sql } from 'kysely'
import { defaultFalse, positive, refersTo } from '#db/migration-columns.ts'

/**
 * Recipes inside recipes (bumbu dasar). What a version takes of another is written down as said
 * (`recipe_part`) and taken apart into its foods at once, each line with the number of its part
 * (0 = the version's own): versions never change, so neither does what they are made of.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('recipe').addColumn('is_base', 'boolean', defaultFalse).execute()
  await db.schema
    .alterTable('recipe_ingredient')
    .addColumn('part_number', 'integer', (c) =>
      c.notNull().defaultTo(0).check(sql`part_number >= 0`),
    )
    .execute()
  await db.schema
    .alterTable('recipe_ingredient')
    .alterColumn('gross_grams', (c) => c.setDataType(sql`numeric(14, 6)`))
    .execute()
  await db.schema.alterTable('recipe_ingredient').dropConstraint('recipe_ingredient_pkey').execute()
  await db.schema
    .alterTable('recipe_ingredient')
    .addPrimaryKeyConstraint('recipe_ingredient_pkey', [
      'recipe_version_id',
      'part_number',
      'food_id',
    ])
    .execute()
  await db.schema
    .createTable('recipe_part')
    .addColumn('recipe_version_id', 'uuid', refersTo('recipe_version.id'))
    .addColumn('part_number', 'integer', (c) => c.notNull().check(sql`part_number > 0`))
    .addColumn('part_version_id', 'uuid', refersTo('recipe_version.id'))
    .addColumn('cooked_grams', 'numeric(10, 3)', positive('cooked_grams'))
    .addPrimaryKeyConstraint('recipe_part_pkey', ['recipe_version_id', 'part_number'])
    .addUniqueConstraint('recipe_part_recipe_version_id_part_version_id_unique', [
      'recipe_version_id',
      'part_version_id',
    ])
    .execute()
  await sql`
    create trigger recipe_part_append_only before update or delete or truncate
    on recipe_part for each statement execute function refuse_change()
  `.execute(db)
}
