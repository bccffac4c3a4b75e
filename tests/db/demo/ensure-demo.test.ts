import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ensureDemo } from '#app/demo.server.ts'
import { findSignIn } from '#app/features/accounts/account.repository.server.ts'
import { isPasswordRight } from '#app/features/accounts/password.server.ts'
import { listRuns } from '#app/features/planning/planning-run.repository.server.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../../support/database.ts'
import { WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
const dataDir = mkdtempSync(join(tmpdir(), 'lumbung-demo-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
const jobs: string[] = []
const place = {
  today: WORLD_TODAY,
  dataDir,
  enqueue: async (_tx: unknown, { runId }: { runId: string }) => void jobs.push(runId),
}
const file = join(dataDir, 'demo-sign-ins.txt')

test('beside an account of its own the demo stays away', async () => {
  const { id } = await db
    .insertInto('account')
    .values({ email: 'orang@rutan.example', display_name: 'Administrator', password_hash: 'x' })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await ensureDemo(db, place)).toBeUndefined()
  expect(jobs).toEqual([])
  expect(readdirSync(dataDir)).toEqual([])
  await db.deleteFrom('account').where('id', '=', id).execute()
})

test('the first start makes seven sign-ins that work, for their owner’s eyes, and asks for one plan', async () => {
  const demo = await ensureDemo(db, place)
  expect(demo?.isNew).toBe(true)
  expect(demo?.signIns).toHaveLength(7)
  for (const { email, password } of demo?.signIns ?? []) {
    const account = await findSignIn(db, email)
    expect(await isPasswordRight(account?.passwordHash, password)).toBe(true)
  }
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual(
    demo?.signIns.map(({ role, email, password }) => `${role} ${email} ${password}`),
  )
  expect(jobs).toHaveLength(1)
  const [run] = await listRuns(db, [kitchenId('rutan-muntok')], 5)
  expect(run).toMatchObject({ id: jobs[0], startsOn: '2026-11-23', endsOn: '2026-11-28' })
  expect(run?.kitchens.map(({ id }) => id)).not.toContain(kitchenId('lapas-tanjung-pandan'))
})

test('a later start keeps passwords and plan, also when killed before the file had its name', async () => {
  const first = readFileSync(file, 'utf8')
  const later = await ensureDemo(db, { ...place, today: '2026-12-24' })
  expect(later).toMatchObject({ isNew: false })
  renameSync(file, join(dataDir, 'demo-sign-ins.new.txt'))
  const afterKill = await ensureDemo(db, place)
  expect(afterKill?.signIns).toEqual(later?.signIns)
  expect(readFileSync(file, 'utf8')).toBe(first)
  expect(jobs).toHaveLength(1)
})

test('in another data folder nobody knows the passwords, and nothing is made up', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'lumbung-demo-'))
  expect((await ensureDemo(db, { ...place, dataDir: elsewhere }))?.signIns).toEqual([])
  rmSync(elsewhere, { recursive: true })
})
