import { type Kysely, sql } from 'kysely'
import { id, oneOf, refersTo, required, slug } from '#db/migration-columns.ts'

/** Regulations change: each rule set holds from day to day, both included, and one at a time. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('rule_set')
    .addColumn('id', 'uuid', id)
    .addColumn('code', 'text', slug('code'))
    .addColumn('name', 'text', required)
    .addColumn('effective_from', 'date', required)
    .addColumn('effective_until', 'date')
    .addColumn('source', 'text', required)
    .addUniqueConstraint('rule_set_code_unique', ['code'])
    .addCheckConstraint('rule_set_effective_check', sql`effective_until >= effective_from`)
    .execute()
  await sql`
    alter table rule_set add constraint rule_set_effective_exclusion
    exclude using gist (daterange(effective_from, effective_until, '[]') with &&)
  `.execute(db)
  await db.schema
    .createTable('rule_set_value')
    .addColumn('rule_set_id', 'uuid', refersTo('rule_set.id'))
    .addColumn('key', 'text', slug('key'))
    .addColumn('value', 'numeric(14, 4)', required)
    .addColumn('unit', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('confidence', 'text', oneOf('confidence', ['high', 'medium', 'low']))
    .addPrimaryKeyConstraint('rule_set_value_pkey', ['rule_set_id', 'key'])
    .execute()
}
