import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { addDays } from '#app/shared/day.ts'
import { refuse } from '#app/shared/refusal.ts'
import { firstDayOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import {
  deleteMenuCycle,
  findMenuCycle,
  hasCycleNamed,
  insertMenuCycle,
  listServedRecipes,
} from './menu-cycle.repository.server.ts'
import { gatherCycle } from './menu-cycle.ts'
import type { SaveCycleRequest } from './use-cycle.form.ts'

/** Four weeks, and room for ten service days with many holidays between them. */
const LOOKED_AT_DAYS = 28

/** Keeps the dishes of weeks that stand as a cycle that can be used again. */
export function saveCycle(db: Database, actor: Actor, kitchen: Kitchen, request: SaveCycleRequest) {
  return db.transaction().execute(async (tx) => {
    const { name, kind, week } = request
    if (await hasCycleNamed(tx, kitchen.id, name)) return refuse('cycle-name-taken')
    const startsOn = firstDayOf(week)
    const span = { startsOn, endsOn: addDays(startsOn, LOOKED_AT_DAYS - 1) }
    const calendar = await calendarOf(tx, kitchen.id, span)
    const served = await listServedRecipes(tx, kitchen.id, span)
    const entries = gatherCycle(kind, served, calendar)
    if (entries.length === 0) return refuse('no-dishes-to-save')
    const { accountId } = actor
    const id = await insertMenuCycle(tx, { kitchenId: kitchen.id, name, kind, accountId }, entries)
    await recordAuditEvent(tx, actor, {
      verb: 'menu-cycle.saved',
      subject: { kind: 'menu-cycle', id },
      after: { name, kind, fromWeek: week, dishes: entries.length },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}

/** Takes a cycle away; menus that it filled stay as they are. */
export function removeCycle(db: Database, actor: Actor, kitchen: Kitchen, cycleId: string) {
  return db.transaction().execute(async (tx) => {
    const cycle = await findMenuCycle(tx, kitchen.id, cycleId)
    if (!cycle) return refuse('no-such-cycle')
    await deleteMenuCycle(tx, cycle.id)
    await recordAuditEvent(tx, actor, {
      verb: 'menu-cycle.deleted',
      subject: { kind: 'menu-cycle', id: cycle.id },
      before: { name: cycle.name, kind: cycle.kind, dishes: cycle.entries.length },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
