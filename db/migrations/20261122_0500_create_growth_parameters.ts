import { type Kysely, sql } from 'kysely'
import { oneOf, required, slug } from '#db/migration-columns.ts'

/**
 * What is known of a crop, a fish or a flock before a unit has a history: low, typical and high of
 * one parameter, with its source and how far that source can be trusted. Unknown ends stay null.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('growth_parameter')
    .addColumn('food_code', 'text', slug('food_code'))
    .addColumn('parameter', 'text', slug('parameter'))
    .addColumn('low', 'numeric(12, 4)')
    .addColumn('typical', 'numeric(12, 4)')
    .addColumn('high', 'numeric(12, 4)')
    .addColumn('unit', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('confidence', 'text', oneOf('confidence', ['low', 'medium', 'high']))
    .addPrimaryKeyConstraint('growth_parameter_pkey', ['food_code', 'parameter'])
    .addCheckConstraint(
      'growth_parameter_in_order_check',
      sql`low <= typical and typical <= high and low <= high`,
    )
    .addCheckConstraint(
      'growth_parameter_says_something_check',
      sql`coalesce(low, typical, high) is not null`,
    )
    .execute()
}
