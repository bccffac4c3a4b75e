/** Who signs: the name and role are stored as they were, not as they are later renamed. */
export type Signer = {
  /** Absent when the system itself acts: a job, the command line. */
  accountId?: string
  name: string
  role: string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/** What happened, `verb` as `'menu.adopted'`; the screen says it by the key `event.<verb>`. */
export type AuditEntry = {
  verb: string
  subject: { kind: string; id: string }
  /** The subject as it was and as it is now; only fields that matter, never a secret. */
  before?: Json
  after?: Json
  institutionId?: string
  regionId?: string
}

export type AuditEvent = {
  id: number
  occurredAt: Date
  actorName: string
  actorRole: string
  verb: string
  subjectKind: string
  subjectId: string
  institutionName: string | null
  before: string | null
  after: string | null
}

export const SYSTEM: Signer = { name: 'Lumbung', role: 'system' }
