import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { isMet } from '#app/features/kitchens/eligibility.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import type { Database, Tx } from '#db/database.ts'
import { listBeneficiaryGroups } from './beneficiary-group.repository.server.ts'
import { capacityRule } from './beneficiary-group.ts'
import { listHeadcounts, lockGroups, setHeadcount } from './headcount.repository.server.ts'
import { decideHeadcount } from './headcount.ts'
import type { HeadcountRequest } from './update-headcount.form.ts'

/** Says how many portions a group gets on one day, within what the kitchen may serve. */
export async function updateHeadcount(
  db: Database,
  actor: Actor,
  place: { kitchen: Kitchen; today: string; now: Date },
  request: HeadcountRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, now } = place
    await lockGroups(tx, kitchen.id)
    const situation = await readSituation(tx, place, request.serviceOn)
    const decided = decideHeadcount(request, situation)
    if (!decided.ok) return decided
    await setHeadcount(tx, { ...request, accountId: actor.accountId, at: now })
    await recordAuditEvent(tx, actor, {
      verb: 'headcount.updated',
      subject: { kind: 'beneficiary-group', id: request.groupId },
      before: { serviceOn: request.serviceOn, portions: decided.previousPortions },
      after: { serviceOn: request.serviceOn, portions: request.portions, note: request.note },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}

async function readSituation(
  tx: Tx,
  { kitchen, today }: { kitchen: Kitchen; today: string },
  serviceOn: string,
) {
  const day = { startsOn: serviceOn, endsOn: serviceOn }
  const [calendar] = await calendarOf(tx, kitchen.id, day)
  return {
    groups: await listBeneficiaryGroups(tx, kitchen.id),
    headcounts: await listHeadcounts(tx, kitchen.id, day),
    isServed: calendar?.isServed ?? false,
    today,
    capacity: await readCapacity(tx, kitchen.id, today),
  }
}

/** What a kitchen may serve by the rules of today; without a rule nothing is limited. */
export async function readCapacity(db: Database, kitchenId: string, today: string) {
  const book = await findRuleBookOn(db, today)
  const eligibility = (await readEligibility(db, [kitchenId], today)).get(kitchenId)
  const hasCertifiedCook = eligibility !== undefined && isMet(eligibility, 'certified-cook')
  return capacityRule(book?.values ?? [], hasCertifiedCook)
}
