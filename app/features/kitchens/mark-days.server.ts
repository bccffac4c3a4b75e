import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { Kitchen } from './kitchen.ts'
import type { ClearRequest, MarkRequest } from './mark-days.form.ts'
import { clearCalendarDays, setCalendarDays } from './service-calendar.repository.server.ts'
import { decideCalendarDays } from './service-calendar.ts'

type Place = { kitchen: Kitchen; today: string }

/** Says of days to come that a kitchen does not serve, serves packages, or serves although it is Sunday. */
export async function markDays(db: Database, actor: Actor, place: Place, request: MarkRequest) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, today } = place
    const decided = decideCalendarDays(request, today)
    if (!decided.ok) return decided
    const { service, kind, reason, source } = request
    const meaning = { isServed: service !== 'none', isPackage: service === 'package', kind, reason }
    const days = decided.days.map((serviceOn) => ({ serviceOn, ...meaning, source }))
    await setCalendarDays(tx, kitchen.id, days)
    await recordAuditEvent(tx, actor, {
      verb: 'calendar.marked',
      subject: { kind: 'kitchen', id: kitchen.id },
      after: request,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}

/** The weekly rule holds again on days to come. */
export async function clearDays(db: Database, actor: Actor, place: Place, request: ClearRequest) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, today } = place
    const decided = decideCalendarDays(request, today)
    if (!decided.ok) return decided
    await clearCalendarDays(tx, kitchen.id, request)
    await recordAuditEvent(tx, actor, {
      verb: 'calendar.cleared',
      subject: { kind: 'kitchen', id: kitchen.id },
      before: request,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
