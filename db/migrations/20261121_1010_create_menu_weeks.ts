import { type Kysely, sql } from 'kysely'
import { defaultFalse, id, oneOf, oneOfFrom, refersTo, required } from '#db/migration-columns.ts'

/** What a kitchen serves each service day; `revision` lets the second of two editors be told. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('menu_week')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('week', 'text', (c) =>
      c.notNull().check(sql`week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'`),
    )
    .addColumn('status', 'text', oneOfFrom('status', ['draft', 'adopted', 'announced']))
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1).check(sql`revision > 0`))
    .addColumn('plan_id', 'uuid')
    .addColumn('adopted_at', 'timestamptz(3)')
    .addUniqueConstraint('menu_week_kitchen_id_week_unique', ['kitchen_id', 'week'])
    .addCheckConstraint(
      'menu_week_adopted_at_check',
      sql`status = 'draft' or adopted_at is not null`,
    )
    .execute()
  await db.schema
    .createTable('menu_entry')
    .addColumn('menu_week_id', 'uuid', refersTo('menu_week.id'))
    .addColumn('service_on', 'date', required)
    .addColumn(
      'course',
      'text',
      oneOf('course', ['staple', 'animal', 'plant', 'vegetable', 'fruit']),
    )
    .addColumn('recipe_version_id', 'uuid', refersTo('recipe_version.id'))
    .addColumn('is_pinned', 'boolean', defaultFalse)
    .addPrimaryKeyConstraint('menu_entry_pkey', ['menu_week_id', 'service_on', 'course'])
    .execute()
}
