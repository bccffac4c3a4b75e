import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { PriceRequest } from './register-price.form.ts'
import { findFoodGroup, listPriceSources, lockSupplier } from './supplier.repository.server.ts'
import { insertOffer, lockLastOffer, setOfferEnd } from './supplier-offer.repository.server.ts'
import { decidePrice, type PriceRefusal } from './supplier-offer.ts'

type Price = PriceRequest & { today: string; regionIds: readonly string[] }

/** A supplier's new price for a food; the one before ends the day before, and stays to be read. */
export function registerPrice(
  db: Database,
  actor: Actor,
  price: Price,
): Promise<Outcome<{ offerId: string; foodGroup: string }, PriceRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const supplier = await lockSupplier(tx, price.supplierId, price.regionIds)
    const sources = await listPriceSources(tx)
    const isSource = sources.includes(price.sourceCode)
    const foodGroup = await findFoodGroup(tx, price.foodId)
    if (!supplier || !isSource || !foodGroup) return refuse('not-found')

    const last = await lockLastOffer(tx, supplier.id, price.foodId)
    const validity = last && { ...last, validUntil: last.valid_until ?? undefined }
    const decision = decidePrice(validity, price, price.today)
    if (!decision.ok) return decision

    if (last && decision.endLastOn) await setOfferEnd(tx, last.id, decision.endLastOn)
    const offerId = await insertOffer(tx, price)
    await recordAuditEvent(tx, actor, {
      verb: 'offer.registered',
      subject: { kind: 'supplier-offer', id: offerId },
      before: last && { priceIdrPerKg: last.priceIdrPerKg, validFrom: last.validFrom },
      after: {
        supplier: supplier.name,
        priceIdrPerKg: price.priceIdrPerKg,
        validFrom: price.validFrom,
        source: price.sourceCode,
      },
      regionId: supplier.regionId,
    })
    return { ok: true, offerId, foodGroup }
  })
}
