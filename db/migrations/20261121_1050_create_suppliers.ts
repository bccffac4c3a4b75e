import { type Kysely, sql } from 'kysely'
import {
  defaultFalse,
  id,
  notNegative,
  oneOf,
  positive,
  positiveIfKnown,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/** Who sells, to which kitchens, at which price on which days: one price for a food on a day. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('supplier')
    .addColumn('id', 'uuid', id)
    .addColumn('region_id', 'uuid', refersTo('region.id'))
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', oneOf('kind', ['cooperative', 'umkm', 'market', 'distributor']))
    .addColumn('minimum_order_idr', 'bigint', positiveIfKnown('minimum_order_idr'))
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('supplier_region_id_name_unique', ['region_id', 'name'])
    .execute()
  await db.schema
    .createTable('supplier_route')
    .addColumn('supplier_id', 'uuid', refersTo('supplier.id'))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('transport_idr_per_kg', 'numeric(12, 2)', notNegative('transport_idr_per_kg'))
    .addPrimaryKeyConstraint('supplier_route_pkey', ['supplier_id', 'kitchen_id'])
    .execute()
  await db.schema
    .createTable('supplier_offer')
    .addColumn('id', 'uuid', id)
    .addColumn('supplier_id', 'uuid', refersTo('supplier.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('price_idr_per_kg', 'numeric(12, 2)', positive('price_idr_per_kg'))
    .addColumn('max_kg', 'numeric(12, 3)', positiveIfKnown('max_kg'))
    .addColumn('valid_from', 'date', required)
    .addColumn('valid_until', 'date')
    .addColumn('source_code', 'text', refersTo('data_source.code'))
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('supplier_offer_id_food_id_unique', ['id', 'food_id'])
    .addCheckConstraint('supplier_offer_valid_check', sql`valid_until >= valid_from`)
    .execute()
  await sql`
    alter table supplier_offer add constraint supplier_offer_valid_exclusion
    exclude using gist (
      supplier_id with =, food_id with =, daterange(valid_from, valid_until, '[]') with &&
    )
  `.execute(db)
}
