import type { Generated, GeneratedAlways } from 'kysely'
import type { Json } from '#db/json.ts'

/** Who did what to which thing. Append-only: a trigger refuses update, delete and truncate. */
export interface AuditEventTable {
  id: GeneratedAlways<number>
  occurred_at: Generated<Date>
  account_id: string | null
  actor_name: string
  actor_role: string
  institution_id: string | null
  region_id: string | null
  verb: string
  subject_kind: string
  subject_id: string
  before: Json | null
  after: Json | null
}
