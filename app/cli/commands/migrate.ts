import { readEnvironment } from '#app/shared/env.server.ts'
import { openDatabase } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'

/** `npm run migrate`: brings the database of this environment up to date. Returns the exit code. */
export async function migrate(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error('migrate takes no arguments')
    return 2
  }
  const database = await openDatabase(readEnvironment())
  try {
    const applied = await migrateToLatest(database.db)
    for (const name of applied) console.log(`applied ${name}`)
    console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`)
    return 0
  } finally {
    await database.close()
  }
}
