import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { addDays } from '#app/shared/day.ts'
import { addWeeks, daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { findMenuWeek, lockMenuWeek, saveMenuWeek } from './menu-week.repository.server.ts'
import { copyEntries, decideCopy } from './menu-week.ts'
import type { MenuPlace } from './set-menu-entry.server.ts'
import { suitingEntries } from './suiting-entries.server.ts'

/** Copies last week's dishes into the open cells of this one; nothing that stands there is lost. */
export async function draftMenuWeek(
  db: Database,
  actor: Actor,
  place: MenuPlace,
  seenRevision: number,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week, today } = place
    const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
    const last = await findMenuWeek(tx, { kitchenId: kitchen.id, week: addWeeks(week, -1) })
    const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
    const days = (await calendarOf(tx, kitchen.id, { startsOn, endsOn })).filter(
      ({ on, isServed }) => isServed && on >= today,
    )
    const copied = copyEntries(
      last.entries,
      (serviceOn) => addDays(serviceOn, 7),
      days.map(({ on }) => on),
    )
    const suiting = await suitingEntries(tx, copied, days)
    const decided = decideCopy(menu, suiting, seenRevision)
    if (!decided.ok) return decided
    await saveMenuWeek(tx, { ...menu, entries: decided.entries })
    await recordAuditEvent(tx, actor, {
      verb: 'menu.drafted',
      subject: { kind: 'menu-week', id: `${kitchen.code}/${week}` },
      before: { dishes: menu.entries.length },
      after: { dishes: decided.entries.length, copiedFrom: last.week },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
