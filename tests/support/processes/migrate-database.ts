import { openDatabase } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'

/** Migrates the database of its argument, as two servers that start together would. */
const env: Parameters<typeof openDatabase>[0] = JSON.parse(process.argv[2] ?? '{}')
const database = await openDatabase(env)
console.log(`applied ${(await migrateToLatest(database.db)).length}`)
await database.close()
