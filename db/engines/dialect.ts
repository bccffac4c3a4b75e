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

/** One session with a PostgreSQL: what is sent to it runs in order, and inside its transaction. */
export type Session = {
  run<R>(query: CompiledQuery): Promise<QueryResult<R>>
}

/** Hands sessions out; whoever has taken one has it alone until giving it back. */
export type Sessions<S extends Session = Session> = {
  take(): Promise<S>
  give(session: S): void
  end(): Promise<void>
}

const CHANGING = ['INSERT', 'UPDATE', 'DELETE', 'MERGE']

/** The rows of a statement, and for one that changes rows how many it changed. */
export function queryResult<R>(rows: R[], command: string | undefined, count: number) {
  return { rows, ...(CHANGING.includes(command ?? '') && { numAffectedRows: BigInt(count) }) }
}

/** Kysely's PostgreSQL over our sessions; both engines speak through it. */
export const dialectOver = <S extends Session>(sessions: Sessions<S>): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOver(sessions),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

function begin({ isolationLevel, accessMode }: TransactionSettings) {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
  return `start transaction${level}${accessMode ? ` ${accessMode}` : ''}`
}

async function send(connection: DatabaseConnection, text: string) {
  await connection.executeQuery(CompiledQuery.raw(text))
}

function driverOver<S extends Session>(sessions: Sessions<S>): Driver {
  const taken = new Map<DatabaseConnection, S>()
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const session = await sessions.take()
      const connection = connectionOver(session)
      taken.set(connection, session)
      return connection
    },
    beginTransaction: (connection, settings) => send(connection, begin(settings)),
    commitTransaction: (connection) => send(connection, 'commit'),
    rollbackTransaction: (connection) => send(connection, 'rollback'),
    savepoint: (connection, name) => send(connection, `savepoint "${name}"`),
    rollbackToSavepoint: (connection, name) => send(connection, `rollback to "${name}"`),
    releaseSavepoint: (connection, name) => send(connection, `release "${name}"`),
    releaseConnection: async (connection) => {
      const session = taken.get(connection)
      taken.delete(connection)
      if (session) sessions.give(session)
    },
    destroy: () => sessions.end(),
  }
}

const connectionOver = (session: Session): DatabaseConnection => ({
  executeQuery: (query) => session.run(query),
  streamQuery: () => {
    throw new Error('rows are not streamed: page through them')
  },
})
