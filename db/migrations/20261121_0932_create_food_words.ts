import type { Kysely } from 'kysely'
import { positive, refersTo, required, slug } from '#db/migration-columns.ts'

/** What else people call a food, what it endangers, and what 'one bunch' of it weighs. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('food_synonym')
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('synonym', 'text', required)
    .addPrimaryKeyConstraint('food_synonym_pkey', ['food_id', 'synonym'])
    .execute()
  await db.schema
    .createTable('food_hazard')
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('hazard', 'text', slug('hazard'))
    .addPrimaryKeyConstraint('food_hazard_pkey', ['food_id', 'hazard'])
    .execute()
  await db.schema
    .createTable('household_measure')
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('measure', 'text', slug('measure'))
    .addColumn('grams', 'numeric(10, 2)', positive('grams'))
    .addColumn('source_code', 'text', refersTo('data_source.code'))
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('household_measure_pkey', ['food_id', 'measure'])
    .execute()
}
