import { type Kysely, sql } from 'kysely'
import { notNegative, oneOf, positive, refersTo, required } from '#db/migration-columns.ts'

const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit']

/** What a plan serves, takes from which lot, and buys from which offer. Never changed. Mass in kg. */
export async function up(db: Kysely<unknown>) {
  await createMenus(db)
  await createAllocations(db)
  await createPurchases(db)
  for (const table of ['plan_menu', 'plan_allocation', 'plan_purchase']) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate
      on ${sql.table(table)} for each statement execute function refuse_change()
    `.execute(db)
  }
}

const createMenus = (db: Kysely<unknown>) =>
  db.schema
    .createTable('plan_menu')
    .addColumn('plan_id', 'uuid', refersTo('plan.id'))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('service_on', 'date', required)
    .addColumn('course', 'text', oneOf('course', COURSES))
    .addColumn('recipe_version_id', 'uuid', refersTo('recipe_version.id'))
    .addPrimaryKeyConstraint('plan_menu_pkey', ['plan_id', 'kitchen_id', 'service_on', 'course'])
    .execute()

async function createAllocations(db: Kysely<unknown>) {
  await db.schema
    .createTable('plan_allocation')
    .addColumn('plan_id', 'uuid', refersTo('plan.id'))
    .addColumn('lot_id', 'uuid', required)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('service_on', 'date', required)
    .addColumn('food_id', 'uuid', required)
    .addColumn('kg', 'numeric(12, 3)', positive('kg'))
    .addColumn('cost_idr_per_kg', 'numeric(12, 2)', notNegative('cost_idr_per_kg'))
    .addColumn('transport_idr_per_kg', 'numeric(12, 2)', notNegative('transport_idr_per_kg'))
    .addPrimaryKeyConstraint('plan_allocation_pkey', [
      'plan_id',
      'lot_id',
      'kitchen_id',
      'service_on',
    ])
    .addForeignKeyConstraint('plan_allocation_lot_id_food_id_fkey', ['lot_id', 'food_id'], 'lot', [
      'id',
      'food_id',
    ])
    .execute()
  await db.schema
    .createIndex('plan_allocation_lot_id_index')
    .on('plan_allocation')
    .column('lot_id')
    .execute()
}

const createPurchases = (db: Kysely<unknown>) =>
  db.schema
    .createTable('plan_purchase')
    .addColumn('plan_id', 'uuid', refersTo('plan.id'))
    .addColumn('supplier_offer_id', 'uuid', required)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('service_on', 'date', required)
    .addColumn('food_id', 'uuid', required)
    .addColumn('kg', 'numeric(12, 3)', positive('kg'))
    .addColumn('price_idr_per_kg', 'numeric(12, 2)', positive('price_idr_per_kg'))
    .addColumn('transport_idr_per_kg', 'numeric(12, 2)', notNegative('transport_idr_per_kg'))
    .addPrimaryKeyConstraint('plan_purchase_pkey', [
      'plan_id',
      'supplier_offer_id',
      'kitchen_id',
      'service_on',
    ])
    .addForeignKeyConstraint(
      'plan_purchase_supplier_offer_id_food_id_fkey',
      ['supplier_offer_id', 'food_id'],
      'supplier_offer',
      ['id', 'food_id'],
    )
    .execute()
