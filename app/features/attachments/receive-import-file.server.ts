import type { ImportOwner } from '#app/features/attachments/import-file.ts'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import type { Spreadsheet, SpreadsheetRefusal } from '#app/shared/spreadsheet.ts'
import type { Database } from '#db/database.ts'
import { findImportFile, keepImportFile } from './import-file.repository.server.ts'
import { sentFiles } from './sent-files.server.ts'

export type ReceivedFile =
  | { ok: true; id: string }
  | { ok: false; refusal: SpreadsheetRefusal | 'file-missing' }

/**
 * Takes the spreadsheet that a form sent in its field `file`, reads it once so that a wrong file is
 * refused at once, and keeps it for the preview.
 */
export async function receiveImportFile(
  db: Database,
  owner: ImportOwner,
  form: FormData,
  at: Date,
): Promise<ReceivedFile> {
  const [file] = await sentFiles(form, 'file')
  if (!file) return { ok: false, refusal: 'file-missing' }
  const read = await readSpreadsheet(file.bytes)
  if (!read.ok) return read
  const kept = { fileName: file.fileName, content: file.bytes, at }
  return { ok: true, id: await keepImportFile(db, owner, kept) }
}

/** A kept file, read again; undefined when it is not there for this person, import and place. */
export async function openImportFile(
  db: Database,
  owner: ImportOwner,
  id: string,
): Promise<{ fileName: string; file: Spreadsheet } | undefined> {
  if (!/^[\da-f-]{36}$/.test(id)) return undefined
  const kept = await findImportFile(db, owner, id)
  if (!kept) return undefined
  const read = await readSpreadsheet(kept.content)
  return read.ok ? { fileName: kept.fileName, file: read.file } : undefined
}
