import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import { demoNames } from './demo-names.ts'
import { seedFarm } from './seed-farm.ts'
import { seedKitchens } from './seed-kitchens.ts'
import { seedPeople } from './seed-people.ts'
import type { DemoWorld } from './world.ts'

export type DemoSeeding = { ok: true; seeded: boolean } | { ok: false; refusal: 'holds-real-data' }

/**
 * Writes the demo world in one transaction. Nothing happens when it stands already, whatever its
 * day; an installation that holds an account, kitchen, unit or supplier of its own is refused.
 *
 * `passwordHashes`: by e-mail address, made by the caller, one for every account of the world.
 */
export async function seedDemo(
  db: Database,
  world: DemoWorld,
  passwordHashes: ReadonlyMap<string, string>,
): Promise<DemoSeeding> {
  return db.transaction().execute(async (tx) => {
    if (!(await claimInstallation(tx, world.today))) return { ok: true, seeded: false }
    if (await holdsRealData(tx)) {
      await tx.deleteFrom('installation').where('key', '=', 'demo').execute()
      return { ok: false, refusal: 'holds-real-data' }
    }
    await seedPeople(tx, world, passwordHashes)
    const names = await demoNames(tx, world)
    await seedKitchens(tx, world, names)
    await seedFarm(tx, world, names)
    await signSeeding(tx, world.today)
    return { ok: true, seeded: true }
  })
}

/** The day whose world stands in this installation; undefined when there is none. */
export async function findDemoDay(db: Database): Promise<string | undefined> {
  const demo = await db
    .selectFrom('installation')
    .where('key', '=', 'demo')
    .select(sql<string>`value ->> 'seededOn'`.as('seededOn'))
    .executeTakeFirst()
  return demo?.seededOn
}

/** True for the first who asks; a second process waits here for the first one's transaction. */
async function claimInstallation(tx: Tx, today: string) {
  const claimed = await tx
    .insertInto('installation')
    .values({ key: 'demo', value: { seededOn: today } })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return claimed !== undefined
}

async function holdsRealData(tx: Tx) {
  const rows = [
    await tx.selectFrom('account').select('id').limit(1).executeTakeFirst(),
    await tx.selectFrom('kitchen').select('id').limit(1).executeTakeFirst(),
    await tx.selectFrom('production_unit').select('id').limit(1).executeTakeFirst(),
    await tx.selectFrom('supplier').select('id').limit(1).executeTakeFirst(),
  ]
  return rows.some((row) => row !== undefined)
}

const signSeeding = (tx: Tx, today: string) =>
  tx
    .insertInto('audit_event')
    .values({
      account_id: null,
      actor_name: 'Lumbung',
      actor_role: 'system',
      institution_id: null,
      region_id: null,
      verb: 'demo.seeded',
      subject_kind: 'installation',
      subject_id: 'demo',
      before: null,
      after: { seededOn: today },
    })
    .execute()
