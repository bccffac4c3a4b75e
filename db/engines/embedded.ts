import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { COLUMN_TYPES } from '#db/engines/column-types.ts'
import { turns } from '#db/engines/turns.ts'

const parsers = Object.fromEntries(COLUMN_TYPES.map(({ oid, parse }) => [oid, parse]))
const serializers = Object.fromEntries(COLUMN_TYPES.map(({ oid, serialize }) => [oid, serialize]))

const CHANGING = ['INSERT', 'UPDATE', 'DELETE', 'MERGE']

/** Kysely's compiler vouches for the shape of the rows; the engine knows none. */
const rowsOf = <R>(result: object): R[] => Reflect.get(result, 'rows')

/** As on a real PostgreSQL, text without values may hold several statements; the last one answers. */
async function run<R>(pglite: PGlite, query: CompiledQuery): Promise<QueryResult<R>> {
  const { sql: text, parameters } = query
  if (parameters.includes(undefined)) throw new Error(`a value is undefined in: ${text}`)
  const result =
    parameters.length === 0
      ? (await pglite.exec(text)).at(-1)
      : await pglite.query(text, [...parameters])
  if (!result) return { rows: [] }
  const isChange = CHANGING.includes(result.command ?? '')
  return {
    rows: rowsOf(result),
    ...(isChange && { numAffectedRows: BigInt(result.affectedRows ?? 0) }),
  }
}

function begin({ isolationLevel, accessMode }: TransactionSettings) {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
  return CompiledQuery.raw(`start transaction${level}${accessMode ? ` ${accessMode}` : ''}`)
}

/** One session for the whole process: connections are that session, handed out in turn. */
function driverOver(pglite: PGlite): Driver {
  const turn = turns()
  const connection: DatabaseConnection = {
    executeQuery: (query) => run(pglite, query),
    streamQuery: () => {
      throw new Error('the embedded database does not stream')
    },
  }
  const send = async (_: DatabaseConnection, text: string) => {
    await connection.executeQuery(CompiledQuery.raw(text))
  }
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      await turn.take()
      return connection
    },
    beginTransaction: async (_, settings) => {
      await connection.executeQuery(begin(settings))
    },
    commitTransaction: (connection) => send(connection, 'commit'),
    rollbackTransaction: (connection) => send(connection, 'rollback'),
    savepoint: (connection, name) => send(connection, `savepoint "${name}"`),
    rollbackToSavepoint: (connection, name) => send(connection, `rollback to "${name}"`),
    releaseSavepoint: (connection, name) => send(connection, `release "${name}"`),
    releaseConnection: async () => turn.give(),
    destroy: async () => {
      await turn.take()
      await pglite.close()
    },
  }
}

/** A dialect over PostgreSQL compiled to WebAssembly, with its data in a folder. */
export async function embeddedDialect(folder: string): Promise<Dialect> {
  const pglite = await PGlite.create({
    dataDir: folder,
    extensions: { btree_gist },
    parsers,
    serializers,
  })
  await pglite.exec("set time zone 'UTC'")
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOver(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}
