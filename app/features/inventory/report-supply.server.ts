import type { Actor } from '#app/features/accounts/actor.ts'
import type { Database, Tx } from '#db/database.ts'
import { type Report, type Stored, storeReports } from './store-reports.server.ts'

/**
 * Say what a unit has or will have. The report and the lot it promises are one transaction. A
 * report that comes twice with one key is one report, also when both come at the same moment.
 */
export const reportSupply = (db: Database, actor: Actor, report: Report) =>
  db.transaction().execute((tx) => storeReport(tx, actor, report))

/** The same within a transaction of the caller. */
export async function storeReport(tx: Tx, actor: Actor, report: Report): Promise<Stored> {
  const [stored] = await storeReports(tx, actor, [report])
  if (!stored) throw new Error('the report was not answered')
  return stored
}
