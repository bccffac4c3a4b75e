import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  endDietaryNeed,
  insertDietaryNeed,
  listDietaryNeeds,
} from '#app/features/beneficiaries/dietary-need.repository.server.ts'
import { decideDietaryNeed } from '#app/features/beneficiaries/dietary-need.ts'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { lockKitchen } from './place.repository.server.ts'
import { type KitchenNow, readPlaceSituation } from './read-place-situation.server.ts'
import type { NeedRequest } from './record-need.form.ts'

/** Counts people of a group who cannot eat what the others eat, with what they get instead. */
export async function recordNeed(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  { group, ...said }: NeedRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, today } = place
    await lockKitchen(tx, kitchen.id)
    const [placeId = '', kind = ''] = group.split(' ')
    const groupKind = GROUP_KINDS.find((one) => one === kind)
    if (!groupKind) return refuse('no-such-group')
    const { groups, opensOn } = await readPlaceSituation(tx, place)
    const wanted = { placeId, groupKind, ...said }
    const needs = await listDietaryNeeds(tx, kitchen.id, opensOn)
    const decided = decideDietaryNeed(wanted, { groups, needs, on: opensOn })
    if (!decided.ok) return decided
    const { accountId } = actor
    const id = await insertDietaryNeed(tx, { ...wanted, neededFrom: today, accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'dietary-need.recorded',
      subject: { kind: 'dietary-need', id },
      after: wanted,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}

/** Says that a need is over; how many it was stays in the history. */
export async function endNeed(db: Database, actor: Actor, place: KitchenNow, id: string) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, today } = place
    const { opensOn } = await readPlaceSituation(tx, place)
    const need = (await listDietaryNeeds(tx, kitchen.id, opensOn)).find((one) => one.id === id)
    if (!need) return refuse('no-such-need')
    await endDietaryNeed(tx, id, { on: today, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'dietary-need.ended',
      subject: { kind: 'dietary-need', id },
      before: { need: need.need, people: need.people, alternative: need.alternative },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
