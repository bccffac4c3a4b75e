import { type Kysely, sql } from 'kysely'
import { defaultNow, id, oneOf, positive, refersTo, required } from '#db/migration-columns.ts'

/** A kitchen's week as it was signed. Nothing of it changes: what is signed anew is a new revision. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('signed_week')
    .addColumn('id', 'uuid', id)
    .addColumn('kitchen_id', 'uuid', refersTo('kitchen.id'))
    .addColumn('week', 'text', (c) =>
      c.notNull().check(sql`week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'`),
    )
    .addColumn('revision', 'integer', positive('revision'))
    .addColumn('menu_revision', 'integer', positive('menu_revision'))
    .addColumn('document', 'text', required)
    .addColumn('sha256', 'text', (c) => c.notNull().check(sql`sha256 ~ '^[0-9a-f]{64}$'`))
    .addColumn('code', 'text', (c) => c.notNull().unique().check(sql`code ~ '^[0-9a-z]{20}$'`))
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addUniqueConstraint('signed_week_kitchen_id_week_revision_unique', [
      'kitchen_id',
      'week',
      'revision',
    ])
    .execute()
  await db.schema
    .createTable('week_signature')
    .addColumn('signed_week_id', 'uuid', refersTo('signed_week.id'))
    .addColumn('position', 'text', oneOf('position', ['head-of-kitchen', 'nutrition-supervisor']))
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('signer_name', 'text', required)
    .addColumn('signed_at', 'timestamptz(3)', defaultNow)
    .addPrimaryKeyConstraint('week_signature_pkey', ['signed_week_id', 'position'])
    .addUniqueConstraint('week_signature_one_person_unique', ['signed_week_id', 'account_id'])
    .execute()
  for (const table of ['signed_week', 'week_signature']) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)}
      before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()
    `.execute(db)
  }
}
