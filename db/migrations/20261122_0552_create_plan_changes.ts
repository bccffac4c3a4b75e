import { type Kysely, sql } from 'kysely'
import { mayReferTo, notNegative, oneOf, refersTo, required } from '#db/migration-columns.ts'

const KINDS = ['dish', 'lot', 'supplier', 'missing']
const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit']

/**
 * What a plan does differently from the one it started from, as it was told to the person who decided:
 * dishes by day, and kilograms by source over the days both plans have. Never changed. Mass in kg.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('plan_change')
    .addColumn('plan_id', 'uuid', refersTo('plan.id'))
    .addColumn('sort', 'integer', required)
    .addColumn('kind', 'text', oneOf('kind', KINDS))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('service_on', 'date', required)
    .addColumn('course', 'text', (c) =>
      c.check(sql`course in (${sql.join(COURSES.map((course) => sql.lit(course)))})`),
    )
    .addColumn('from_recipe_version_id', 'uuid', mayReferTo('recipe_version.id'))
    .addColumn('to_recipe_version_id', 'uuid', mayReferTo('recipe_version.id'))
    .addColumn('food_id', 'uuid', mayReferTo('food.id'))
    .addColumn('lot_id', 'uuid', mayReferTo('lot.id'))
    .addColumn('supplier_id', 'uuid', mayReferTo('supplier.id'))
    .addColumn('from_kg', 'numeric(12, 3)', notNegative('from_kg'))
    .addColumn('to_kg', 'numeric(12, 3)', notNegative('to_kg'))
    .addPrimaryKeyConstraint('plan_change_pkey', ['plan_id', 'sort'])
    .addCheckConstraint(
      'plan_change_kind_facts_check',
      sql`(kind = 'dish') = (course is not null)
        and (kind = 'dish') = (food_id is null)
        and (kind = 'lot') = (lot_id is not null)
        and (kind = 'supplier') = (supplier_id is not null)`,
    )
    .execute()
  await sql`
    create trigger plan_change_append_only before update or delete or truncate
    on plan_change for each statement execute function refuse_change()
  `.execute(db)
}
