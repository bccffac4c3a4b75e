import type { Kysely } from 'kysely'
import { positive, required } from '#db/migration-columns.ts'

/** How long a dish stays good without cooling: what may go into packages of Ramadan and holidays. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('recipe_keeping')
    .addColumn('recipe_id', 'uuid', (column) =>
      column.primaryKey().references('recipe.id').onDelete('cascade'),
    )
    .addColumn('keeps_hours', 'integer', positive('keeps_hours'))
    .addColumn('source', 'text', required)
    .execute()
}
