import type { Dialect } from 'kysely'
import postgres, { type Sql } from 'postgres'
import { COLUMN_TYPES } from '#db/engines/column-types.ts'
import { dialectOver, queryResult, type Session } from '#db/engines/dialect.ts'
import { pool } from '#db/engines/pool.ts'

const OLDEST_VERSION = 150_000
const MOST_CONNECTIONS = 10
const LONGEST_FAREWELL_SECONDS = 5

const types = Object.fromEntries(
  COLUMN_TYPES.map(({ oid, parse, serialize }) => [
    `oid${oid}`,
    { to: oid, from: [oid], parse, serialize },
  ]),
)

type Client = Session & {
  sql: Sql
  /** Forgets a lost connection: called when the session goes to its next taker. */
  startAnew(): void
}

/**
 * A client of exactly one connection. The client reconnects by itself, which must not happen in
 * the middle of a transaction: its second half would be stored alone. So once the connection is
 * lost, the session refuses everything until it is given back. (The library's own `reserve()`
 * instead brings the process down when a reserved connection is lost: decision 0012.)
 */
function connect(databaseUrl: string): Client {
  let isLost = false
  const sql = postgres(databaseUrl, {
    types,
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    backoff: () => 0.2,
    onnotice: () => undefined,
    onclose: () => {
      isLost = true
    },
    connection: { TimeZone: 'UTC', application_name: 'lumbung' },
  })
  return {
    sql,
    startAnew: () => {
      isLost = false
    },
    run: async <R>({ sql: text, parameters }: Parameters<Session['run']>[0]) => {
      if (isLost) throw new Error('the connection to the database was lost')
      const values = parameters.map((value) => withServerType(sql, value))
      const rows = await sql.unsafe<R[]>(text, values)
      return queryResult([...rows], rows.command, rows.count)
    },
  }
}

/**
 * The library guesses a parameter's type from its JavaScript value: `true` for a jsonb column
 * becomes a boolean and is refused. Type 0 lets the server say what it expects instead.
 */
const withServerType = (sql: Sql, value: unknown) => (value === null ? null : sql.typed(value, 0))

async function checkVersion({ sql }: Client) {
  const [row] = await sql.unsafe("select current_setting('server_version_num')::int as version")
  if (row?.version >= OLDEST_VERSION) return
  throw new Error('This PostgreSQL is too old: Lumbung needs version 15 or newer.')
}

/** For the person who wrote DATABASE_URL: which server, without its password, and what it said. */
function notOpened(databaseUrl: string, error: unknown) {
  const { host, pathname } = new URL(databaseUrl)
  const said = error instanceof Error ? error.message : String(error)
  return new Error(`The database ${host}${pathname} cannot be opened: ${said}`, { cause: error })
}

/** A dialect over up to ten connections to a real PostgreSQL, which answers and is new enough. */
export async function postgresDialect(databaseUrl: string): Promise<Dialect> {
  const clients = pool(MOST_CONNECTIONS, () => connect(databaseUrl))
  const end = () =>
    Promise.all(clients.all().map(({ sql }) => sql.end({ timeout: LONGEST_FAREWELL_SECONDS })))
  const first = await clients.take()
  try {
    await checkVersion(first)
  } catch (error) {
    await end()
    throw notOpened(databaseUrl, error)
  }
  clients.give(first)
  return dialectOver({
    take: async () => {
      const client = await clients.take()
      client.startAnew()
      return client
    },
    give: clients.give,
    end: async () => {
      await end()
    },
  })
}
