import { listOffersOn } from '#app/features/suppliers/supplier-offer.repository.server.ts'
import { cheapestOffers } from '#app/features/suppliers/supplier-offer.ts'
import { firstDayOf, serviceDaysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import {
  findCurrentPlan,
  findOwnKg,
  listPlannedPurchases,
  listShortfalls,
} from './shortfall.repository.server.ts'
import { bySize, purchasesBySupplier, shortfallsByFood, summaryOf } from './shortfall.ts'

type Place = { kitchenId: string; regionId: string; week: string; chosenFoodId?: string }

/** Everything that the page of a kitchen's shortfalls shows for a week; undefined without a plan. */
export async function weekShortfalls(db: Database, place: Place) {
  const days = serviceDaysOfWeek(place.week)
  const startsOn = firstDayOf(place.week)
  const span = { startsOn, endsOn: days.at(-1) ?? startsOn }
  const plan = await findCurrentPlan(db, { ...place, ...span })
  if (!plan) return undefined
  const of = { planId: plan.planId, kitchenId: place.kitchenId }
  const foods = shortfallsByFood(await listShortfalls(db, of))
  const purchases = purchasesBySupplier(await listPlannedPurchases(db, of))
  const chosen = foods.find(({ foodId }) => foodId === place.chosenFoodId) ?? foods[0]
  return {
    plan,
    purchases,
    ...bySize(foods),
    summary: summaryOf(foods, purchases, await findOwnKg(db, of)),
    chosen,
    prices: chosen ? await pricesOf(db, place, { foodId: chosen.foodId, day: span.startsOn }) : [],
    pricesOn: span.startsOn,
  }
}

async function pricesOf(db: Database, place: Place, at: { foodId: string; day: string }) {
  const { regionId, kitchenId } = place
  const offers = await listOffersOn(db, { regionIds: [regionId], on: at.day, foodId: at.foodId })
  return cheapestOffers(offers, { kitchenId, ...at })
}
