import { type Kysely, sql } from 'kysely'
import { positiveIfKnown } from '#db/migration-columns.ts'

/**
 * The kilograms that a cycle was planned to give, what it started with, and one end more: given up,
 * with the reason. A harvest names the lot that it became.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('production_cycle')
    .addColumn('planned_kg_low', 'numeric(12, 3)', positiveIfKnown('planned_kg_low'))
    .addColumn('planned_kg_typical', 'numeric(12, 3)', positiveIfKnown('planned_kg_typical'))
    .addColumn('planned_kg_high', 'numeric(12, 3)', positiveIfKnown('planned_kg_high'))
    .addColumn('start_age_days', 'integer', (c) => c.check(sql`start_age_days >= 0`))
    .addColumn('start_mean_grams', 'numeric(12, 3)', positiveIfKnown('start_mean_grams'))
    .addColumn('closing_note', 'text')
    .execute()
  await db.schema
    .alterTable('harvest')
    .addColumn('lot_id', 'uuid', (c) => c.references('lot.id'))
    .execute()
  await sql`
    alter table production_cycle
    drop constraint production_cycle_status_check,
    add constraint production_cycle_status_check
      check (status in ('planned', 'running', 'closed', 'failed', 'given-up')),
    drop constraint production_cycle_ended_has_a_day_check,
    add constraint production_cycle_ended_has_a_day_check
      check ((status in ('closed', 'failed', 'given-up')) = (closed_on is not null)),
    add constraint production_cycle_given_up_says_why_check
      check (status <> 'given-up' or closing_note is not null),
    add constraint production_cycle_planned_kg_in_order_check
      check (planned_kg_low <= planned_kg_typical and planned_kg_typical <= planned_kg_high)
  `.execute(db)
}
