import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseSyncBatch } from '#app/features/outbox/sync-reports.form.ts'
import { syncReports } from '#app/features/outbox/sync-reports.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
const other = await actorOf(db, 'giatja.narkotika', 'report:supply')
const { id: kangkung } = await db
  .selectFrom('food')
  .where('code', '=', 'kangkung')
  .select('id')
  .executeTakeFirstOrThrow()
const clock = createClock(new Date('2026-11-21T03:42:00Z'))

const send = async (unit: string) => {
  const typed = { foodId: kangkung, quantity: '12', measure: 'ikat', readyOn: '2026-11-24' }
  const batch = parseSyncBatch({
    accountId: officer.accountId,
    deviceId: randomUUID(),
    sentAt: '2026-11-21T03:42:00.000Z',
    records: [
      {
        key: randomUUID(),
        unitId: unitId(unit),
        typed,
        habit: 'id',
        typedAt: '2026-11-20T22:00:00.000Z',
        seen: [],
      },
    ],
  })
  if (!batch) throw new Error('unreadable')
  const broken: unknown[] = []
  const onBroken = (error: unknown) => broken.push(error)
  const { answers } = await syncReports(db, officer, batch, { clock, onBroken })
  expect(broken).toEqual([])
  return answers
}
const countReports = async () =>
  (await db.selectFrom('supply_report').select('id').execute()).length

test('a bed that names another officer takes nothing from this phone; a bed without names does', async () => {
  const bed = unitId('muntok-bedeng-a')
  await db
    .insertInto('unit_reporter')
    .values({ unit_id: bed, account_id: other.accountId })
    .execute()
  const before = await countReports()
  expect(await send('muntok-bedeng-a')).toMatchObject([{ refusal: 'not-found' }])
  expect(await countReports()).toBe(before)
  await db.deleteFrom('unit_reporter').where('unit_id', '=', bed).execute()
  const [answer] = await send('muntok-bedeng-a')
  expect(answer).not.toHaveProperty('refusal')
})
