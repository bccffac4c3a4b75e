import type { Database, Tx } from '#db/database.ts'
import type { Attachment, AttachmentKind, MediaType } from './attachment.ts'

export type NewAttachment = {
  institutionId: string
  kind: AttachmentKind
  fileName: string
  mediaType: MediaType
  sha256: string
  content: Uint8Array
  accountId: string
}

export async function insertAttachment(tx: Tx, file: NewAttachment): Promise<string> {
  const { id } = await tx
    .insertInto('attachment')
    .values({
      institution_id: file.institutionId,
      kind: file.kind,
      file_name: file.fileName,
      media_type: file.mediaType,
      size_bytes: file.content.length,
      sha256: file.sha256,
      content: file.content,
      account_id: file.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const findAttachment = (db: Database, id: string): Promise<Attachment | undefined> =>
  db
    .selectFrom('attachment')
    .where('id', '=', id)
    .select(['id', 'institution_id as institutionId', 'kind', 'file_name as fileName'])
    .select(['media_type as mediaType', 'size_bytes as sizeBytes', 'sha256'])
    .executeTakeFirst()

/** The file itself, only for whoever was let through by its facts. */
export const findAttachmentContent = (db: Database, id: string) =>
  db.selectFrom('attachment').where('id', '=', id).select('content').executeTakeFirst()
