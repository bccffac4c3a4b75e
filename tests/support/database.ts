import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll } from 'vitest'
import { type OpenDatabase, openDatabase, openPacked, packDataDir } from '#db/connection.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedReference } from '#db/seeds/seed.ts'

const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL

type Content = 'empty' | 'migrated' | 'reference'
type Copy = { database: OpenDatabase; remove: () => Promise<void> }
/** What openDatabase needs to open this very copy again, also from another process. */
type CopyWithEnv = Copy & { env: { databaseUrl?: string; dataDir: string } }

/**
 * A fresh copy for one test file, closed and removed after its last test: of an empty migrated
 * database, of one that also holds the reference data, or of one without any table. Embedded in
 * memory, or on the PostgreSQL of TEST_DATABASE_URL. Call it at the top of the file:
 * `const { db } = await testDatabase()`.
 */
export async function testDatabase(content: Content = 'migrated'): Promise<OpenDatabase> {
  return closedAtTheEnd(
    TEST_DATABASE_URL
      ? await copyOnPostgres(TEST_DATABASE_URL, content)
      : await copyInMemory(content),
  )
}

/** The same where a test opens it a second time, or leaves that to other processes. */
export async function testDatabaseOfProcesses(content: Content = 'migrated') {
  const copy = TEST_DATABASE_URL
    ? await copyOnPostgres(TEST_DATABASE_URL, content)
    : await newFolder(content)
  return { ...closedAtTheEnd(copy), env: copy.env }
}

function closedAtTheEnd({ database, remove }: Copy): OpenDatabase {
  let isOpen = true
  const close = async () => {
    if (isOpen) await database.close()
    isOpen = false
  }
  afterAll(async () => {
    await close()
    await remove()
  })
  return { ...database, close }
}

async function fill({ db }: OpenDatabase, content: Content) {
  if (content === 'empty') return
  await migrateToLatest(db)
  if (content === 'reference') await seedReference(db)
}

/** Changes when a migration, an engine or a row of the reference data does. */
function fingerprint(content: Content) {
  const folders = ['db/migrations', 'db/engines', 'db']
  if (content === 'reference') folders.push('db/seeds', 'db/seeds/reference')
  const hash = createHash('sha256').update(content)
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (/\.(ts|csv)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

async function newFolder(content: Content): Promise<CopyWithEnv> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lumbung-'))
  const env = { dataDir }
  const database = await openDatabase(env)
  await fill(database, content)
  return { database, env, remove: async () => rmSync(dataDir, { recursive: true, force: true }) }
}

/** Unpacked into memory: no file of a copy is written, which is most of what a copy would take. */
async function copyInMemory(content: Content): Promise<Copy> {
  const template = await embeddedTemplate(content)
  const database = await openPacked(new Blob([readFileSync(template)]))
  return { database, remove: async () => undefined }
}

/** Built by the first who needs it and moved into place whole; whoever comes later unpacks it. */
async function embeddedTemplate(content: Content) {
  const cache = join('node_modules', '.cache', 'lumbung')
  const template = join(cache, `${content}-${fingerprint(content)}.tar`)
  if (existsSync(template)) return template
  mkdirSync(cache, { recursive: true })
  dropOutdated(cache)
  const { database, env, remove } = await newFolder(content)
  await database.close()
  const building = `${template}.${process.pid}`
  const packed = await packDataDir(env.dataDir)
  writeFileSync(building, Buffer.from(await packed.arrayBuffer()))
  renameSync(building, template)
  await remove()
  return template
}

const OUTDATED_AFTER_MS = 60 * 60 * 1000

function dropOutdated(cache: string) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > OUTDATED_AFTER_MS) rmSync(path, { recursive: true, force: true })
  }
}

const urlOf = (server: string, name: string) => {
  const url = new URL(server)
  url.pathname = name
  return url.href
}

async function copyOnPostgres(server: string, content: Content): Promise<CopyWithEnv> {
  const name = `lumbung_test_${randomBytes(6).toString('hex')}`
  await asAdministrator(server, async (sql) => {
    const template = await postgresTemplate(sql, server, content)
    await sql.unsafe(`create database ${name} template ${template}`)
  })
  const env = { databaseUrl: urlOf(server, name), dataDir: 'unused' }
  const database = await openDatabase(env)
  const remove = () =>
    asAdministrator(server, async (sql) => {
      await sql.unsafe(`drop database if exists ${name} with (force)`)
    })
  return { database, env, remove }
}

/** Under a lock, because a database that is copied may have no other visitor. */
async function postgresTemplate(sql: postgres.Sql, server: string, content: Content) {
  const template = `lumbung_template_${content}_${fingerprint(content)}`
  const [found] = await sql`select from pg_database where datname = ${template}`
  if (found) return template
  const others = await sql<{ datname: string }[]>`
    select datname from pg_database where datname like ${`lumbung_template_${content}_%`}
  `
  for (const { datname } of others) await sql.unsafe(`drop database ${datname} with (force)`)
  const building = `${template}_building`
  await sql.unsafe(`create database ${building}`)
  const database = await openDatabase({ databaseUrl: urlOf(server, building), dataDir: 'unused' })
  await fill(database, content)
  await database.close()
  await sql`
    select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${building}
  `
  await sql.unsafe(`alter database ${building} rename to ${template}`)
  return template
}

async function asAdministrator(server: string, work: (sql: postgres.Sql) => Promise<void>) {
  const sql = postgres(server, { max: 1, onnotice: () => undefined })
  try {
    await sql`select pg_advisory_lock(7220151)`
    await work(sql)
  } finally {
    await sql.end()
  }
}
