import { type Kysely, sql } from 'kysely'
import {
  defaultNow,
  id,
  mayReferTo,
  notNegative,
  oneOf,
  oneOfFrom,
  positive,
  refersTo,
  required,
} from '#db/migration-columns.ts'

/** A region's calendar of what to start, with the problem it answers, and the needs behind it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('calendar_run')
    .addColumn('id', 'uuid', id)
    .addColumn('region_id', 'uuid', refersTo('region.id'))
    .addColumn('starts_on', 'date', required)
    .addColumn('weeks', 'integer', positive('weeks'))
    .addColumn('status', 'text', oneOfFrom('status', ['requested', 'solving', 'done', 'failed']))
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addColumn('requested_at', 'timestamptz(3)', defaultNow)
    .addColumn('finished_at', 'timestamptz(3)')
    .addColumn('failure', 'text')
    .addColumn('problem_document', 'text')
    .addColumn('problem_sha256', 'text')
    .addColumn('plan_document', 'text')
    .addColumn('gain_idr', 'numeric(15, 2)')
    .addColumn('bound_idr', 'numeric(15, 2)')
    .addColumn('engine', 'jsonb')
    .addCheckConstraint(
      'calendar_run_done_check',
      sql`status <> 'done' or (plan_document is not null and bound_idr >= gain_idr - 1)`,
    )
    .execute()
  await sql`
    create unique index calendar_run_region_id_under_way_unique on calendar_run (region_id)
    where status in ('requested', 'solving')
  `.execute(db)
  await db.schema
    .createTable('calendar_need')
    .addColumn('run_id', 'uuid', refersTo('calendar_run.id'))
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('week_on', 'date', required)
    .addColumn('source', 'text', oneOf('source', ['adopted', 'cycle', 'repeated']))
    .addColumn('gross_kg', 'numeric(12, 3)', positive('gross_kg'))
    .addColumn('stock_kg', 'numeric(12, 3)', notNegative('stock_kg'))
    .addColumn('growing_kg', 'numeric(12, 3)', notNegative('growing_kg'))
    .addColumn('proposed_kg', 'numeric(12, 3)', notNegative('proposed_kg'))
    .addColumn('buy_idr_per_kg', 'numeric(12, 2)')
    .addPrimaryKeyConstraint('calendar_need_pk', ['run_id', 'kitchen_id', 'food_id', 'week_on'])
    .execute()
}
