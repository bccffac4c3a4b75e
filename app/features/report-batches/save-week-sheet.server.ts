import type { Actor } from '#app/features/accounts/actor.ts'
import { storeCorrection } from '#app/features/inventory/correct-report.server.ts'
import { storeReports } from '#app/features/inventory/store-reports.server.ts'
import { listOpenReports, listSent } from '#app/features/supply/supply-report.repository.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { lineKey } from './line-key.server.ts'
import { decideCell, type FilledCell, type RefusedCell } from './week-sheet.ts'

type Sheet = {
  unitId: string
  sheetKey: string
  cells: readonly FilledCell[]
  today: string
  now: Date
}
type SavedSheet = { saved: number; corrected: number; refused: RefusedCell[] }

const nameOf = ({ foodId, day }: FilledCell) => `${foodId}.${day}`

/**
 * A paper sheet of a week: new cells become reports, changed ones corrections that keep the first
 * value. A cell that cannot be taken says why and stops no other; the same sheet sent twice is one.
 */
export function saveWeekSheet(
  db: Database,
  actor: Actor,
  sheet: Sheet,
): Promise<Outcome<SavedSheet, 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, sheet.unitId, actor.institutionIds)
    if (!unit) return refuse('not-found')
    const { fresh, corrections, refused } = await sortCells(tx, sheet)
    const stored = await storeReports(
      tx,
      actor,
      fresh.map((cell) => ({ ...reportOf(cell, sheet), foodId: cell.foodId })),
    )
    for (const [index, answer] of stored.entries()) {
      const cell = fresh[index]
      if (!answer.ok && cell) refused.push({ cell: nameOf(cell), refusal: answer.refusal })
    }
    let corrected = 0
    for (const { cell, reportId } of corrections) {
      const answer = await storeCorrection(tx, actor, { ...reportOf(cell, sheet), reportId })
      if (answer.ok) corrected += 1
      else refused.push({ cell: nameOf(cell), refusal: answer.refusal })
    }
    const saved = stored.filter(({ ok }) => ok).length
    return { ok: true, saved, corrected, refused }
  })
}

const reportOf = (cell: FilledCell, { unitId, sheetKey, today, now }: Sheet) => ({
  unitId,
  quantity: cell.quantity,
  measure: cell.measure,
  readyOn: cell.day,
  useBy: undefined,
  note: undefined,
  idempotencyKey: lineKey(sheetKey, nameOf(cell)),
  origin: { source: 'sheet' as const },
  today,
  now,
})

async function sortCells(tx: Tx, sheet: Sheet) {
  const now = await listOpenReports(tx, [sheet.unitId])
  const keys = sheet.cells.map((cell) => lineKey(sheet.sheetKey, nameOf(cell)))
  const sent = new Set((await listSent(tx, keys)).map(({ idempotencyKey }) => idempotencyKey))
  const fresh: FilledCell[] = []
  const corrections: { cell: FilledCell; reportId: string }[] = []
  const refused: RefusedCell[] = []
  for (const [index, cell] of sheet.cells.entries()) {
    if (sent.has(keys[index] ?? '')) continue
    const change = decideCell(cell, now)
    if (change.kind === 'new') fresh.push(cell)
    if (change.kind === 'correct') corrections.push({ cell, reportId: change.reportId })
    if (change.kind === 'changed-meanwhile') {
      refused.push({ cell: nameOf(cell), refusal: 'report-changed-meanwhile' })
    }
  }
  return { fresh, corrections, refused }
}
