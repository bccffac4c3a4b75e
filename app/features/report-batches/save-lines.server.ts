import type { Actor } from '#app/features/accounts/actor.ts'
import { storeReports } from '#app/features/inventory/store-reports.server.ts'
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
 * Stores what a person confirmed of a message or a file. A line that is refused leaves nothing
 * behind and stops no other; the same batch sent twice is the same reports.
 */
export const saveLines = (db: Database, actor: Actor, batch: Batch) =>
  db.transaction().execute(async (tx) => {
    const { unitId, today, now, source } = batch
    const stored = await storeReports(
      tx,
      actor,
      batch.lines.map(({ line, ...said }) => ({
        ...said,
        useBy: said.useBy,
        note: said.note,
        unitId,
        today,
        now,
        origin: { source },
        idempotencyKey: lineKey(batch.batchKey, String(line)),
      })),
    )
    const refused = stored.flatMap((answer, index): RefusedLine[] => {
      const line = batch.lines[index]?.line
      return answer.ok || line === undefined ? [] : [{ line, refusal: answer.refusal }]
    })
    return { saved: stored.length - refused.length, refused }
  })
