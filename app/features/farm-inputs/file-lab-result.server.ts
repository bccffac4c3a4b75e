import type { Actor } from '#app/features/accounts/actor.ts'
import type { AttachmentRefusal, SentFile } from '#app/features/attachments/attachment.ts'
import { storeAttachments } from '#app/features/attachments/store-attachments.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { LabResultRequest } from './file-lab-result.form.ts'
import { insertLabResult, lockInputLot } from './input-lot.repository.server.ts'

type Filing = LabResultRequest & { files: readonly SentFile[]; today: string }
export type FileLabResultRefusal =
  | AttachmentRefusal
  | 'lab-letter-missing'
  | 'tested-in-the-future'
  | 'not-compost'

/** Puts a laboratory's result on file: number, day and the letter itself, all three. */
export function fileLabResult(
  db: Database,
  actor: Actor,
  filing: Filing,
): Promise<Outcome<object, FileLabResultRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const lot = await lockInputLot(tx, filing.inputLotId, actor.institutionIds)
    if (!lot) return refuse('not-found')
    if (lot.kind !== 'compost') return refuse('not-compost')
    if (filing.testedOn > filing.today) return refuse('tested-in-the-future')
    const { institutionId } = lot
    const { accountId } = actor
    const owner = { institutionId, accountId, kind: 'lab-result' as const }
    const stored = await storeAttachments(tx, owner, filing.files)
    if (!stored.ok) return stored
    const letter = stored.stored[0]
    if (!letter) return refuse('lab-letter-missing')

    const { inputLotId, number, laboratory, testedOn } = filing
    const meetsLimits = filing.verdict === 'meets'
    const result = { inputLotId, number, laboratory, testedOn, meetsLimits }
    await insertLabResult(tx, { ...result, attachmentId: letter.id, accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'lab-result.filed',
      subject: { kind: 'input-lot', id: lot.id },
      after: { code: lot.code, ...result, sha256: letter.sha256 },
      institutionId,
    })
    return { ok: true }
  })
}
