import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword, randomPassword } from '#app/features/accounts/password.server.ts'
import { SYSTEM } from '#app/features/audit-trail/audit-event.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { listRuns } from '#app/features/planning/planning-run.repository.server.ts'
import { type EnqueueRun, requestPlan } from '#app/features/planning/request-plan.server.ts'
import type { Database } from '#db/database.ts'
import { findDemoDay, seedDemo } from '#db/seeds/demo/seed-demo.ts'
import { seedDemoFarmWork } from '#db/seeds/demo/seed-demo-farm-work.ts'
import { seedDemoYear } from '#db/seeds/demo/seed-demo-year.ts'
import { type DemoWorld, demoWorld } from '#db/seeds/demo/world.ts'

export type SignIn = { role: string; email: string; password: string }
export type Demo = { signIns: SignIn[]; isNew: boolean }

type Place = { today: string; dataDir: string; enqueue: EnqueueRun }

/**
 * Makes sure that the demo region stands and that its week has been planned or waits to be. The
 * passwords of its sign-ins are made once and kept, readable by their owner alone, in
 * `demo-sign-ins.txt` of the data folder. An installation with data of its own stays untouched.
 */
export async function ensureDemo(db: Database, place: Place): Promise<Demo | undefined> {
  const standsSince = await findDemoDay(db)
  const world = demoWorld(standsSince ?? place.today)
  const isNew = standsSince === undefined
  if (isNew && !(await seedWithPasswords(db, world, place.dataDir))) return undefined
  await seedDemoYear(db, world.today)
  await seedDemoFarmWork(db, world.today)
  await planOnce(db, world, place)
  return { signIns: readSignIns(place.dataDir), isNew }
}

const FILE = 'demo-sign-ins.txt'
/** Written before the seed commits and renamed after it: a kill in between loses no password. */
const DRAFT = 'demo-sign-ins.new.txt'

async function seedWithPasswords(db: Database, world: DemoWorld, dataDir: string) {
  const passwords = new Map(world.accounts.map(({ email }) => [email, randomPassword()]))
  const hashes = new Map<string, string>()
  for (const [email, password] of passwords) hashes.set(email, await hashPassword(password))
  const lines = world.accounts
    .filter(({ isSignIn }) => isSignIn)
    .map(({ role, email }) => `${role} ${email} ${passwords.get(email)}\n`)
  writeFileSync(join(dataDir, DRAFT), lines.join(''), { mode: 0o600 })
  const seeding = await seedDemo(db, world, hashes)
  if (seeding.ok && seeding.seeded) renameSync(join(dataDir, DRAFT), join(dataDir, FILE))
  else rmSync(join(dataDir, DRAFT), { force: true })
  return seeding.ok
}

/** The sign-ins that were made here; none when another data folder holds them. */
function readSignIns(dataDir: string): SignIn[] {
  const [file, draft] = [join(dataDir, FILE), join(dataDir, DRAFT)]
  if (!existsSync(file) && existsSync(draft)) renameSync(draft, file)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [role, email, password] = line.split(' ')
      return role && email && password ? [{ role, email, password }] : []
    })
}

/** Asks for the plan of the demo's week unless somebody has; a refusal (the week is over) is fine. */
async function planOnce(db: Database, world: DemoWorld, { today, enqueue }: Place) {
  const drafted = world.menuWeeks.map(({ week }) => week.kitchen_id)
  if ((await listRuns(db, drafted, 1)).length > 0) return
  const kitchens = (await listKitchens(db)).filter(({ id }) => drafted.includes(id))
  await requestPlan(db, SYSTEM, { kitchens, week: world.week, mode: 'plan', today }, enqueue)
}
