import type { Database } from '#db/database.ts'
import { IMPORT_FILE_HOURS, type ImportFile, type ImportOwner } from './import-file.ts'

/** Keeps an uploaded spreadsheet until it is confirmed, and drops those that nobody confirmed. */
export async function keepImportFile(
  db: Database,
  owner: ImportOwner,
  file: { fileName: string; content: Uint8Array; at: Date },
): Promise<string> {
  const oldest = new Date(file.at.getTime() - IMPORT_FILE_HOURS * 3_600_000)
  await db.deleteFrom('import_file').where('uploaded_at', '<', oldest).execute()
  const { id } = await db
    .insertInto('import_file')
    .values({
      account_id: owner.accountId,
      purpose: owner.purpose,
      subject_id: owner.subjectId,
      file_name: file.fileName.slice(0, 200),
      content: file.content,
      uploaded_at: file.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The file again, for the same person, import and place only. */
export const findImportFile = (
  db: Database,
  owner: ImportOwner,
  id: string,
): Promise<ImportFile | undefined> =>
  db
    .selectFrom('import_file')
    .where('id', '=', id)
    .where('account_id', '=', owner.accountId)
    .where('purpose', '=', owner.purpose)
    .where('subject_id', '=', owner.subjectId)
    .select(['id', 'file_name as fileName', 'content'])
    .executeTakeFirst()

/** After it was imported, or when the person threw it away. */
export const dropImportFile = (db: Database, owner: ImportOwner, id: string) =>
  db
    .deleteFrom('import_file')
    .where('id', '=', id)
    .where('account_id', '=', owner.accountId)
    .where('purpose', '=', owner.purpose)
    .execute()
