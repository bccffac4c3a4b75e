import { kitchenLots } from '#app/features/inventory/kitchen-lots.server.ts'
import { isExpiringSoon } from '#app/features/inventory/lot.ts'
import type { Database } from '#db/database.ts'
import { listPlannedKg } from './picking.repository.server.ts'

type Place = { kitchenId: string; institutionId: string; today: string; chosenId?: string }

/** The store of a kitchen: its lots, and what plans will still take of those that expire soon. */
export async function loadStore(db: Database, place: Place) {
  const store = await kitchenLots(db, place)
  const soon = store.own.filter((lot) => isExpiringSoon(lot, place.today))
  const planned = await listPlannedKg(
    db,
    soon.map(({ id }) => id),
    place.today,
  )
  return { ...store, soon, planned, kitchenId: place.kitchenId }
}
