import type { Actor } from '#app/features/accounts/actor.ts'
import type { AttachmentRefusal, SentFile } from '#app/features/attachments/attachment.ts'
import { storeAttachments } from '#app/features/attachments/store-attachments.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { SlaughterRequest } from './record-slaughter.form.ts'
import { insertSlaughter } from './slaughter-record.repository.server.ts'
import { decideSlaughter, type RecordSlaughterRefusal } from './slaughter-record.ts'

type Slaughter = SlaughterRequest & {
  unitId: string
  cycleId?: string
  files: readonly SentFile[]
  today: string
}

/** Puts a halal slaughter on file, with the letter or a photo of it when there is one. */
export function recordSlaughter(
  db: Database,
  actor: Actor,
  slaughter: Slaughter,
): Promise<Outcome<object, RecordSlaughterRefusal | AttachmentRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, slaughter.unitId, actor.institutionIds)
    if (!unit) return refuse('not-found')
    const { files, today, ...said } = slaughter
    const decision = decideSlaughter(unit.kind, said.slaughteredOn, today)
    if (!decision.ok) return decision
    const { institutionId } = unit
    const { accountId } = actor
    const filed = await storeAttachments(
      tx,
      { institutionId, accountId, kind: 'slaughter-record' },
      files,
    )
    if (!filed.ok) return filed

    const attachmentId = filed.stored[0]?.id
    const record = { ...said, carcassKg: roundKg(said.carcassKg), attachmentId, accountId }
    const id = await insertSlaughter(tx, record)
    await recordAuditEvent(tx, actor, {
      verb: 'slaughter.recorded',
      subject: { kind: 'slaughter-record', id },
      after: { unit: unit.code, ...said, files: filed.stored.map(({ sha256 }) => sha256) },
      institutionId,
    })
    return { ok: true }
  })
}
