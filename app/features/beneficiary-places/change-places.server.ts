import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { addDays } from '#app/shared/day.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import {
  type EndRequest,
  type GroupRequest,
  type PlaceRequest,
  weekOfRequest,
} from './change-places.form.ts'
import {
  endGroup,
  endPlace,
  insertGroup,
  insertPlace,
  lockKitchen,
  setWeekdayPortions,
  updatePlace,
} from './place.repository.server.ts'
import { decideGroup, decidePlace, newGroup, weekdayRules, weekOfGroup } from './place-group.ts'
import { type KitchenNow, readPlaceSituation } from './read-place-situation.server.ts'

/** Adds a school or posyandu, or corrects what is known of one. */
export async function savePlace(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  { placeId, ...wanted }: PlaceRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen } = place
    await lockKitchen(tx, kitchen.id)
    const situation = await readPlaceSituation(tx, place)
    const decided = decidePlace(wanted, situation, placeId)
    if (!decided.ok) return decided
    if (placeId) await updatePlace(tx, placeId, wanted)
    const id = placeId ?? (await insertPlace(tx, kitchen.id, wanted))
    const before = situation.places.find((one) => one.id === placeId)
    await recordAuditEvent(tx, actor, {
      verb: placeId ? 'place.changed' : 'place.added',
      subject: { kind: 'beneficiary-place', id },
      before: before && { ...before },
      after: wanted,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, placeId: id }
  })
}

/** Adds a group to a place, or says its numbers by day of the week from the first open day on. */
export async function saveGroup(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  request: GroupRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen } = place
    await lockKitchen(tx, kitchen.id)
    const situation = await readPlaceSituation(tx, place)
    const { placeId, groupId, groupKind, reason } = request
    const week = weekOfRequest(request)
    const decided = decideGroup({ placeId, groupKind, week }, situation, groupId)
    if (!decided.ok) return decided
    const { opensOn } = situation
    const fresh = newGroup({ groupKind, week }, { id: placeId, name: '' }, opensOn)
    const id = groupId ?? (await insertGroup(tx, kitchen.id, fresh))
    await setWeekdayPortions(tx, id, weekdayRules(week, opensOn))
    const before = situation.groups.find((one) => one.id === groupId)
    await recordAuditEvent(tx, actor, {
      verb: groupId ? 'group.changed' : 'group.added',
      subject: { kind: 'beneficiary-group', id },
      before: before && { week: weekOfGroup(before, opensOn) },
      after: { groupKind, week, validFrom: opensOn, reason },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, placeId }
  })
}

/** Ends a place with all its groups, or one group, after a day. What was served stays. */
export async function endServing(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  request: EndRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen } = place
    await lockKitchen(tx, kitchen.id)
    const { places, groups, opensOn } = await readPlaceSituation(tx, place)
    const { placeId, groupId, on, reason } = request
    if (!places.some(({ id }) => id === placeId)) return refuse('no-such-place')
    const group = groups.find((one) => one.id === groupId && one.placeId === placeId)
    if (groupId !== undefined && !group) return refuse('no-such-group')
    if (on < addDays(opensOn, -1)) return refuse('too-late-for-that-day')
    if (group && on < group.activeFrom) return refuse('ends-before-it-starts')
    if (group) await endGroup(tx, group.id, on)
    else await endPlace(tx, placeId, on)
    await recordAuditEvent(tx, actor, {
      verb: group ? 'group.ended' : 'place.ended',
      subject: group
        ? { kind: 'beneficiary-group', id: group.id }
        : { kind: 'beneficiary-place', id: placeId },
      after: { on, reason },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, placeId }
  })
}
