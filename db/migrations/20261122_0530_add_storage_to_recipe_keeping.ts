import type { Kysely } from 'kysely'
import { defaultFalse, oneOfFrom } from '#db/migration-columns.ts'

/**
 * Hours mean nothing without the warmth they were said of; and some dishes (crisps, dry flat
 * cakes) are for packages alone, never beside a warm meal.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('recipe_keeping')
    .addColumn('storage', 'text', oneOfFrom('storage', ['ambient', 'chilled', 'frozen']))
    .addColumn('is_package_only', 'boolean', defaultFalse)
    .execute()
}
