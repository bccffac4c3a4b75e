import { type Kysely, sql } from 'kysely'
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

/**
 * A kitchen that sees plates come back half full, or empty too soon, sets its own share of a
 * course from a Monday on: weeks are planned and signed whole.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('kitchen_portion_scale')
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('group_kind', 'text', oneOf('group_kind', GROUP_KINDS))
    .addColumn('course', 'text', oneOf('course', COURSES))
    .addColumn('effective_from', 'date', (column) =>
      required(column).check(sql`extract(isodow from effective_from) = 1`),
    )
    .addColumn('scale', 'numeric(5, 3)', notNegative('scale'))
    .addColumn('reason', 'text', required)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .addPrimaryKeyConstraint('kitchen_portion_scale_pkey', [
      'kitchen_id',
      'group_kind',
      'course',
      'effective_from',
    ])
    .execute()
}
