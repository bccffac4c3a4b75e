import { createHash } from 'node:crypto'
import type { Tx } from '#db/database.ts'
import { insertAttachment } from './attachment.repository.server.ts'
import { type AttachmentKind, decideAttachments, type SentFile } from './attachment.ts'

type Owner = { institutionId: string; accountId: string; kind: AttachmentKind }

/**
 * Stores files inside the transaction of the command that they prove, so that neither stands
 * without the other. Answers their ids with the hashes that the command signs.
 */
export async function storeAttachments(tx: Tx, owner: Owner, files: readonly SentFile[]) {
  const decided = decideAttachments(files)
  if (!decided.ok) return decided
  const stored: { id: string; fileName: string; sha256: string }[] = []
  for (const { fileName, mediaType, bytes } of decided.files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const id = await insertAttachment(tx, { ...owner, fileName, mediaType, sha256, content: bytes })
    stored.push({ id, fileName, sha256 })
  }
  return { ok: true as const, stored }
}
