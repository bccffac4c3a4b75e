import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listPortionScales } from '#app/features/beneficiaries/headcount.repository.server.ts'
import { findRuleSetOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import {
  listKitchenPortionScales,
  saveKitchenPortionScale,
} from '#app/features/recipes/kitchen-portion-scale.repository.server.ts'
import { decidePortionScale } from '#app/features/recipes/kitchen-portion-scale.ts'
import { firstDayOf, weekOf } from '#app/shared/week.ts'
import type { Database, Tx } from '#db/database.ts'
import { listMenuWeeks, lockMenuWeek } from './menu-week.repository.server.ts'
import type { PortionScaleRequest } from './set-portion-scale.form.ts'

/** Sets how large a group's portion of a course is in one kitchen, from a Monday on. */
export function setPortionScale(
  db: Database,
  actor: Actor,
  place: { kitchen: Kitchen; today: string; now: Date },
  request: PortionScaleRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, today, now } = place
    const { groupKind, course, scale, effectiveFrom, reason } = request
    await lockMenuWeek(tx, { kitchenId: kitchen.id, week: weekOf(effectiveFrom) })
    const decided = decidePortionScale(request, {
      today,
      ...(await readScales(tx, kitchen.id, effectiveFrom)),
    })
    if (!decided.ok) return decided
    const { accountId } = actor
    await saveKitchenPortionScale(tx, { ...request, kitchenId: kitchen.id, accountId, at: now })
    await recordAuditEvent(tx, actor, {
      verb: 'portion-scale.set',
      subject: { kind: 'kitchen', id: kitchen.code },
      before: { groupKind, course, scale: decided.beforeScale },
      after: { groupKind, course, scale, effectiveFrom, reason },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}

async function readScales(tx: Tx, kitchenId: string, on: string) {
  const ruleSet = await findRuleSetOn(tx, on)
  const weeks = await listMenuWeeks(tx, kitchenId)
  return {
    standard: ruleSet ? await listPortionScales(tx, ruleSet.id) : [],
    changes: await listKitchenPortionScales(tx, kitchenId),
    adoptedMondays: weeks
      .filter(({ status }) => status !== 'draft')
      .map(({ week }) => firstDayOf(week)),
  }
}
