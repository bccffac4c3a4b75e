import type { Outcome } from '#app/shared/refusal.ts'
import type { SpreadsheetAnswers } from '#app/shared/spreadsheet-reading.ts'
import { importSearch, readAnswers } from '#app/shared/spreadsheet-summary.ts'
import type { Database } from '#db/database.ts'
import { dropImportFile } from './import-file.repository.server.ts'
import type { ImportOwner } from './import-file.ts'
import { receiveImportFile } from './receive-import-file.server.ts'

type ImportPage<Refusal extends string> = {
  owner: ImportOwner
  /** The page itself. */
  path: string
  /** Where what was taken is seen. */
  donePath: string
  now: Date
  /** Takes every row of a kept file, or none. */
  take: (kept: { fileId: string; answers: SpreadsheetAnswers }) => Promise<Outcome<object, Refusal>>
}

/**
 * What a form of a page of import asks for: to throw the kept file away (`discard`), to take its rows
 * (`confirm`), or to read another. Says where to go next.
 */
export async function answerImportPage<Refusal extends string>(
  db: Database,
  form: FormData,
  { owner, path, donePath, now, take }: ImportPage<Refusal>,
) {
  const fileId = String(form.get('file') ?? '')
  const go = (to: string) => ({ ok: true as const, to })
  if (form.get('intent') === 'discard') {
    await dropImportFile(db, owner, fileId)
    return go(path)
  }
  if (form.get('intent') === 'confirm') {
    const taken = await take({ fileId, answers: readAnswers(form) })
    return taken.ok ? go(donePath) : taken
  }
  const received = await receiveImportFile(db, owner, form, now)
  return received.ok ? go(`${path}${importSearch(received.id, {})}`) : received
}
