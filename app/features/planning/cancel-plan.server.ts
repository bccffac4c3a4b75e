import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { lockRun, setCancelRequested, setRunStatus } from './planning-run.repository.server.ts'
import { type CancelRefusal, decideCancel } from './planning-run.ts'

/** Ends a run that waits, or asks its worker to stop within a second or two. Nothing is stored. */
export async function cancelPlan(
  db: Database,
  actor: Actor,
  runId: string,
): Promise<Outcome<object, CancelRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const run = await lockRun(tx, runId)
    const isMine = run?.kitchens.every(({ institutionId }) =>
      actor.institutionIds.includes(institutionId),
    )
    if (!run || !(isMine || actor.isNational)) return refuse('not-found')
    const decided = decideCancel(run.status)
    if (!decided.ok) return decided
    if (decided.how === 'now') await setRunStatus(tx, runId, 'cancelled', { isOver: true })
    else await setCancelRequested(tx, runId)
    await recordAuditEvent(tx, actor, {
      verb: 'plan.cancelled',
      subject: { kind: 'planning-run', id: runId },
      before: { status: run.status },
      regionId: run.regionId,
    })
    return { ok: true as const }
  })
}
