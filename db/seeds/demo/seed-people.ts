import type { Tx } from '#db/database.ts'
import { demoNames, regionIdOf } from './demo-names.ts'
import type { DemoWorld } from './world.ts'

/** Sources, institutions, and the accounts with their roles. */
export async function seedPeople(
  tx: Tx,
  world: DemoWorld,
  passwordHashes: ReadonlyMap<string, string>,
) {
  const regionId = await regionIdOf(tx, world.regionCode)
  await tx
    .insertInto('institution')
    .values(world.institutions.map((row) => ({ ...row, region_id: regionId })))
    .onConflict((conflict) => conflict.columns(['region_id', 'name']).doNothing())
    .execute()
  await tx
    .insertInto('account')
    .values(
      world.accounts.map(({ id, email, displayName }) => ({
        id,
        email,
        display_name: displayName,
        password_hash: hashOf(email, passwordHashes),
      })),
    )
    .execute()
  const names = await demoNames(tx, world)
  await tx
    .insertInto('account_role')
    .values(
      world.accounts.map(({ id, role, scope, institutionId }) => ({
        account_id: id,
        role,
        scope,
        institution_id: institutionId === null ? null : names.institutionId(institutionId),
        region_id: scope === 'region' ? regionId : null,
      })),
    )
    .execute()
}

function hashOf(email: string, passwordHashes: ReadonlyMap<string, string>) {
  const hash = passwordHashes.get(email)
  if (hash === undefined) throw new Error(`no password hash for ${email}`)
  return hash
}
