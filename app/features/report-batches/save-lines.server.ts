import type { Actor } from '#app/features/accounts/actor.ts'
import { storeReports, storeReportsOrNone } from '#app/features/inventory/store-reports.server.ts'
import type { Database } from '#db/database.ts'
import { lineKey } from './line-key.server.ts'
import type { RefusedLine } from './pasted-line.ts'

type Line = {
  line: number | string
  foodId: string
  quantity: number
  measure: string
  readyOn: string
  useBy?: string
  note?: string
}
type Batch = {
  unitId: string
  batchKey: string
  lines: readonly Line[]
  source: 'pasted' | 'file'
  today: string
  now: Date
}

/**
 * Stores what a person confirmed of a message. A line that is refused leaves nothing behind and
 * stops no other; the same batch sent twice is the same reports.
 */
export const saveLines = (db: Database, actor: Actor, batch: Batch) =>
  db.transaction().execute(async (tx) => {
    const stored = await storeReports(tx, actor, reportsOf(batch))
    const refused = stored.flatMap((answer, index): RefusedLine[] => {
      const line = batch.lines[index]?.line
      return answer.ok || line === undefined ? [] : [{ line, refusal: answer.refusal }]
    })
    return { saved: stored.length - refused.length, refused }
  })

/** The same of a file that promises all or nothing: a line refused now leaves none of it stored. */
export const saveAllLines = (db: Database, actor: Actor, batch: Batch) =>
  db.transaction().execute((tx) => storeReportsOrNone(tx, actor, reportsOf(batch)))

const reportsOf = ({ unitId, batchKey, lines, source, today, now }: Batch) =>
  lines.map(({ line, ...said }) => ({
    ...said,
    useBy: said.useBy,
    note: said.note,
    unitId,
    today,
    now,
    origin: { source },
    idempotencyKey: lineKey(batchKey, String(line)),
  }))
