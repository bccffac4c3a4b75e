import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  id,
  mayReferTo,
  oneOf,
  oneOfFrom,
  positive,
  refersTo,
  required,
} from '#db/migration-columns.ts'

const UNFINISHED = ['requested', 'checking', 'solving'] as const
const FINISHED = ['explained', 'adopted', 'refused', 'superseded', 'cancelled', 'failed'] as const

/** One execution of the planner, from asking to adopting; at most 62 days, both ends included. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('planning_run')
    .addColumn('id', 'uuid', id)
    .addColumn('region_id', 'uuid', refersTo('region.id'))
    .addColumn('starts_on', 'date', required)
    .addColumn('ends_on', 'date', required)
    .addColumn('mode', 'text', oneOf('mode', ['plan', 'match']))
    .addColumn('status', 'text', oneOfFrom('status', [...UNFINISHED, ...FINISHED]))
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addColumn('requested_at', 'timestamptz(3)', defaultNow)
    .addColumn('finished_at', 'timestamptz(3)')
    .addColumn('limit_seconds', 'integer', positive('limit_seconds'))
    .addColumn('asked_gap', 'double precision', (c) =>
      c.notNull().check(sql`asked_gap between 0 and 1`),
    )
    .addColumn('progress', 'jsonb')
    .addColumn('findings', 'jsonb')
    .addColumn('cancel_requested_at', 'timestamptz(3)')
    .addCheckConstraint(
      'planning_run_days_check',
      sql`ends_on >= starts_on and ends_on - starts_on < 62`,
    )
    .addCheckConstraint(
      'planning_run_finished_at_check',
      sql`(finished_at is null) = (status in (${sql.join(UNFINISHED.map((word) => sql.lit(word)))}))`,
    )
    .execute()
  await db.schema
    .createIndex('planning_run_region_id_requested_at_index')
    .on('planning_run')
    .columns(['region_id', 'requested_at'])
    .execute()
  await db.schema
    .createTable('planning_run_kitchen')
    .addColumn('run_id', 'uuid', refersTo('planning_run.id'))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addPrimaryKeyConstraint('planning_run_kitchen_pkey', ['run_id', 'kitchen_id'])
    .execute()
}
