import { type Actor, actAs, type Target } from '#app/features/accounts/actor.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { listGrants } from '#app/features/accounts/session.repository.server.ts'
import type { Database } from '#db/database.ts'
import { seedDemo } from '#db/seeds/demo/seed-demo.ts'
import { type DemoWorld, demoWorld } from '#db/seeds/demo/world.ts'

/** The Saturday before the week 2026-W48: the day on which tests of the demo world stand still. */
export const WORLD_TODAY = '2026-11-21'

/** Fills a database that holds the reference data with the demo world of a day. */
export async function fillWithWorld(db: Database, today = WORLD_TODAY): Promise<DemoWorld> {
  const world = demoWorld(today)
  const hashes = new Map(world.accounts.map(({ email }) => [email, 'not a hash']))
  const answer = await seedDemo(db, world, hashes)
  if (!answer.ok || !answer.seeded) throw new Error('the demo world did not go in')
  return world
}

/** A person of the demo world, such as 'giatja.muntok', as an actor of a permission. */
export async function actorOf(
  db: Database,
  local: string,
  permission: Permission,
  target?: Target,
): Promise<Actor> {
  const account = await db
    .selectFrom('account')
    .where('email', '=', `${local}@lumbung.example`)
    .select(['id as accountId', 'email', 'display_name as name', 'locale'])
    .executeTakeFirstOrThrow()
  const person = { ...account, grants: await listGrants(db, account.accountId) }
  const actor = actAs(person, permission, target)
  if (!actor) throw new Error(`${local} may not ${permission}`)
  return actor
}
