import { CompiledQuery } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import { verbatimText } from '#db/engines/column-types.ts'

type Rows = { rows: Record<string, unknown>[] }

/** Values as the `pg` client takes them: undefined is null, and text is JSON text in a JSON column. */
const asPgWould = (value: unknown) => {
  if (value === undefined) return null
  return typeof value === 'string' ? verbatimText(value) : value
}

const execute = (db: Database | Tx, text: string, values: unknown[]): Promise<Rows> =>
  db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values.map(asPgWould)))

/**
 * The door for pg-boss: SQL text on our own connection, or inside our own transaction when given
 * one. Text without values may hold several statements with their own begin and commit; what such a
 * script answers is not to be read.
 */
export function rawSql(db: Database | Tx) {
  return {
    executeSql: (text: string, values: unknown[] = []): Promise<Rows> => {
      if (db.isTransaction || values.length > 0) return execute(db, text, values)
      return db.connection().execute(async (connection) => {
        try {
          return await execute(connection, text, [])
        } catch (error) {
          await execute(connection, 'rollback', [])
          throw error
        }
      })
    },
  }
}
