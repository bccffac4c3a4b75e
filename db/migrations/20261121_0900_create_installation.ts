import type { Kysely } from 'kysely'
import { required } from '#db/migration-columns.ts'

/** Facts about this installation, such as the fingerprint of the reference data it holds. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('installation')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'jsonb', required)
    .execute()
}
