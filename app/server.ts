import type { Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createWebApp, type WebApp } from '#app/http/web-app.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { readEnvironment } from '#app/shared/env.server.ts'
import { createLog } from '#app/shared/log.server.ts'
import { openDatabase } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedReference } from '#db/seeds/seed.ts'

const isDevelopment = process.argv.includes('--dev')
/** A proxy's or a browser's idle connections are given this long to finish on a stop. */
const DRAIN_MS = 10_000

const env = readEnvironment()
const log = createLog(env.logLevel)
const clock = createClock(env.clockPinnedAt)

const connection = await openDatabase(env)
const { db } = connection
await migrateToLatest(db)
await seedReference(db)

let isDraining = false
const web = createWebApp({
  standing: {
    db,
    clock,
    isSecure: env.publicUrl?.startsWith('https:') ?? false,
    isDemo: env.isDemo,
  },
  log,
  publicUrl: env.publicUrl,
  requestsPerMinute: env.requestsPerMinute,
  isDraining: () => isDraining,
  askDatabase: () => connection.executeSql('select 1'),
  ...(isDevelopment ? await developmentBuild() : { build: await finishedBuild() }),
})

const server = web.listen(env.port, env.host, () => sayWhere(server))
server.once('error', (error) => stop(`cannot listen on ${env.host}:${env.port}: ${error.message}`))
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal))

/** Stops taking requests, lets those under way finish, then closes the database. */
async function stop(reason: string) {
  if (isDraining) return
  isDraining = true
  log.info({ reason }, 'stopping')
  const isDrained = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref()
  if (server.listening) await isDrained
  await connection.close()
  log.info('stopped')
  process.exit(reason.startsWith('cannot') ? 1 : 0)
}

function sayWhere(listening: Server) {
  const address = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : env.port
  const url = env.publicUrl ?? `http://${env.host}:${port}`
  process.stdout.write(`\nLumbung: ${url}\n\n`)
}

async function finishedBuild(): Promise<ServerBuild> {
  return import(pathToFileURL('build/server/index.js').href)
}

/** Vite in the same process: pages reload, this file and the open database stay. */
async function developmentBuild(): Promise<Pick<WebApp, 'build' | 'development'>> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  const build = async (): Promise<ServerBuild> => {
    const loaded: Record<string, unknown> = await vite.ssrLoadModule('virtual:remix/server-build')
    if (!isServerBuild(loaded)) throw new Error('Vite answered with something else than a build')
    return loaded
  }
  return { build, development: vite.middlewares }
}

function isServerBuild(loaded: unknown): loaded is ServerBuild {
  return typeof loaded === 'object' && loaded !== null && 'routes' in loaded && 'entry' in loaded
}
