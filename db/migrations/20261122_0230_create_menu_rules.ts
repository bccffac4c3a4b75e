import { type Kysely, sql } from 'kysely'
import { id, mayReferTo, notNegative, oneOf, required, slug } from '#db/migration-columns.ts'

/** Habits of a week that people agreed on, of a kitchen or of a region, from day to day. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('menu_rule')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', mayReferTo('kitchen.id'))
    .addColumn('region_id', 'uuid', mayReferTo('region.id'))
    .addColumn('subject', 'text', slug('subject'))
    .addColumn('bound', 'text', oneOf('bound', ['at-most', 'at-least']))
    .addColumn('servings', 'integer', notNegative('servings'))
    .addColumn('group_kind', 'text')
    .addColumn('effective_from', 'date', required)
    .addColumn('effective_until', 'date')
    .addColumn('source', 'text', required)
    .addCheckConstraint('menu_rule_scope_check', sql`(kitchen_id is null) <> (region_id is null)`)
    .addCheckConstraint('menu_rule_effective_check', sql`effective_until >= effective_from`)
    .execute()
}
