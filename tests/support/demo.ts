import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Database } from '#db/database.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from './database.ts'
import { fillWithWorld, WORLD_TODAY } from './world.ts'

/** A fresh copy that holds the reference data and the demo region, as of `WORLD_TODAY`. */
export async function demoDatabase() {
  const database = await testDatabase('reference')
  return { ...database, world: await fillWithWorld(database.db, WORLD_TODAY) }
}

/** A kitchen of the demo region by its code. */
export async function demoKitchen(db: Database, code: string) {
  const kitchen = await findKitchen(db, kitchenId(code))
  if (!kitchen) throw new Error(`no demo kitchen ${code}`)
  return kitchen
}
