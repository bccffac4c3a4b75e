import { type Kysely, sql } from 'kysely'
import {
  id,
  mayReferTo,
  notNegative,
  positive,
  refersTo,
  required,
  slug,
} from '#db/migration-columns.ts'

/** What own lots could not supply, and why. Rows belong to one plan and never change. Mass in kg. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('shortfall')
    .addColumn('id', 'uuid', id)
    .addColumn('plan_id', 'uuid', refersTo('plan.id'))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('service_on', 'date', required)
    .addColumn('needed_kg', 'numeric(12, 3)', positive('needed_kg'))
    .addColumn('own_kg', 'numeric(12, 3)', notNegative('own_kg'))
    .addColumn('purchased_kg', 'numeric(12, 3)', notNegative('purchased_kg'))
    .addColumn('unmet_kg', 'numeric(12, 3)', notNegative('unmet_kg'))
    .addColumn('missing_kg', 'numeric(12, 3)', (c) =>
      c.notNull().generatedAlwaysAs(sql`purchased_kg + unmet_kg`).stored(),
    )
    .addUniqueConstraint('shortfall_plan_kitchen_food_service_on_unique', [
      'plan_id',
      'kitchen_id',
      'food_id',
      'service_on',
    ])
    .addCheckConstraint('shortfall_missing_kg_check', sql`purchased_kg + unmet_kg > 0`)
    .addCheckConstraint(
      'shortfall_parts_make_the_need_check',
      sql`abs(needed_kg - own_kg - purchased_kg - unmet_kg) <= 0.005`,
    )
    .execute()
  await db.schema
    .createTable('plan_reason')
    .addColumn('plan_id', 'uuid', refersTo('plan.id'))
    .addColumn('sort', 'integer', required)
    .addColumn('code', 'text', slug('code'))
    .addColumn('facts', 'jsonb', required)
    .addColumn('kitchen_id', 'uuid', mayReferTo('kitchen.id'))
    .addColumn('food_id', 'uuid', mayReferTo('food.id'))
    .addColumn('service_on', 'date')
    .addPrimaryKeyConstraint('plan_reason_pkey', ['plan_id', 'sort'])
    .execute()
  for (const table of ['shortfall', 'plan_reason']) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate
      on ${sql.table(table)} for each statement execute function refuse_change()
    `.execute(db)
  }
}
