import { type Kysely, sql } from 'kysely'
import { defaultFalse, positive, positiveIfKnown, refersTo } from '#db/migration-columns.ts'

/** What food costs in a region in a month, by the public index: offers are held against it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('reference_price')
    .addColumn('region_id', 'uuid', refersTo('region.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('month', 'text', (c) => c.notNull().check(sql`month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`))
    .addColumn('price_idr_per_kg', 'numeric(12, 2)', positive('price_idr_per_kg'))
    .addColumn('min_idr_per_kg', 'numeric(12, 2)', positiveIfKnown('min_idr_per_kg'))
    .addColumn('max_idr_per_kg', 'numeric(12, 2)', positiveIfKnown('max_idr_per_kg'))
    .addColumn('source_code', 'text', refersTo('data_source.code'))
    .addColumn('is_example', 'boolean', defaultFalse)
    .addPrimaryKeyConstraint('reference_price_pkey', [
      'region_id',
      'food_id',
      'month',
      'source_code',
    ])
    .addCheckConstraint(
      'reference_price_range_check',
      sql`min_idr_per_kg <= price_idr_per_kg and price_idr_per_kg <= max_idr_per_kg`,
    )
    .execute()
}
