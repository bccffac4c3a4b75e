import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { Database, Tx } from '#db/database.ts'
import { listDishes } from './dish.repository.server.ts'
import { lockMenuWeek, saveMenuWeek } from './menu-week.repository.server.ts'
import { type CellChange, decideCellChange, entryAt } from './menu-week.ts'
import { readWeekSituation } from './week-situation.server.ts'

export type MenuPlace = { kitchen: Kitchen; week: string; today: string }

/** Sets, pins or opens one cell of the board; answers with what stood there, so that it can be undone. */
export async function setMenuEntry(
  db: Database,
  actor: Actor,
  place: MenuPlace,
  request: { seenRevision: number; change: CellChange },
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week } = place
    const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
    const { change, seenRevision } = request
    const dish = await readDish(tx, place, change)
    const situation = { seenRevision, dish, ...(await readWeekSituation(tx, place)) }
    const decided = decideCellChange(menu, change, situation)
    if (!decided.ok) return decided
    await saveMenuWeek(tx, { ...menu, entries: decided.entries })
    const before = entryAt(menu, change.serviceOn, change.course)
    await recordAuditEvent(tx, actor, {
      verb: 'menu.changed',
      subject: { kind: 'menu-week', id: `${kitchen.code}/${week}` },
      before: before ?? { serviceOn: change.serviceOn, course: change.course },
      after: change,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, before }
  })
}

async function readDish(tx: Tx, { kitchen }: MenuPlace, { recipeVersionId }: CellChange) {
  const versionIds = recipeVersionId === undefined ? [] : [recipeVersionId]
  const dishes = await listDishes(tx, { versionIds })
  return dishes.find(({ kitchenId }) => kitchenId === undefined || kitchenId === kitchen.id)
}
