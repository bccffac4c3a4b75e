import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Dialect,
  HandleEmptyInListsPlugin,
  Kysely,
  replaceWithNoncontingentExpression,
} from 'kysely'
import type { Database } from '#db/database.ts'
import { embeddedDialect, packFolder } from '#db/engines/embedded.ts'
import { lockFolder } from '#db/engines/folder-lock.ts'
import { postgresDialect } from '#db/engines/postgres.ts'
import { rawSql } from '#db/raw-sql.ts'

export type DatabaseEnv = {
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl?: string
  dataDir: string
}

export type OpenDatabase = {
  db: Database
  engine: 'postgresql' | 'embedded'
  /** SQL text on the same connections, for pg-boss; see raw-sql.ts for one inside a transaction. */
  executeSql: ReturnType<typeof rawSql>['executeSql']
  close(): Promise<void>
}

/** The folder of the embedded database inside the data folder. */
const DATABASE = 'database'

/** `in` an empty list is false, as in mathematics, where SQL has only a syntax error. */
const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })

const kyselyOver = (dialect: Dialect): Database => new Kysely({ dialect, plugins: [emptyLists] })

/** The one place that makes a Kysely. Open once per process; the schema is migrate.ts's matter. */
export function openDatabase(env: DatabaseEnv): Promise<OpenDatabase> {
  return env.databaseUrl ? openPostgres(env.databaseUrl) : openEmbedded(env.dataDir)
}

async function openPostgres(databaseUrl: string): Promise<OpenDatabase> {
  const db: Database = kyselyOver(await postgresDialect(databaseUrl))
  const { executeSql } = rawSql(db)
  return { db, engine: 'postgresql', executeSql, close: () => db.destroy() }
}

const embeddedOver = (dialect: Dialect): OpenDatabase => {
  const db: Database = kyselyOver(dialect)
  const { executeSql } = rawSql(db)
  return { db, engine: 'embedded', executeSql, close: () => db.destroy() }
}

/** A database in memory alone, which begins as a packed one: for tests, which want many. */
export async function openPacked(packed: Blob): Promise<OpenDatabase> {
  return embeddedOver(await embeddedDialect({ loadDataDir: packed }))
}

/** The data of a folder that nobody has open, for `openPacked`. */
export const packDataDir = (dataDir: string): Promise<Blob> => packFolder(join(dataDir, DATABASE))

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true })
  const unlock = await lockFolder(dataDir)
  try {
    const opened = embeddedOver(await embeddedDialect({ dataDir: join(dataDir, DATABASE) }))
    const close = async () => {
      await opened.close()
      await unlock()
    }
    return { ...opened, close }
  } catch (error) {
    await unlock()
    throw error
  }
}
