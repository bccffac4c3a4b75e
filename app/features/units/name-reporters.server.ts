import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { lockUnit } from './production-unit.repository.server.ts'
import { listReporters, setReporters } from './unit-reporter.repository.server.ts'

/** Names who may report for a unit; nobody named means every officer of the institution. */
export function nameReporters(
  db: Database,
  actor: Actor,
  wanted: { unitId: string; accountIds: readonly string[] },
): Promise<Outcome<object, 'not-found' | 'reporter-not-of-institution'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, wanted.unitId, actor.institutionIds)
    if (!unit) return refuse('not-found')
    const officers = await listReporters(tx, unit)
    const accountIds = [...new Set(wanted.accountIds)]
    const isForeign = (id: string) => !officers.some(({ accountId }) => accountId === id)
    if (accountIds.some(isForeign)) return refuse('reporter-not-of-institution')
    await setReporters(tx, unit.id, accountIds)
    const namesOf = (isChosen: (officer: (typeof officers)[number]) => boolean) =>
      officers.filter(isChosen).map(({ name }) => name)
    await recordAuditEvent(tx, actor, {
      verb: 'unit.reporters-named',
      subject: { kind: 'production-unit', id: unit.id },
      before: { reporters: namesOf(({ isNamed }) => isNamed) },
      after: { reporters: namesOf(({ accountId }) => accountIds.includes(accountId)) },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
