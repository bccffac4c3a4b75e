import { type Kysely, sql } from 'kysely'
import {
  id,
  isSlug,
  oneOf,
  positiveIfKnown,
  required,
  shareIfKnown,
  slug,
} from '#db/migration-columns.ts'

const GROUPS = [
  'cereal',
  'tuber',
  'legume',
  'vegetable',
  'fruit',
  'meat',
  'fish',
  'egg',
  'milk',
  'fat',
  'sugar',
  'spice',
  'beverage',
]

/** Ingredients as bought or harvested. What is known about one names its source. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('food')
    .addColumn('id', 'uuid', id)
    .addColumn('code', 'text', slug('code'))
    .addColumn('tkpi_code', 'text')
    .addColumn('name_id', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('food_group', 'text', oneOf('food_group', GROUPS))
    .addColumn('family', 'text', (c) => c.check(isSlug('family')))
    .addColumn('edible_share', 'numeric(5, 4)', shareIfKnown('edible_share'))
    .addColumn('edible_share_source', 'text')
    .addColumn('shelf_life_days', 'integer', positiveIfKnown('shelf_life_days'))
    .addColumn('shelf_life_source', 'text')
    .addColumn('storage', 'text', oneOf('storage', ['ambient', 'chilled', 'frozen']))
    .addColumn('is_local', 'boolean', required)
    .addUniqueConstraint('food_code_unique', ['code'])
    .addCheckConstraint(
      'food_edible_share_names_its_source_check',
      sql`edible_share is null or edible_share_source is not null`,
    )
    .addCheckConstraint(
      'food_shelf_life_names_its_source_check',
      sql`shelf_life_days is null or shelf_life_source is not null`,
    )
    .execute()
}
