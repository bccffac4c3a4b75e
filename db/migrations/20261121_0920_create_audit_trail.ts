import { type Kysely, sql } from 'kysely'
import { defaultNow, mayReferTo, required, slug } from '#db/migration-columns.ts'

/** Who did what to which thing, in the actor's name as it was then. Never changed, never emptied. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('audit_event')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('occurred_at', 'timestamptz(3)', defaultNow)
    .addColumn('account_id', 'uuid', mayReferTo('account.id'))
    .addColumn('actor_name', 'text', required)
    .addColumn('actor_role', 'text', required)
    .addColumn('institution_id', 'uuid', mayReferTo('institution.id'))
    .addColumn('region_id', 'uuid', mayReferTo('region.id'))
    .addColumn('verb', 'text', (c) =>
      c.notNull().check(sql`verb ~ '^[a-z][a-z0-9-]*[.][a-z][a-z0-9-]*$'`),
    )
    .addColumn('subject_kind', 'text', slug('subject_kind'))
    .addColumn('subject_id', 'text', required)
    .addColumn('before', 'jsonb')
    .addColumn('after', 'jsonb')
    .execute()
  await db.schema
    .createIndex('audit_event_subject_kind_subject_id_index')
    .on('audit_event')
    .columns(['subject_kind', 'subject_id'])
    .execute()
  await db.schema
    .createIndex('audit_event_institution_id_id_index')
    .on('audit_event')
    .columns(['institution_id', 'id'])
    .execute()
  await sql`
    create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_change()
  `.execute(db)
}
