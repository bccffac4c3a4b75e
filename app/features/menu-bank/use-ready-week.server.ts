import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { isSmallChild } from '#app/features/beneficiaries/beneficiary-group.ts'
import { listRuleValuesOn } from '#app/features/foods/rule-set.repository.server.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { lockMenuWeek, saveMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { decideCopy } from '#app/features/menus/menu-week.ts'
import { packageKeepsHours } from '#app/features/menus/package-day.ts'
import type { MenuPlace } from '#app/features/menus/set-menu-entry.server.ts'
import { suitsSmallChildren } from '#app/features/recipes/recipe.ts'
import { refuse } from '#app/shared/refusal.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database, Tx } from '#db/database.ts'
import { findReadyWeek } from './ready-week.repository.server.ts'
import { entriesFor } from './ready-week.ts'

/**
 * Puts a ready week on a kitchen's menu: into open cells of days still to come, never over a dish
 * that stands there. Answers how many cells it filled.
 */
export async function useReadyWeek(db: Database, actor: Actor, place: MenuPlace, code: string) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week } = place
    const ready = await findReadyWeek(tx, code)
    if (!ready) return refuse('not-found')
    const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
    const copied = entriesFor(ready, week, await situationOf(tx, place))
    const decided = decideCopy(menu, copied, menu.revision)
    if (!decided.ok) {
      return refuse(decided.refusal === 'nothing-to-copy' ? 'no-open-cell' : decided.refusal)
    }
    await saveMenuWeek(tx, { ...menu, entries: decided.entries })
    const filled = decided.entries.length - menu.entries.length
    await recordAuditEvent(tx, actor, {
      verb: 'menu.drafted',
      subject: { kind: 'menu-week', id: `${kitchen.code}/${week}` },
      before: { dishes: menu.entries.length },
      after: { dishes: decided.entries.length, readyWeek: ready.code },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, filled }
  })
}

async function situationOf(tx: Tx, { kitchen, week, today }: MenuPlace) {
  const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
  const days = await calendarOf(tx, kitchen.id, { startsOn, endsOn })
  const groups = await listBeneficiaryGroups(tx, kitchen.id)
  const hasSmallChildren = groups.some(({ groupKind }) => isSmallChild(groupKind))
  const dishes = await listDishes(tx, { kitchenIds: [] })
  const known = new Map(
    dishes
      .filter(({ spiceLevel }) => !hasSmallChildren || suitsSmallChildren(spiceLevel))
      .map((dish) => [dish.recipeId, dish]),
  )
  return {
    days: days.filter(({ on, isServed }) => isServed && on >= today),
    dishOf: (recipeId: string) => known.get(recipeId),
    packageKeepsHours: packageKeepsHours(await listRuleValuesOn(tx, startsOn)),
  }
}
