import { type Kysely, sql } from 'kysely'
import { defaultNow, id, mayReferTo, oneOfFrom, refersTo, required } from '#db/migration-columns.ts'

/** The result of a run with the very problem it answers; only its status changes. Money in rupiah. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('plan')
    .addColumn('id', 'uuid', id)
    .addColumn('run_id', 'uuid', refersTo('planning_run.id'))
    .addColumn('problem_document', 'text', required)
    .addColumn('problem_sha256', 'text', (c) =>
      c.notNull().check(sql`problem_sha256 ~ '^[0-9a-f]{64}$'`),
    )
    .addColumn('plan_document', 'text', required)
    .addColumn('objective_idr', 'numeric(15, 2)', required)
    .addColumn('bound_idr', 'numeric(15, 2)', required)
    .addColumn('gap', 'double precision', required)
    .addColumn('engine', 'jsonb', required)
    .addColumn('status', 'text', oneOfFrom('status', ['proposed', 'adopted', 'superseded']))
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addColumn('adopted_at', 'timestamptz(3)')
    .addColumn('adopted_by', 'uuid', mayReferTo('account.id'))
    .addUniqueConstraint('plan_run_id_unique', ['run_id'])
    .addCheckConstraint('plan_bound_idr_check', sql`bound_idr <= objective_idr + 1`)
    .addCheckConstraint(
      'plan_adopted_at_check',
      sql`status = 'superseded' or (status = 'adopted') = (adopted_at is not null)`,
    )
    .execute()
  await sql`
    create trigger plan_append_only before delete or truncate
    on plan for each statement execute function refuse_change()
  `.execute(db)
  await sql`
    create trigger plan_documents_append_only before update of
      run_id, problem_document, problem_sha256, plan_document,
      objective_idr, bound_idr, gap, engine, created_at
    on plan for each statement execute function refuse_change()
  `.execute(db)
  await sql`
    alter table menu_week add constraint menu_week_plan_id_fkey
    foreign key (plan_id) references plan (id)
  `.execute(db)
}
