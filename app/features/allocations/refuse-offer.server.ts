import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listLotsForKitchen } from '#app/features/inventory/usable-lot.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { addDays } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { insertOfferRefusal } from './offer-refusal.repository.server.ts'
import type { RefuseRequest } from './refuse-offer.form.ts'

const OFFERED_DAYS = 14

/** Lots of prison farms that a kitchen is offered now and in the next two weeks. */
export const listOfferedLots = async (db: Database, kitchenId: string, today: string) => {
  const span = { startsOn: today, endsOn: addDays(today, OFFERED_DAYS) }
  const lots = await listLotsForKitchen(db, { kitchenId, ...span })
  return lots.filter(({ unitId }) => unitId !== undefined)
}

/** A kitchen says no to an offered lot, with its reason; nothing of it can be taken back. */
export function refuseOffer(
  db: Database,
  actor: Actor,
  { kitchen, today, ...asked }: RefuseRequest & { kitchen: Kitchen; today: string },
): Promise<Outcome<object, 'not-found' | 'more-than-in-stock'>> {
  return db.transaction().execute(async (tx) => {
    const offered = await listOfferedLots(tx, kitchen.id, today)
    const lot = offered.find(({ id }) => id === asked.lotId)
    if (!lot || !actor.institutionIds.includes(kitchen.institutionId)) return refuse('not-found')
    if (asked.kg > lot.kg) return refuse('more-than-in-stock')
    const { accountId, name: actorName } = actor
    const said = { kitchenId: kitchen.id, ...asked, actorName, accountId, refusedOn: today }
    const id = await insertOfferRefusal(tx, said)
    await recordAuditEvent(tx, actor, {
      verb: 'offer.refused',
      subject: { kind: 'offer-refusal', id },
      after: { lot: lot.code, kg: asked.kg, reason: asked.reason, note: asked.note },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
