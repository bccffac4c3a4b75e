import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import type { Database } from '#db/database.ts'
import { listPricedFoods, listPriceSources, listSuppliers } from './supplier.repository.server.ts'

/** What a price may be entered for; undefined for those who only read prices. */
export async function priceFormChoices(db: Database, actor: Actor, regionIds: readonly string[]) {
  if (!mayIn(actor, 'change:offer')) return undefined
  return {
    foods: await listPricedFoods(db),
    suppliers: await listSuppliers(db, regionIds),
    sources: (await listPriceSources(db)).filter((code) => code !== 'contoh'),
  }
}
