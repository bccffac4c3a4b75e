import type { Kysely } from 'kysely'
import { positiveIfKnown, refersTo, required, slug } from '#db/migration-columns.ts'

/** The checklist that a rule set asks of a kitchen, and for how long an answer to it holds. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('eligibility_requirement')
    .addColumn('rule_set_id', 'uuid', refersTo('rule_set.id'))
    .addColumn('code', 'text', slug('code'))
    .addColumn('sort', 'integer', required)
    .addColumn('is_required', 'boolean', required)
    .addColumn('validity_days', 'integer', positiveIfKnown('validity_days'))
    .addColumn('source', 'text', required)
    .addPrimaryKeyConstraint('eligibility_requirement_pkey', ['rule_set_id', 'code'])
    .execute()
}
