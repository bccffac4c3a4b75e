import { listMbgKg } from '#app/features/allocations/mbg-kg.server.ts'
import { listRefusedKg } from '#app/features/allocations/offer-refusal.repository.server.ts'
import { lessRefused } from '#app/features/allocations/offer-refusal.ts'
import { withRange } from '#app/features/forecasts/expected-lot.ts'
import { listExpectations } from '#app/features/forecasts/expected-lots.server.ts'
import { listUsableLots } from '#app/features/inventory/usable-lot.repository.server.ts'
import { listOffersFor } from '#app/features/suppliers/supplier-offer.repository.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import type { InputLot, InputOffer } from './planning-input.ts'
import type { PlanningRun } from './planning-run.repository.server.ts'
import { listReservedLotKg, listReservedOfferKg } from './reserved-kg.repository.server.ts'
import { stockBeforeBuying } from './stock-value.ts'

type Planned = Pick<PlanningRun, 'regionId' | 'startsOn' | 'endsOn'> & {
  kitchens: readonly { id: string }[]
}

/**
 * Lots and offers of a run, less what is not MBG's, what its kitchens refused, and what adopted plans
 * of other kitchens and days took.
 */
export async function readSupply(
  db: Database,
  { run, today }: { run: Planned; today: string },
): Promise<{ lots: InputLot[]; offers: InputOffer[] }> {
  const { regionId, startsOn, endsOn } = run
  const replanned = { kitchenIds: run.kitchens.map(({ id }) => id), startsOn, endsOn, today }
  const refused = await listRefusedKg(db, replanned.kitchenIds)
  const usable = await listUsableLots(db, { regionId, startsOn, endsOn })
  const lots = usable.map((lot) => ({
    ...lot,
    ...lessRefused(lot, refused.get(lot.id) ?? new Map(), replanned.kitchenIds),
  }))
  const offers = await listOffersFor(db, { regionId, startsOn, endsOn })
  const reservedLots = await listReservedLotKg(db, replanned)
  const expected = await listExpectations(db, lots, today)
  const mbgKg = await listMbgKg(db, lots, today)
  const takenKg = (lot: (typeof lots)[number]) =>
    (reservedLots.get(lot.id) ?? 0) + lot.refusedKg + lot.kg - (mbgKg.get(lot.id) ?? lot.kg)
  const reservedOffers = await listReservedOfferKg(db, replanned)
  const supply = {
    lots: lots
      .map((lot) => ({
        ...lot,
        unit: lot.unitId ?? lot.institutionId,
        isStock: lot.origin === 'purchase' || lot.origin === 'opening',
      }))
      .map((lot) => withRange(lot, expected.get(lot.id), takenKg(lot)))
      .filter(({ kg }) => kg > 0),
    offers: offers.map((offer) => ({
      ...offer,
      maxKg: offer.maxKg && Math.max(0, roundKg(offer.maxKg - (reservedOffers.get(offer.id) ?? 0))),
    })),
  }
  return { ...supply, lots: stockBeforeBuying(supply.lots, supply.offers) }
}
