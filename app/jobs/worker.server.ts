import { createClock } from '#app/shared/clock.server.ts'
import { readEnvironment } from '#app/shared/env.server.ts'
import { createLog } from '#app/shared/log.server.ts'
import { openDatabase } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { openQueue } from './queue.server.ts'
import { startWorker } from './start-worker.server.ts'

/* `npm run worker`: works through the queue apart from the web process, on PostgreSQL. */
const env = readEnvironment()
const log = createLog(env.logLevel)
if (!env.databaseUrl) {
  log.fatal('the embedded database works in the web process alone: set DATABASE_URL')
  process.exit(1)
}

const database = await openDatabase(env)
await migrateToLatest(database.db)
const queue = await openQueue(database, (error) => log.error(error))
const worker = await startWorker({
  database,
  queue,
  clock: createClock(env.clockPinnedAt),
  log,
})
log.info('working')

async function stop(signal: string) {
  log.info({ signal }, 'stopping')
  await worker.stop()
  await database.close()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
