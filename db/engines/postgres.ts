import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres, { type ReservedSql, type Sql } from 'postgres'
import { COLUMN_TYPES } from '#db/engines/column-types.ts'

const OLDEST_VERSION = 150_000

const types = Object.fromEntries(
  COLUMN_TYPES.map(({ oid, parse, serialize }) => [
    `oid${oid}`,
    { to: oid, from: [oid], parse, serialize },
  ]),
)

/**
 * The client guesses a parameter's type from its JavaScript value: `true` for a jsonb column
 * becomes a boolean and is refused. Type 0 lets the server say what it expects instead.
 */
const withServerTypes = (connection: ReservedSql): ReservedSql =>
  new Proxy(connection, {
    get: (target, key) =>
      key === 'unsafe'
        ? (text: string, values: unknown[]) =>
            target.unsafe(
              text,
              values.map((value) => (value === null ? null : target.typed(value, 0))),
            )
        : Reflect.get(target, key),
  })

const LONGEST_FAREWELL_SECONDS = 5

/** Reserves such connections, and does not wait for ever for one that nobody gives back. */
const careful = (sql: Sql): Sql =>
  new Proxy(sql, {
    get: (target, key) => {
      if (key === 'reserve') return async () => withServerTypes(await target.reserve())
      if (key === 'end') return () => target.end({ timeout: LONGEST_FAREWELL_SECONDS })
      return Reflect.get(target, key)
    },
  })

async function checkVersion(sql: Sql) {
  const [row] = await sql.unsafe("select current_setting('server_version_num')::int as version")
  if (row?.version >= OLDEST_VERSION) return
  throw new Error('This PostgreSQL is too old: Lumbung needs version 15 or newer.')
}

/** A dialect over a pool of connections to a real PostgreSQL, which answers and is new enough. */
export async function postgresDialect(databaseUrl: string): Promise<PostgresJSDialect> {
  const sql = postgres(databaseUrl, {
    types,
    max: 10,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC', application_name: 'lumbung' },
  })
  try {
    await checkVersion(sql)
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
  return new PostgresJSDialect({ postgres: careful(sql) })
}
