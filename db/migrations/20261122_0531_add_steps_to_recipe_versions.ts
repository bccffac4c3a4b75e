import type { Kysely } from 'kysely'

/** How a cook makes the dish, one step a line; null = nobody has written it down. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('recipe_version').addColumn('steps', 'text').execute()
}
