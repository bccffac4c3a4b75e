import { type Kysely, sql } from 'kysely'
import { defaultNow, id, notNegative, refersTo, required } from '#db/migration-columns.ts'

/** What growing asks of an institution: hours it has, inputs and hours of each food; append-only. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('labour_hours')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('hours_per_week', 'numeric(10, 2)', notNegative('hours_per_week'))
    .addColumn('valid_from', 'date', required)
    .addColumn('note', 'text')
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await db.schema
    .createTable('growing_term')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('food_id', 'uuid', refersTo('food.id'))
    .addColumn('input_idr', 'numeric(12, 2)', (c) => c.check(sql`input_idr >= 0`))
    .addColumn('hours_per_week', 'numeric(10, 4)', (c) => c.check(sql`hours_per_week >= 0`))
    .addColumn('valid_from', 'date', required)
    .addColumn('source', 'text', required)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('recorded_at', 'timestamptz(3)', defaultNow)
    .execute()
  await sql`
    create trigger labour_hours_append_only before update or delete or truncate
    on labour_hours for each statement execute function refuse_change()
  `.execute(db)
  await sql`
    create trigger growing_term_append_only before update or delete or truncate
    on growing_term for each statement execute function refuse_change()
  `.execute(db)
}
