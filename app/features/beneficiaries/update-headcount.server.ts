import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import type { Database, Tx } from '#db/database.ts'
import { listBeneficiaryGroups } from './beneficiary-group.repository.server.ts'
import { listHeadcounts, lockGroups, setHeadcount } from './headcount.repository.server.ts'
import { decideHeadcount } from './headcount.ts'
import { readBeneficiaryRules } from './read-beneficiary-rules.server.ts'
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
  { kitchen, today, now }: { kitchen: Kitchen; today: string; now: Date },
  serviceOn: string,
) {
  const day = { startsOn: serviceOn, endsOn: serviceOn }
  const [calendar] = await calendarOf(tx, kitchen.id, day)
  const { capacity, opensOn } = await readBeneficiaryRules(tx, kitchen, { today, now })
  return {
    groups: await listBeneficiaryGroups(tx, kitchen.id),
    headcounts: await listHeadcounts(tx, kitchen.id, day),
    isServed: calendar?.isServed ?? false,
    today,
    opensOn,
    capacity,
  }
}
