import type { Database } from '#db/database.ts'
import {
  insertCheck,
  insertClosings,
  listChecks,
  listLotBooks,
} from './stock-check.repository.server.ts'
import { findingsOf } from './stock-check.ts'

/** Longer than any transaction of ours lives. */
const SETTLED_SECONDS = 600
const HOURS_BETWEEN = 23

type When = { now: Date; settledSeconds?: number }

/**
 * The daily check of the books: every lot against its movements and against how it last closed.
 * Only lots that are in order are closed anew: what was found stays found until it is explained.
 */
export function checkStock(db: Database, { now, settledSeconds = SETTLED_SECONDS }: When) {
  return db.transaction().execute(async (tx) => {
    const books = await listLotBooks(tx)
    const findings = books.flatMap(findingsOf)
    const movements = books.reduce((sum, lot) => sum + lot.movements, 0)
    const checkId = await insertCheck(tx, { at: now, lots: books.length, movements, findings })
    const broken = [...new Set(findings.map(({ lotId }) => lotId))]
    await insertClosings(tx, settledSeconds, broken)
    return { checkId, findings }
  })
}

/** The same, unless the books were checked within the day. */
export async function checkStockDaily(db: Database, now: Date) {
  const [last] = await listChecks(db, 1)
  const hours = last ? (now.getTime() - last.checkedAt.getTime()) / 3_600_000 : HOURS_BETWEEN
  return hours >= HOURS_BETWEEN ? checkStock(db, { now }) : undefined
}
