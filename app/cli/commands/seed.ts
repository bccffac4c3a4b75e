import { readEnvironment } from '#app/shared/env.server.ts'
import { openDatabase } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedReference } from '#db/seeds/seed.ts'

/** `npm run seed`: stores the reference data that has changed. Returns the exit code. */
export async function seed(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error('seed takes no arguments')
    return 2
  }
  const database = await openDatabase(readEnvironment())
  try {
    await migrateToLatest(database.db)
    const changed = await seedReference(database.db)
    for (const file of changed) console.log(`stored ${file}`)
    if (changed.length === 0) console.log('The reference data is up to date.')
    return 0
  } finally {
    await database.close()
  }
}
