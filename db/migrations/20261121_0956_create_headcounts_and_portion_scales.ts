import type { Kysely } from 'kysely'
import { defaultNow, notNegative, oneOf, refersTo, required } from '#db/migration-columns.ts'

const GROUP_KINDS = [
  'paud',
  'sd13',
  'sd46',
  'smp',
  'sma',
  'toddler',
  'pregnant',
  'breastfeeding',
  'staff',
]
const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit']

/** How many a group is on a day that differs from the usual, and how large its portions are. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('headcount')
    .addColumn('group_id', 'uuid', refersTo('beneficiary_group.id'))
    .addColumn('service_on', 'date', required)
    .addColumn('portions', 'integer', notNegative('portions'))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('headcount_pkey', ['group_id', 'service_on'])
    .execute()
  await db.schema
    .createTable('portion_scale')
    .addColumn('rule_set_id', 'uuid', refersTo('rule_set.id'))
    .addColumn('group_kind', 'text', oneOf('group_kind', GROUP_KINDS))
    .addColumn('course', 'text', oneOf('course', COURSES))
    .addColumn('scale', 'numeric(5, 3)', notNegative('scale'))
    .addColumn('source', 'text', required)
    .addPrimaryKeyConstraint('portion_scale_pkey', ['rule_set_id', 'group_kind', 'course'])
    .execute()
}
