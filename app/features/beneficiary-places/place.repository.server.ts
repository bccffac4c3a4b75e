import type {
  BeneficiaryGroup,
  WeekdayPortions,
} from '#app/features/beneficiaries/beneficiary-group.ts'
import type { ClosureKind } from '#app/features/beneficiaries/place-closure.ts'
import type { Tx } from '#db/database.ts'
import type { WantedPlace } from './place-group.ts'

/** Held until the transaction ends: two changes of whom a kitchen serves wait in line. */
export const lockKitchen = (tx: Tx, kitchenId: string) =>
  tx.selectFrom('kitchen').where('id', '=', kitchenId).select('id').forUpdate().execute()

const columnsOf = (place: WantedPlace) => ({
  kind: place.kind,
  name: place.name,
  npsn: place.npsn ?? null,
  distance_km: place.distanceKm,
  travel_minutes: place.travelMinutes,
})

export async function insertPlace(tx: Tx, kitchenId: string, place: WantedPlace): Promise<string> {
  const { id } = await tx
    .insertInto('beneficiary_place')
    .values({ kitchen_id: kitchenId, ...columnsOf(place), served_until: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updatePlace = (tx: Tx, id: string, place: WantedPlace) =>
  tx.updateTable('beneficiary_place').where('id', '=', id).set(columnsOf(place)).execute()

/**
 * Ends a place with its groups on a day, that day included. A group that ended earlier stays so;
 * one that would have begun later never does.
 */
export async function endPlace(tx: Tx, id: string, on: string) {
  await tx.updateTable('beneficiary_place').where('id', '=', id).set({ served_until: on }).execute()
  await dropComingGroups(tx, id, on)
  await tx
    .updateTable('beneficiary_group')
    .where('place_id', '=', id)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>', on)]))
    .set({ active_until: on })
    .execute()
}

async function dropComingGroups(tx: Tx, placeId: string, on: string) {
  const coming = tx
    .selectFrom('beneficiary_group')
    .where('place_id', '=', placeId)
    .where('active_from', '>', on)
    .select('id')
  await tx.deleteFrom('group_weekday_portions').where('group_id', 'in', coming).execute()
  await tx.deleteFrom('headcount').where('group_id', 'in', coming).execute()
  await tx.deleteFrom('beneficiary_group').where('id', 'in', coming).execute()
}

/** A place that has groups again is served again. */
const servePlaceAgain = (tx: Tx, id: string) =>
  tx
    .updateTable('beneficiary_place')
    .where('id', '=', id)
    .where('served_until', 'is not', null)
    .set({ served_until: null })
    .execute()

type NewGroup = Omit<BeneficiaryGroup, 'id' | 'placeName' | 'weekdayPortions' | 'closures'>

export async function insertGroup(tx: Tx, kitchenId: string, group: NewGroup): Promise<string> {
  await servePlaceAgain(tx, group.placeId)
  const { id } = await tx
    .insertInto('beneficiary_group')
    .values({
      kitchen_id: kitchenId,
      place_id: group.placeId,
      group_kind: group.groupKind,
      meal: group.meal,
      portion_class: group.portionClass,
      usual_portions: group.usualPortions,
      active_from: group.activeFrom,
      active_until: group.activeUntil ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Numbers of a group by day of the week from a day on; what was planned for that day is replaced. */
export async function setWeekdayPortions(
  tx: Tx,
  groupId: string,
  rules: readonly WeekdayPortions[],
) {
  const [first] = rules
  if (!first) return
  await tx
    .deleteFrom('group_weekday_portions')
    .where('group_id', '=', groupId)
    .where('valid_from', '>=', first.validFrom)
    .execute()
  await tx
    .insertInto('group_weekday_portions')
    .values(
      rules.map(({ validFrom, weekday, portions }) => ({
        group_id: groupId,
        valid_from: validFrom,
        weekday,
        portions,
      })),
    )
    .execute()
}

export const endGroup = (tx: Tx, id: string, on: string) =>
  tx.updateTable('beneficiary_group').where('id', '=', id).set({ active_until: on }).execute()

export type NewClosure = {
  placeId: string
  kind: ClosureKind
  closedFrom: string
  closedUntil: string
  reason: string
  source?: string
  accountId: string
}

export async function insertClosure(tx: Tx, closure: NewClosure): Promise<string> {
  const { id } = await tx
    .insertInto('place_closure')
    .values({
      place_id: closure.placeId,
      kind: closure.kind,
      closed_from: closure.closedFrom,
      closed_until: closure.closedUntil,
      reason: closure.reason,
      source: closure.source ?? null,
      account_id: closure.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const deleteClosure = (tx: Tx, id: string) =>
  tx.deleteFrom('place_closure').where('id', '=', id).execute()
