import type { Actor } from '#app/features/accounts/actor.ts'
import { dropImportFile } from '#app/features/attachments/import-file.repository.server.ts'
import { openImportFile } from '#app/features/attachments/receive-import-file.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { SpreadsheetAnswers } from '#app/shared/spreadsheet-reading.ts'
import { importSummary } from '#app/shared/spreadsheet-summary.ts'
import { readTable } from '#app/shared/spreadsheet-table.ts'
import type { Database, Tx } from '#db/database.ts'
import {
  insertGroup,
  insertPlace,
  lockKitchen,
  setWeekdayPortions,
  updatePlace,
} from './place.repository.server.ts'
import { newGroup, type PlaceSituation, weekdayRules } from './place-group.ts'
import { decidePlaceImport, type PlaceChange, realChanges } from './place-import.ts'
import { PLACE_SHEET } from './place-sheet.ts'
import { type KitchenNow, readPlaceSituation } from './read-place-situation.server.ts'

export const importOwner = (actor: Actor, kitchenId: string) => ({
  accountId: actor.accountId,
  purpose: 'beneficiary-places',
  subjectId: kitchenId,
})

type Asked = { fileId: string; answers: SpreadsheetAnswers }

/** A kept file against what is stored now; undefined when the file is gone. */
export async function previewPlaces(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  { fileId, answers }: Asked,
) {
  const kept = await openImportFile(db, importOwner(actor, place.kitchen.id), fileId)
  if (!kept) return undefined
  const table = readTable(kept.file, PLACE_SHEET, answers)
  const situation = await readPlaceSituation(db, place)
  const { changes, problems } = decidePlaceImport(table, situation)
  const { fileName } = kept
  return {
    table,
    problems,
    changes: realChanges(changes),
    summary: importSummary({ fileId, fileName, answers }, table, problems),
    situation,
  }
}

/** Stores every row of a kept file, or none; reads and decides again inside the transaction. */
export async function importPlaces(db: Database, actor: Actor, place: KitchenNow, asked: Asked) {
  return db.transaction().execute(async (tx) => {
    const { kitchen } = place
    await lockKitchen(tx, kitchen.id)
    const found = await previewPlaces(tx, actor, place, asked)
    if (!found) return refuse('import-file-gone')
    if (found.problems.length > 0) return refuse('import-not-ready')
    await saveChanges(tx, kitchen.id, found)
    await dropImportFile(tx, importOwner(actor, kitchen.id), asked.fileId)
    await recordAuditEvent(tx, actor, {
      verb: 'places.imported',
      subject: { kind: 'kitchen', id: kitchen.id },
      after: { fileName: found.summary.fileName, changes: found.changes.map(signed) },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, changed: found.changes.length }
  })
}

const signed = ({ place, group, placeState, groupState, before, after }: PlaceChange) => ({
  place: place.name,
  group: group.groupKind,
  placeState,
  groupState,
  before,
  after,
})

async function saveChanges(
  tx: Tx,
  kitchenId: string,
  { changes, situation }: { changes: readonly PlaceChange[]; situation: PlaceSituation },
) {
  const { opensOn } = situation
  const added = new Map<string, string>()
  for (const { place, placeId, placeState, group, groupState } of changes) {
    const name = place.name.toLowerCase()
    const id = placeId ?? added.get(name) ?? (await insertPlace(tx, kitchenId, place))
    added.set(name, id)
    if (placeState === 'changed') await updatePlace(tx, id, place)
    if (groupState === 'same') continue
    const fresh = { ...newGroup(group, { id, name: place.name }, opensOn) }
    const groupId = group.groupId ?? (await insertGroup(tx, kitchenId, fresh))
    await setWeekdayPortions(tx, groupId, weekdayRules(group.week, opensOn))
  }
}
