import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { isSmallChild } from '#app/features/beneficiaries/beneficiary-group.ts'
import { listRuleValuesOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database, Tx } from '#db/database.ts'
import { listDishes } from './dish.repository.server.ts'
import { lockMenuWeek, saveMenuWeek } from './menu-week.repository.server.ts'
import { type CellChange, decideCellChange, entryAt } from './menu-week.ts'
import { packageDaysOf, packageKeepsHours } from './package-day.ts'

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
    const situation = { seenRevision, today: place.today, ...(await read(tx, place, change)) }
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

async function read(tx: Tx, { kitchen, week }: MenuPlace, { recipeVersionId }: CellChange) {
  const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
  const versionIds = recipeVersionId === undefined ? [] : [recipeVersionId]
  const dishes = await listDishes(tx, { versionIds })
  const groups = await listBeneficiaryGroups(tx, kitchen.id)
  const days = await calendarOf(tx, kitchen.id, { startsOn, endsOn })
  return {
    serviceDays: days.filter(({ isServed }) => isServed).map(({ on }) => on),
    packageDays: packageDaysOf(days),
    packageKeepsHours: packageKeepsHours(await listRuleValuesOn(tx, startsOn)),
    dish: dishes.find(({ kitchenId }) => kitchenId === undefined || kitchenId === kitchen.id),
    servesSmallChildren: groups.some(({ groupKind }) => isSmallChild(groupKind)),
  }
}
