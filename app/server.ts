import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { type Demo, ensureDemo, type SignIn } from '#app/demo.server.ts'
import { DEFAULT_TIME_ZONE } from '#app/features/institutions/institution.ts'
import { createWebApp, type WebApp } from '#app/http/web-app.ts'
import { openQueue, type Queue } from '#app/jobs/queue.server.ts'
import { startWorker } from '#app/jobs/start-worker.server.ts'
import { type Clock, createClock } from '#app/shared/clock.server.ts'
import { type Environment, readEnvironment } from '#app/shared/env.server.ts'
import { createLog } from '#app/shared/log.server.ts'
import { openDatabase } from '#db/connection.ts'
import type { Database } from '#db/database.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedReference } from '#db/seeds/seed.ts'

const isDevelopment = process.argv.includes('--dev')
/** Requests under way are given this long to finish on a stop. */
const DRAIN_MS = 10_000

/** Opens the database once, makes it ready, then serves until told to stop. */
async function start(env: Environment) {
  const log = createLog(env.logLevel)
  const clock = createClock(env.clockPinnedAt)
  const connection = await orExplain(() => openDatabase(env))
  const { db } = connection
  await migrateToLatest(db)
  await seedReference(db)
  const queue = await openQueue(connection, (error) => log.error(error))
  const worker = env.runsWorker
    ? await startWorker({ database: connection, queue, clock, log })
    : queue
  const demo = await demoOf(env, { db, clock, queue })

  const state = { isDraining: false }
  const isSecure = env.publicUrl?.startsWith('https:') ?? false
  const server = createServer()
  const web = createWebApp({
    standing: { db, queue, clock, isSecure, isDemo: demo !== undefined },
    log,
    publicUrl: env.publicUrl,
    requestsPerMinute: env.requestsPerMinute,
    isDraining: () => state.isDraining,
    askDatabase: () => connection.executeSql('select 1'),
    ...(isDevelopment ? await developmentBuild(server) : { build: await finishedBuild() }),
  })
  server.on('request', web)
  await orExplain(() => listen(server, env))

  /** Takes no more requests, lets those under way finish, then closes queue and database. */
  const stop = async (signal: string) => {
    if (state.isDraining) return
    state.isDraining = true
    log.info({ signal }, 'stopping')
    await Promise.all([drain(server), worker.stop()])
    await connection.close()
    log.info('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  say(welcome(addressOf(server, env), demo?.signIns ?? []))
}

/** What a person can mend (a wrong variable, a folder in use, a taken port) is said in a sentence. */
async function orExplain<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`\nLumbung cannot start. ${reason}\n\n`)
    process.exit(1)
  }
}

type Ready = { db: Database; clock: Clock; queue: Queue }

/** The demo region, unless it is off or the installation holds data of its own. */
async function demoOf(env: Environment, { db, clock, queue }: Ready): Promise<Demo | undefined> {
  if (!env.isDemo) return undefined
  mkdirSync(env.dataDir, { recursive: true })
  const today = clock.today(DEFAULT_TIME_ZONE)
  return ensureDemo(db, { today, dataDir: env.dataDir, enqueue: queue.enqueue })
}

const listen = (server: Server, { port, host }: Environment) =>
  new Promise<void>((resolve, reject) => {
    server.once('listening', () => resolve())
    server.once('error', (error) =>
      reject(new Error(`Cannot listen on ${host}:${port}. Choose another PORT.`, { cause: error })),
    )
    server.listen(port, host)
  })

async function drain(server: Server) {
  const isDrained = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref()
  await isDrained
}

function addressOf(server: Server, env: Environment) {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : env.port
  return env.publicUrl ?? `http://${env.host}:${port}`
}

const say = (text: string) => process.stdout.write(text)

function welcome(address: string, signIns: readonly SignIn[]) {
  const lines = signIns.map(
    ({ role, email, password }) => `  ${role.padEnd(18)} ${email.padEnd(34)} ${password}`,
  )
  const demo = lines.length > 0 ? `Demo region, sign in as:\n${lines.join('\n')}\n\n` : ''
  return `\nLumbung: ${address}\n\n${demo}`
}

async function finishedBuild(): Promise<ServerBuild> {
  return import(pathToFileURL('build/server/index.js').href)
}

/** Vite in the same process: pages reload, this file and the open database stay. */
async function developmentBuild(server: Server): Promise<Pick<WebApp, 'build' | 'development'>> {
  const vite = await (await import('vite')).createServer({
    server: { middlewareMode: true, hmr: { server } },
  })
  const build = async (): Promise<ServerBuild> => {
    const loaded: unknown = await vite.ssrLoadModule('virtual:remix/server-build')
    if (!isServerBuild(loaded)) throw new Error('Vite answered with something else than a build')
    return loaded
  }
  return { build, development: vite.middlewares }
}

const isServerBuild = (loaded: unknown): loaded is ServerBuild =>
  typeof loaded === 'object' && loaded !== null && 'routes' in loaded && 'entry' in loaded

await start(await orExplain(async () => readEnvironment()))
