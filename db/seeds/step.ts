import type { Tx } from '#db/database.ts'
import type { CsvTable, csvTables } from '#db/seeds/csv-table.ts'

export type ReadTable = ReturnType<typeof csvTables>

/** Stores what some files say; run again only when one of them has changed. */
export type Step = {
  tables: CsvTable<unknown>[]
  write: (tx: Tx) => Promise<void>
}

const ROWS_AT_ONCE = 1000

/** A statement takes 65,534 values at most: long lists go in pieces. */
export async function inPieces<Row>(rows: Row[], write: (piece: Row[]) => Promise<unknown>) {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await write(rows.slice(start, start + ROWS_AT_ONCE))
  }
}

export const valuesOf = <Row, Value>(table: CsvTable<Row>, value: (row: Row) => Value) =>
  new Set(table.rows.map(value))

/** `ids('beras')`: the id of a code that was checked when the files were read. */
export function idsByCode(rows: { id: string; code: string }[]) {
  const ids = new Map(rows.map(({ code, id }) => [code, id]))
  return (code: string): string => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`no row has the code ${code}`)
    return id
  }
}
