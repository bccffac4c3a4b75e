import { type Kysely, sql } from 'kysely'
import { mayReferTo } from '#db/migration-columns.ts'

/**
 * A run may be asked to start from a plan that stands, and a plan remembers which one it started from:
 * what changes is told against that one.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('planning_run')
    .addColumn('earlier_plan_id', 'uuid', mayReferTo('plan.id'))
    .execute()
  await db.schema
    .alterTable('plan')
    .addColumn('earlier_plan_id', 'uuid', mayReferTo('plan.id'))
    .execute()
  await sql`
    create trigger plan_earlier_plan_append_only before update of earlier_plan_id
    on plan for each statement execute function refuse_change()
  `.execute(db)
}
