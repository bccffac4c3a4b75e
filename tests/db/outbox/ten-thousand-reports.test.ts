import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { MOST_RECORDS } from '#app/features/outbox/sync-answer.ts'
import { parseSyncBatch } from '#app/features/outbox/sync-reports.form.ts'
import { syncReports } from '#app/features/outbox/sync-reports.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { addDays } from '#app/shared/day.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld } from '../../support/world.ts'

const REPORTS = 10_000
const DEVICES = 8
const DAYS_EACH = 20
const SEED = 20_261_122

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
const units = ['muntok-bedeng-a', 'muntok-bedeng-b'].map(unitId)
const { id: kangkung } = await db
  .selectFrom('food')
  .where('code', '=', 'kangkung')
  .select('id')
  .executeTakeFirstOrThrow()
const clock = createClock(new Date('2026-11-21T03:42:00Z'))

/** A small generator of known quality (mulberry32), so that a failure can be played again. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const uuidOf = (text: string) => {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}

type Waiting = { key: string; quantity: number; unitId: string; readyOn: string }
type Fault = 'none' | 'request-lost' | 'answer-lost' | 'killed-within' | 'sent-twice' | 'reordered'
const FAULTS: Fault[] = [
  'none',
  'none',
  'none',
  'request-lost',
  'answer-lost',
  'killed-within',
  'sent-twice',
  'reordered',
]

/** Each device has days of its own, so that no report meets another's: conflicts have their own tests. */
const waitingOf = (device: number): Waiting[] =>
  Array.from({ length: REPORTS / DEVICES }, (_, index) => ({
    key: uuidOf(`${device}/${index}`),
    quantity: 1 + ((device * 31 + index) % 400),
    unitId: units[index % units.length] ?? '',
    readyOn: addDays('2026-11-30', device * DAYS_EACH + (index % DAYS_EACH)),
  }))

async function post(deviceId: string, records: readonly Waiting[]) {
  const batch = parseSyncBatch({
    accountId: officer.accountId,
    deviceId,
    sentAt: '2026-11-21T03:42:00.000Z',
    records: records.map(({ key, quantity, unitId, readyOn }) => ({
      key,
      unitId,
      typed: { foodId: kangkung, quantity: String(quantity), measure: 'kg', readyOn },
      habit: 'id',
      typedAt: '2026-11-20T22:00:00.000Z',
      seen: [],
    })),
  })
  if (!batch) throw new Error('the batch was unreadable')
  const onBroken = (error: unknown) => {
    throw error
  }
  return (await syncReports(db, officer, batch, { clock, onBroken })).answers
}

/** One device with its outbox, sending through a network and a server that fail by plan. */
async function empty(device: number, faults: Record<Fault, number>) {
  const dice = chance(SEED + device)
  const deviceId = uuidOf(`device ${device}`)
  let outbox = waitingOf(device)
  while (outbox.length > 0) {
    const fault = FAULTS[Math.floor(dice() * FAULTS.length)] ?? 'none'
    faults[fault] += 1
    let batch = outbox.slice(0, MOST_RECORDS)
    if (fault === 'request-lost') continue
    if (fault === 'reordered') batch = batch.toSorted(() => dice() - 0.5)
    // Killed with some of the batch committed: the rest never ran, and nobody was answered.
    if (fault === 'killed-within') batch = batch.slice(0, Math.floor(dice() * batch.length))
    const sending = batch.length > 0 ? post(deviceId, batch) : Promise.resolve([])
    const answers =
      fault === 'sent-twice'
        ? (await Promise.all([sending, post(deviceId, batch)]))[1]
        : await sending
    if (fault === 'answer-lost' || fault === 'killed-within') continue
    const other = answers.filter(({ outcome }) => outcome !== 'stored')
    if (other.length > 0) throw new Error(`not stored: ${JSON.stringify(other[0])}`)
    const stored = new Set(answers.map(({ key }) => key))
    outbox = outbox.filter(({ key }) => !stored.has(key))
  }
}

test('10,000 reports through a network that drops, doubles, reorders and kills are 10,000 reports', {
  timeout: 120_000,
}, async () => {
  const faults = {
    none: 0,
    'request-lost': 0,
    'answer-lost': 0,
    'killed-within': 0,
    'sent-twice': 0,
    reordered: 0,
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: DEVICES }, (_, device) => empty(device, faults)))
  const seconds = (performance.now() - startedAt) / 1000
  const rows = await db
    .selectFrom('supply_report as r')
    .leftJoin('lot as l', 'l.supply_report_id', 'r.id')
    .where('r.source', '=', 'device')
    .select(['r.idempotency_key as key', 'r.said_quantity as quantity', 'r.kg', 'l.id as lotId'])
    .select(['r.unit_id as unitId', 'r.ready_on as readyOn'])
    .execute()
  const typed = Array.from({ length: DEVICES }, (_, device) => waitingOf(device)).flat()
  const found = new Map(rows.map((row) => [row.key, row]))
  console.log(
    `${rows.length} reports in ${seconds.toFixed(1)} s, faults: ${JSON.stringify(faults)}`,
  )
  expect(rows, 'a report is there twice').toHaveLength(found.size)
  expect(typed.filter(({ key }) => !found.has(key))).toEqual([])
  expect(found.size).toBe(REPORTS)
  const wrong = typed.filter(({ key, quantity, unitId, readyOn }) => {
    const row = found.get(key)
    const isSame = row?.unitId === unitId && row.readyOn === readyOn && row.quantity === quantity
    return !isSame || row.kg !== quantity || !row.lotId
  })
  expect(wrong, 'what is stored is not what was typed').toEqual([])
  const { signs } = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'supply-report.sent')
    .select((eb) => eb.fn.countAll<number>().as('signs'))
    .executeTakeFirstOrThrow()
  expect(signs).toBe(REPORTS)
  expect(Object.values(faults).every((count) => count > 5)).toBe(true)
})
