import { type Kysely, sql } from 'kysely'
import { defaultNow, id, oneOf, refersTo, required, slug } from '#db/migration-columns.ts'

/**
 * Dated answers to the checklist, with their evidence. A correction is a newer answer. The code
 * names no rule set: a certificate outlives the regulation that asked for it.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('eligibility_answer')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('requirement_code', 'text', slug('requirement_code'))
    .addColumn('answer', 'text', oneOf('answer', ['met', 'not-met', 'unknown']))
    .addColumn('answered_on', 'date', required)
    .addColumn('number', 'text')
    .addColumn('issuer', 'text')
    .addColumn('evidence_reference', 'text')
    .addColumn('expires_on', 'date')
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addCheckConstraint('eligibility_answer_expires_on_check', sql`expires_on >= answered_on`)
    .execute()
  await db.schema
    .createIndex('eligibility_answer_kitchen_requirement_recorded_at_index')
    .on('eligibility_answer')
    .columns(['kitchen_id', 'requirement_code', 'recorded_at desc'])
    .execute()
}
