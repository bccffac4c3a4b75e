import { type MigrationResult, Migrator } from 'kysely'
import type { Database } from '#db/database.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'

const failureOf = (results: MigrationResult[] = []) =>
  results.find(({ status }) => status === 'Error')?.migrationName ?? 'before the first one'

/**
 * Brings the schema up to date and returns the names of what it applied, in order. All or nothing,
 * in one transaction that holds an advisory lock: of two processes that start together, the second
 * waits and finds nothing left to do.
 */
export async function migrateToLatest(db: Database, migrations = MIGRATIONS): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw new Error(`The migration failed: ${failureOf(results)}`, { cause: error })
  return results.map(({ migrationName }) => migrationName)
}
