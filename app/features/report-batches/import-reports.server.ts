import type { Actor } from '#app/features/accounts/actor.ts'
import { dropImportFile } from '#app/features/attachments/import-file.repository.server.ts'
import { openImportFile } from '#app/features/attachments/receive-import-file.server.ts'
import { listFormFoods } from '#app/features/supply/form-foods.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { SpreadsheetAnswers } from '#app/shared/spreadsheet-reading.ts'
import { importSummary } from '#app/shared/spreadsheet-summary.ts'
import { readTable } from '#app/shared/spreadsheet-table.ts'
import type { Database } from '#db/database.ts'
import { decideReportFile } from './decide-report-file.ts'
import { listOtherNames } from './named-food.repository.server.ts'
import { REPORT_SHEET } from './report-file.ts'
import { saveAllLines } from './save-lines.server.ts'

export const reportFileOwner = (actor: Actor, unitId: string) => ({
  accountId: actor.accountId,
  purpose: 'supply-reports',
  subjectId: unitId,
})

type Asked = { unitId: string; fileId: string; answers: SpreadsheetAnswers; today: string }

/** A kept file row by row against what the unit may report; undefined when the file is gone. */
export async function previewReports(db: Database, actor: Actor, asked: Asked) {
  const { unitId, fileId, answers, today } = asked
  const kept = await openImportFile(db, reportFileOwner(actor, unitId), fileId)
  if (!kept) return undefined
  const table = readTable(kept.file, REPORT_SHEET, answers)
  const foods = await listFormFoods(db, unitId)
  const others = await listOtherNames(
    db,
    foods.map(({ id }) => id),
  )
  const named = foods.map((food) => ({
    ...food,
    names: [
      food.nameId,
      food.nameEn,
      ...others.filter(({ foodId }) => foodId === food.id).map(({ name }) => name),
    ],
  }))
  const { lines, problems } = decideReportFile(table, named, today)
  const { fileName } = kept
  const summary = importSummary({ fileId, fileName, answers }, table, problems)
  return { table, lines, problems, summary }
}

/**
 * Stores every row of a kept file, or none when one has a problem or is refused at the moment of
 * storing; the file is kept then. Twice confirmed is once.
 */
export async function importReports(db: Database, actor: Actor, asked: Asked & { now: Date }) {
  const found = await previewReports(db, actor, asked)
  if (!found) return refuse('import-file-gone')
  if (found.problems.length > 0) return refuse('import-not-ready')
  const { unitId, fileId, today, now } = asked
  const batch = { unitId, batchKey: fileId, lines: found.lines, today, now }
  const stored = await saveAllLines(db, actor, { ...batch, source: 'file' })
  if (!stored.ok) return refuse(stored.refused[0]?.refusal ?? 'import-not-ready')
  await dropImportFile(db, reportFileOwner(actor, unitId), fileId)
  return { ok: true as const, saved: found.lines.length }
}
