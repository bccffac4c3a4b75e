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

/** Where the data lies: in a folder, or in memory alone, unpacked from what `packFolder` made. */
type Where = { dataDir: string } | { loadDataDir: Blob }

const start = (where: Where) =>
  PGlite.create({ ...where, extensions: { btree_gist }, parsers, serializers })

/** All the data of a folder that nobody has open, in one piece. */
export async function packFolder(folder: string): Promise<Blob> {
  const pglite = await start({ dataDir: folder })
  const packed = await pglite.dumpDataDir('none')
  await pglite.close()
  return packed
}

/**
 * A dialect over PostgreSQL compiled to WebAssembly. The whole process has one session with it,
 * which is handed out in turn.
 */
export async function embeddedDialect(where: Where): Promise<Dialect> {
  const pglite = await start(where)
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
