import { type Kysely, sql } from 'kysely'
import { defaultNow, id, refersTo, required } from '#db/migration-columns.ts'

/** Signed-in browsers, by the hash of their token, and the attempts that the rate limit counts. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('created_at', 'timestamptz(3)', defaultNow)
    .addColumn('expires_at', 'timestamptz(3)', required)
    .addCheckConstraint('session_expires_at_check', sql`expires_at > created_at`)
    .execute()
  await db.schema
    .createIndex('session_account_id_index')
    .on('session')
    .column('account_id')
    .execute()
  await db.schema
    .createIndex('session_expires_at_index')
    .on('session')
    .column('expires_at')
    .execute()
  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('id', 'uuid', id)
    .addColumn('key_hash', 'text', required)
    .addColumn('attempted_at', 'timestamptz(3)', defaultNow)
    .addColumn('is_success', 'boolean', required)
    .execute()
  await db.schema
    .createIndex('sign_in_attempt_key_hash_attempted_at_index')
    .on('sign_in_attempt')
    .columns(['key_hash', 'attempted_at'])
    .execute()
}
