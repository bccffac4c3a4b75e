import type { AuditEntry, AuditEvent, Signer } from '#app/features/audit-trail/audit-event.ts'
import type { Paging } from '#app/shared/paging.ts'
import type { Database, Tx } from '#db/database.ts'

/** The last step of every command, inside its transaction: sign. */
export const recordAuditEvent = (tx: Tx, signer: Signer, entry: AuditEntry) =>
  recordAuditEvents(tx, signer, [entry])

/** The same for a command that did several things at once, in their order. */
export async function recordAuditEvents(tx: Tx, signer: Signer, entries: readonly AuditEntry[]) {
  if (entries.length === 0) return
  await tx
    .insertInto('audit_event')
    .values(
      entries.map((entry) => ({
        account_id: signer.accountId ?? null,
        actor_name: signer.name,
        actor_role: signer.role,
        institution_id: entry.institutionId ?? null,
        region_id: entry.regionId ?? null,
        verb: entry.verb,
        subject_kind: entry.subject.kind,
        subject_id: entry.subject.id,
        before: entry.before ?? null,
        after: entry.after ?? null,
      })),
    )
    .execute()
}

/** Which part of the trail a reader may see: everything, or what happened in these places. */
export type TrailScope =
  | 'everything'
  | { institutionIds: readonly string[]; regionIds: readonly string[] }

/** Newest first, one page. */
export async function listAuditEvents(db: Database, scope: TrailScope, paging: Paging) {
  const rows = await inScope(db, scope)
    .leftJoin('institution as i', 'i.id', 'e.institution_id')
    .select(['e.id', 'e.occurred_at as occurredAt', 'e.actor_name as actorName'])
    .select(['e.actor_role as actorRole', 'e.verb', 'e.subject_kind as subjectKind'])
    .select(['e.subject_id as subjectId', 'i.name as institutionName', 'e.before', 'e.after'])
    .orderBy('e.id', 'desc')
    .limit(paging.perPage)
    .offset(paging.offset)
    .execute()
  return rows.map((row): AuditEvent => ({ ...row, before: say(row.before), after: say(row.after) }))
}

export async function countAuditEvents(db: Database, scope: TrailScope) {
  const counted = inScope(db, scope).select((eb) => eb.fn.countAll<number>().as('events'))
  return Number((await counted.executeTakeFirstOrThrow()).events)
}

function inScope(db: Database, scope: TrailScope) {
  const events = db.selectFrom('audit_event as e')
  if (scope === 'everything') return events
  return events.where((eb) =>
    eb.or([
      eb('e.institution_id', 'in', scope.institutionIds),
      eb('e.region_id', 'in', scope.regionIds),
    ]),
  )
}

/** Facts leave this room as text: a page never receives an object of a shape it does not know. */
const say = (facts: unknown) => (facts === null ? null : JSON.stringify(facts))
