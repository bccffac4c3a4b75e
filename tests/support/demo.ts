import { type Actor, actAs } from '#app/features/accounts/actor.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { listGrants } from '#app/features/accounts/session.repository.server.ts'
import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Database } from '#db/database.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { seedDemo } from '#db/seeds/demo/seed-demo.ts'
import { demoWorld } from '#db/seeds/demo/world.ts'
import { testDatabase } from './database.ts'

/** The day on which tests stand: a Saturday, two days before the demo's week to plan. */
export const TODAY = '2026-11-21'

/** A fresh copy that holds the demo region; every account's password hash is a placeholder. */
export async function demoDatabase() {
  const database = await testDatabase('reference')
  const world = demoWorld(TODAY)
  const hashes = new Map(world.accounts.map(({ email }) => [email, 'no-password']))
  const seeding = await seedDemo(database.db, world, hashes)
  if (!seeding.ok) throw new Error(seeding.refusal)
  return { ...database, world }
}

/** A demo account by the local part of its address, as an actor of one permission. */
export async function actorOf(db: Database, local: string, permission: Permission): Promise<Actor> {
  const account = demoWorld(TODAY).accounts.find(({ email }) => email.startsWith(`${local}@`))
  if (!account) throw new Error(`no demo account ${local}`)
  const grants = await listGrants(db, account.id)
  const person = {
    accountId: account.id,
    email: account.email,
    name: account.displayName,
    locale: 'id' as const,
    grants,
  }
  const actor = actAs(person, permission)
  if (!actor) throw new Error(`${local} may not ${permission}`)
  return actor
}

export async function demoKitchen(db: Database, code: string) {
  const kitchen = await findKitchen(db, kitchenId(code))
  if (!kitchen) throw new Error(`no demo kitchen ${code}`)
  return kitchen
}
