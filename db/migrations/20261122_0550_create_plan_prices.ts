import { type Kysely, sql } from 'kysely'
import { refersTo, required } from '#db/migration-columns.ts'

/**
 * What the search for a plan learnt beside it (`lumbung/plan-prices@1`), for a later search that starts
 * from that plan. Losing a row costs time and nothing else.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('plan_prices')
    .addColumn('plan_id', 'uuid', (c) => refersTo('plan.id')(c).primaryKey())
    .addColumn('document', 'text', required)
    .execute()
  await sql`
    create trigger plan_prices_append_only before update
    on plan_prices for each statement execute function refuse_change()
  `.execute(db)
}
