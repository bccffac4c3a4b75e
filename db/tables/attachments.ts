import type { Generated } from 'kysely'

export type AttachmentKind = 'eligibility' | 'lab-result' | 'slaughter-record'
export type AttachmentMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

/** A stored file; never changed, never removed. */
export interface AttachmentTable {
  id: Generated<string>
  institution_id: string
  kind: AttachmentKind
  file_name: string
  media_type: AttachmentMediaType
  size_bytes: number
  /** Lower-case hexadecimal of the content. */
  sha256: string
  content: Uint8Array
  account_id: string
  uploaded_at: Generated<Date>
}

/** A spreadsheet between its upload and a person's confirmation; gone after a day. */
export interface ImportFileTable {
  id: Generated<string>
  account_id: string
  purpose: string
  subject_id: string
  file_name: string
  content: Uint8Array
  uploaded_at: Date
}
