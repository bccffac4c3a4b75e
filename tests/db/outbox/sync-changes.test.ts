import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { correctReport } from '#app/features/inventory/correct-report.server.ts'
import { reportSupply } from '#app/features/inventory/report-supply.server.ts'
import { withdrawReport } from '#app/features/inventory/withdraw-report.server.ts'
import { decideHeld } from '#app/features/outbox/decide-held.server.ts'
import { listHeld } from '#app/features/outbox/held-report.repository.server.ts'
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
const now = new Date('2026-11-21T03:42:00Z')
const clock = createClock(now)
const PHONE = randomUUID()

const said = (quantity: number, readyOn = '2026-12-01') => ({
  quantity,
  measure: 'ikat',
  readyOn,
  useBy: undefined,
  note: undefined,
  idempotencyKey: randomUUID(),
})
const here = { unitId: bed, today: WORLD_TODAY, now }
async function standing(quantity: number) {
  const report = await reportSupply(db, officer, { ...said(quantity), ...here, foodId: kangkung })
  if (!report.ok) throw new Error(report.refusal)
  return report.reportId
}
const byDesk = async (reportId: string, quantity: number) => {
  const done = await correctReport(db, officer, { ...said(quantity), ...here, reportId })
  if (!done.ok) throw new Error(done.refusal)
  return done.reportId
}
const record = (change: object, typed: Record<string, string>, typedAt = '03:00') => ({
  key: randomUUID(),
  unitId: bed,
  typed,
  habit: 'id',
  typedAt: `2026-11-21T${typedAt}:00.000Z`,
  seen: [],
  change,
})
const correction = (reportId: string, quantity: string, typedAt?: string) =>
  record(
    { kind: 'correct', reportId },
    { quantity, measure: 'ikat', readyOn: '2026-12-01' },
    typedAt,
  )
const withdrawal = (reportId: string, reason = 'Dimakan ulat') =>
  record({ kind: 'withdraw', reportId }, { reason })
async function send(records: unknown[], actor = officer) {
  const { accountId } = actor
  const sentAt = now.toISOString()
  const batch = parseSyncBatch({ accountId, deviceId: PHONE, sentAt, records })
  if (!batch) throw new Error('unreadable')
  const onBroken = (error: unknown) => {
    throw error
  }
  return (await syncReports(db, actor, batch, { clock, onBroken })).answers
}
const idOf = (answer: unknown) =>
  typeof answer === 'object' && answer && 'reportId' in answer ? String(answer.reportId) : ''
const heldOn = async () => {
  const [held, ...more] = await listHeld(db, bed)
  if (!held || more.length > 0) throw new Error(`${more.length} more are held`)
  return held
}
const decide = (heldId: string, decision: 'both' | 'replace' | 'drop') =>
  decideHeld(db, officer, { ...here, heldId, decision })

test('12 ikat corrected to 10 without network are 3 kg once, however often sent; the 12 are kept', async () => {
  const first = await standing(12)
  const mine = correction(first, '10')
  const [stored] = await send([mine])
  const [again] = await send([mine])
  expect(stored).toMatchObject({ outcome: 'stored', isRepeat: false })
  expect(again).toEqual({ ...stored, isRepeat: true })
  expect(await findReport(db, bed, idOf(stored))).toMatchObject({
    kg: 3,
    correctsId: first,
    source: 'device',
    firstSaid: { quantity: 12, kg: 3.6 },
  })
  const [changed] = await send([{ ...mine, typed: { ...mine.typed, quantity: '11' } }])
  expect(changed).toMatchObject({ refusal: 'sent-before-with-other-content' })
})

test('a withdrawal sent three times withdraws once and keeps its reason', async () => {
  const first = await standing(12)
  const mine = withdrawal(first)
  const answers = [...(await send([mine])), ...(await send([mine])), ...(await send([mine]))]
  expect(answers).toMatchObject([{ isRepeat: false }, { isRepeat: true }, { isRepeat: true }])
  expect(await findReport(db, bed, first)).toMatchObject({
    status: 'withdrawn',
    note: 'Dimakan ulat',
  })
  expect(await send([withdrawal(first, 'Layu')])).toMatchObject([{ refusal: 'report-withdrawn' }])
})

test('two corrections of one phone in order end at the second; out of order the late one is held', async () => {
  const first = await standing(12)
  const [, second] = await send([correction(first, '10', '03:00'), correction(first, '8', '03:10')])
  expect(await findReport(db, bed, idOf(second))).toMatchObject({ kg: 2.4, status: 'open' })
  expect(await send([correction(first, '11', '02:00')])).toMatchObject([{ outcome: 'held' }])
  const held = await heldOn()
  expect(held).toMatchObject({ kind: 'correct', kg: 3.3, basedOnKg: 3.6, standing: { kg: 2.4 } })
  expect(await decide(held.id, 'drop')).toEqual({ ok: true })
  expect(await findReport(db, bed, idOf(second))).toMatchObject({ status: 'open' })
})

test('a report corrected at the desk meanwhile is not overwritten: both stand until a person decides', async () => {
  const first = await standing(12)
  await byDesk(first, 20)
  const mine = correction(first, '10')
  expect(await send([mine, mine])).toMatchObject([{ outcome: 'held' }, { outcome: 'held' }])
  const before = await heldOn()
  expect(before).toMatchObject({ kg: 3, basedOnKg: 3.6, standing: { kg: 6, status: 'open' } })
  const latest = await byDesk(before.standing.id, 21)
  const held = await heldOn()
  expect(held.standing).toMatchObject({ id: latest, kg: 6.3 })
  expect(await decide(held.id, 'both')).toEqual({ ok: false, refusal: 'report-changed-meanwhile' })
  expect(await decide(held.id, 'replace')).toEqual({ ok: true })
  const [answer] = await send([mine])
  expect(await findReport(db, bed, idOf(answer))).toMatchObject({ kg: 3, correctsId: latest })
})

test('a withdrawal that meets a correction waits; decided, it withdraws what stands', async () => {
  const first = await standing(12)
  const desk = await byDesk(first, 20)
  const mine = withdrawal(first)
  expect(await send([mine])).toMatchObject([{ outcome: 'held' }])
  const held = await heldOn()
  expect(held).toMatchObject({ kind: 'withdraw', note: 'Dimakan ulat', standing: { kg: 6 } })
  expect(await decide(held.id, 'replace')).toEqual({ ok: true })
  expect(await findReport(db, bed, desk)).toMatchObject({ status: 'withdrawn' })
  expect(await send([mine])).toMatchObject([{ outcome: 'stored', reportId: desk }])
})

test('a correction of a report that was withdrawn meanwhile can become a report of its own', async () => {
  const first = await standing(12)
  await withdrawReport(db, officer, { ...here, reportId: first, reason: 'Layu' })
  expect(await send([correction(first, '10')])).toMatchObject([{ outcome: 'held' }])
  const held = await heldOn()
  expect(await decide(held.id, 'replace')).toMatchObject({ refusal: 'report-changed-meanwhile' })
  expect(await decide(held.id, 'both')).toEqual({ ok: true })
  expect(await findReport(db, bed, first)).toMatchObject({ status: 'withdrawn', kg: 3.6 })
  expect(await listHeld(db, bed)).toEqual([])
})

test('wrong fields, an unknown report and an outsider are refused and stop nothing beside them', async () => {
  const first = await standing(12)
  const answers = await send([
    correction(first, 'banyak'),
    withdrawal(first, ''),
    correction(randomUUID(), '10'),
    correction(first, '100000'),
    correction(first, '9'),
  ])
  expect(answers).toMatchObject([
    { refusal: 'fields-wrong', fields: { quantity: { code: 'not-a-number' } } },
    { refusal: 'fields-wrong', fields: { reason: { code: 'required' } } },
    { refusal: 'not-found' },
    { fields: { quantity: { code: 'refusal.amount-too-large' } } },
    { outcome: 'stored' },
  ])
  expect(await send([withdrawal(first)], other)).toMatchObject([{ refusal: 'not-found' }])
})
