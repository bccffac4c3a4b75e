import { type Kysely, sql } from 'kysely'
import {
  defaultFalse,
  defaultNow,
  id,
  mayReferTo,
  notNegative,
  oneOf,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/** Stock with one origin and one expiry, and what came in and went out. Stock is the sum. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('lot')
    .addColumn('id', 'uuid', id)
    .addColumn('code', 'text', required)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('unit_id', 'uuid', mayReferTo('production_unit.id'))
    .addColumn('supply_report_id', 'uuid', mayReferTo('supply_report.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('origin', 'text', oneOf('origin', ['harvest', 'purchase', 'opening', 'expected']))
    .addColumn('ready_on', 'date', required)
    .addColumn('use_by', 'date', required)
    .addColumn('cost_idr_per_kg', 'numeric(12, 2)', notNegative('cost_idr_per_kg'))
    .addColumn('waste_idr_per_kg', 'numeric(12, 2)', notNegative('waste_idr_per_kg'))
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('lot_code_unique', ['code'])
    .addUniqueConstraint('lot_supply_report_id_unique', ['supply_report_id'])
    .addUniqueConstraint('lot_id_food_id_unique', ['id', 'food_id'])
    .addCheckConstraint('lot_use_by_check', sql`use_by >= ready_on`)
    .addCheckConstraint(
      'lot_harvest_names_its_unit_check',
      sql`origin <> 'harvest' or unit_id is not null`,
    )
    .execute()
  await db.schema
    .createIndex('lot_institution_id_use_by_index')
    .on('lot')
    .columns(['institution_id', 'use_by'])
    .execute()
  await db.schema
    .createTable('movement')
    .addColumn('id', 'uuid', id)
    .addColumn('lot_id', 'uuid', refersTo('lot.id'))
    .addColumn('kind', 'text', oneOf('kind', ['received', 'issued', 'spoilt', 'counted']))
    .addColumn('kg', 'numeric(12, 3)', required)
    .addColumn('moved_on', 'date', required)
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addColumn('reason', 'text')
    .addCheckConstraint(
      'movement_kg_has_the_sign_of_its_kind_check',
      sql`kind = 'counted' or (kind = 'received' and kg > 0) or (kind <> 'received' and kg < 0)`,
    )
    .execute()
  await db.schema.createIndex('movement_lot_id_index').on('movement').column('lot_id').execute()
}
