import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { reportSupply } from '#app/features/inventory/report-supply.server.ts'
import { decideHeld } from '#app/features/outbox/decide-held.server.ts'
import { countHeld, listHeld } from '#app/features/outbox/held-report.repository.server.ts'
import { parseSyncBatch } from '#app/features/outbox/sync-reports.form.ts'
import { syncReports } from '#app/features/outbox/sync-reports.server.ts'
import { findReport } from '#app/features/supply/supply-report.repository.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
const other = await actorOf(db, 'giatja.narkotika', 'report:supply')
const bed = unitId('muntok-bedeng-a')
const { id: kangkung } = await db
  .selectFrom('food')
  .where('code', '=', 'kangkung')
  .select('id')
  .executeTakeFirstOrThrow()
const NOW = new Date('2026-11-21T03:42:00Z')
const clock = createClock(NOW)
const PHONE = randomUUID()

const record = (over: Record<string, unknown> = {}, typed: Record<string, string> = {}) => ({
  key: randomUUID(),
  unitId: bed,
  typed: { foodId: kangkung, quantity: '12', measure: 'ikat', readyOn: '2026-11-24', ...typed },
  habit: 'id',
  typedAt: '2026-11-20T22:00:00.000Z',
  seen: [],
  ...over,
})
const broken: string[] = []
async function send(records: unknown[], over: Record<string, unknown> = {}, actor = officer) {
  const sentAt = NOW.toISOString()
  const { accountId } = actor
  const batch = parseSyncBatch({ accountId, deviceId: PHONE, sentAt, records, ...over })
  if (!batch) throw new Error('unreadable')
  const onBroken = (_error: unknown, key: string) => broken.push(key)
  return (await syncReports(db, actor, batch, { clock, onBroken })).answers
}
const byHand = (readyOn: string, quantity: number) =>
  reportSupply(db, officer, {
    unitId: bed,
    foodId: kangkung,
    quantity,
    measure: 'ikat',
    readyOn,
    useBy: undefined,
    note: undefined,
    idempotencyKey: randomUUID(),
    today: WORLD_TODAY,
    now: NOW,
  })
const countOn = async (readyOn: string) => {
  const rows = await db
    .selectFrom('supply_report')
    .where('unit_id', '=', bed)
    .where('food_id', '=', kangkung)
    .where('ready_on', '=', readyOn)
    .where('status', '=', 'open')
    .select('kg')
    .execute()
  return rows.map(({ kg }) => kg)
}

test('one record that cannot be read or taken does not stop the four beside it', async () => {
  const day = { readyOn: '2026-12-01' }
  const records = [
    record({}, day),
    { key: 'not even a key', unitId: 3 },
    record({}, { ...day, quantity: 'banyak' }),
    record({}, { readyOn: '2026-11-01' }),
    record({ unitId: randomUUID() }, day),
    record({}, { ...day, measure: 'butir' }),
    'nonsense',
    record({}, day),
  ]
  const answers = await send(records)
  expect(answers.map(({ outcome }) => outcome)).toEqual([
    'stored',
    'refused',
    'refused',
    'refused',
    'refused',
    'refused',
    'refused',
    'stored',
  ])
  expect(answers[2]).toMatchObject({ fields: { quantity: { code: 'not-a-number' } } })
  expect(answers[3]).toMatchObject({ fields: { readyOn: { code: 'refusal.ready-too-long-ago' } } })
  expect(await countOn('2026-12-01')).toEqual([3.6, 3.6])
  expect(broken).toEqual([])
})

test('a batch sent again is the same reports, and an outsider’s unit is not his to report for', async () => {
  const records = [record({}, { readyOn: '2026-12-02' }), record({}, { readyOn: '2026-12-02' })]
  const [first, again] = [await send(records), await send(records)]
  expect(again).toEqual(first.map((answer) => ({ ...answer, isRepeat: true })))
  expect(await countOn('2026-12-02')).toHaveLength(2)
  const [foreign] = await send([record()], {}, other)
  expect(foreign).toMatchObject({ outcome: 'refused', refusal: 'not-found' })
})

test('our clock orders reports; the device’s time and how far it was off stand beside', async () => {
  const ahead = { sentAt: '2026-11-21T04:42:00.000Z' }
  const [answer] = await send([record({}, { readyOn: '2026-12-03' })], ahead)
  if (answer?.outcome !== 'stored') throw new Error('not stored')
  expect(await findReport(db, bed, answer.reportId)).toMatchObject({
    reportedAt: NOW.toISOString(),
    typedAt: '2026-11-20T22:00:00.000Z',
    deviceAheadSeconds: 3600,
    source: 'device',
  })
})

test('a batch of 26, of none, or without an account is no batch of ours', () => {
  const batch = (records: unknown[]) =>
    parseSyncBatch({
      accountId: officer.accountId,
      deviceId: PHONE,
      sentAt: NOW.toISOString(),
      records,
    })
  expect(batch(Array.from({ length: 25 }, () => record()))).toBeDefined()
  expect(batch(Array.from({ length: 26 }, () => record()))).toBeUndefined()
  expect(batch([])).toBeUndefined()
  expect(parseSyncBatch({ records: [record()] })).toBeUndefined()
})

test('a report that the device had not seen is held beside its own; a person decides', async () => {
  const readyOn = '2026-12-05'
  const standing = await byHand(readyOn, 10)
  const mine = record({}, { readyOn })
  expect((await send([mine])).map(({ outcome }) => outcome)).toEqual(['held'])
  expect((await send([mine])).map(({ outcome }) => outcome)).toEqual(['held'])
  expect(await countOn(readyOn)).toEqual([3])
  expect(await countHeld(db, [bed])).toEqual([{ unitId: bed, count: 1 }])
  const [held] = await listHeld(db, bed)
  expect(held).toMatchObject({ kg: 3.6, standing: { kg: 3, status: 'open' } })
  const decide = {
    unitId: bed,
    heldId: held?.id ?? '',
    decision: 'replace' as const,
    today: WORLD_TODAY,
    now: NOW,
  }
  expect(await decideHeld(db, other, decide)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await decideHeld(db, officer, decide)).toEqual({ ok: true })
  expect(await decideHeld(db, officer, decide)).toEqual({ ok: false, refusal: 'already-decided' })
  expect(await countOn(readyOn)).toEqual([3.6])
  const [answer] = await send([mine])
  if (answer?.outcome !== 'stored') throw new Error('not stored')
  expect(await findReport(db, bed, answer.reportId)).toMatchObject({
    firstSaid: { quantity: 10, kg: 3 },
    correctsId: standing.ok && standing.reportId,
  })
})

test('two harvests of one day are both kept; a dropped report changes nothing, and its row stays', async () => {
  for (const [decision, kept, readyOn] of [
    ['both', [3, 3.6], '2026-12-06'],
    ['drop', [3], '2026-12-07'],
  ] as const) {
    await byHand(readyOn, 10)
    const mine = record({}, { readyOn })
    await send([mine])
    const [held] = await listHeld(db, bed)
    const decide = { unitId: bed, heldId: held?.id ?? '', decision, today: WORLD_TODAY, now: NOW }
    expect(await decideHeld(db, officer, decide)).toEqual({ ok: true })
    expect((await countOn(readyOn)).sort()).toEqual(kept)
    const [answer] = await send([mine])
    expect(answer?.outcome).toBe(decision === 'both' ? 'stored' : 'dropped')
  }
  expect(await listHeld(db, bed)).toEqual([])
})

test('what the device saw, or sent itself, is no surprise to it: nothing is held', async () => {
  const readyOn = '2026-12-08'
  const known = await byHand(readyOn, 10)
  if (!known.ok) throw new Error(known.refusal)
  const seen = [known.reportId]
  const answers = await send([record({ seen }, { readyOn }), record({ seen }, { readyOn })])
  expect(answers.map(({ outcome }) => outcome)).toEqual(['stored', 'stored'])
})
