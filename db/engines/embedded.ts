import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import type { CompiledQuery, Dialect, QueryResult } from 'kysely'
import { COLUMN_TYPES } from '#db/engines/column-types.ts'
import { dialectOver, queryResult, type Session } from '#db/engines/dialect.ts'
import { turns } from '#db/engines/turns.ts'

const parsers = Object.fromEntries(COLUMN_TYPES.map(({ oid, parse }) => [oid, parse]))
const serializers = Object.fromEntries(COLUMN_TYPES.map(({ oid, serialize }) => [oid, serialize]))

/** Kysely's compiler vouches for the shape of the rows; the engine knows none. */
const rowsOf = <R>(result: object): R[] => Reflect.get(result, 'rows')

/** As on a real PostgreSQL, only text without values may hold several statements. */
async function run<R>(pglite: PGlite, query: CompiledQuery): Promise<QueryResult<R>> {
  const { sql: text, parameters } = query
  if (parameters.includes(undefined)) throw new Error(`a value is undefined in: ${text}`)
  const result =
    parameters.length === 0
      ? (await pglite.exec(text)).at(-1)
      : await pglite.query(text, [...parameters])
  if (!result) return { rows: [] }
  return queryResult(rowsOf<R>(result), result.command, result.affectedRows ?? 0)
}

/**
 * A dialect over PostgreSQL compiled to WebAssembly, with its data in a folder. The whole process
 * has one session with it, which is handed out in turn.
 */
export async function embeddedDialect(folder: string): Promise<Dialect> {
  const pglite = await PGlite.create({
    dataDir: folder,
    extensions: { btree_gist },
    parsers,
    serializers,
  })
  await pglite.exec("set time zone 'UTC'")
  const turn = turns()
  const session: Session = { run: (query) => run(pglite, query) }
  return dialectOver({
    take: async () => {
      await turn.take()
      return session
    },
    give: () => turn.give(),
    end: async () => {
      await turn.take()
      await pglite.close()
    },
  })
}
