import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { correctReport } from '#app/features/inventory/correct-report.server.ts'
import { reportSupply } from '#app/features/inventory/report-supply.server.ts'
import type { Report } from '#app/features/inventory/store-reports.server.ts'
import { listUsableLots } from '#app/features/inventory/usable-lot.repository.server.ts'
import { withdrawReport } from '#app/features/inventory/withdraw-report.server.ts'
import {
  findReport,
  listOpenReports,
  listPastReports,
} from '#app/features/supply/supply-report.repository.server.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
const bed = unitId('muntok-bedeng-a')
const foodIdOf = async (code: string) =>
  (await db.selectFrom('food').where('code', '=', code).select('id').executeTakeFirstOrThrow()).id
const kangkungId = await foodIdOf('kangkung')
const { id: regionId } = await db
  .selectFrom('region')
  .where('code', '=', '19')
  .select('id')
  .executeTakeFirstOrThrow()

const NOW = new Date('2026-11-21T03:15:00Z')
const report = (over: Partial<Report> = {}): Report => ({
  unitId: bed,
  foodId: kangkungId,
  quantity: 12,
  measure: 'ikat',
  readyOn: '2026-11-24',
  idempotencyKey: randomUUID(),
  today: WORLD_TODAY,
  now: NOW,
  useBy: undefined,
  note: undefined,
  ...over,
})

const sent = async (over: Partial<Report> = {}) => {
  const answer = await reportSupply(db, officer, report(over))
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.reportId
}
const lotOf = async (reportId: string) => {
  const lots = await listUsableLots(db, { regionId, startsOn: WORLD_TODAY, endsOn: '2026-12-31' })
  return lots.find(({ supplyReportId }) => supplyReportId === reportId)
}
const signsOf = (subjectId: string) =>
  db
    .selectFrom('audit_event')
    .where('subject_id', '=', subjectId)
    .select(['verb', 'actor_name'])
    .execute()

test('12 ikat of kangkung become 3.6 kg that a plan may use on 24 and 25 November, signed', async () => {
  const reportId = await sent()
  expect(await findReport(db, bed, reportId)).toMatchObject({
    kg: 3.6,
    saidQuantity: 12,
    saidMeasure: 'ikat',
    readyOn: '2026-11-24',
    useBy: '2026-11-25',
    status: 'open',
    reportedBy: 'Petugas Giatja Rutan Muntok',
  })
  expect(await lotOf(reportId)).toMatchObject({
    origin: 'expected',
    kg: 3.6,
    readyOn: '2026-11-24',
    useBy: '2026-11-25',
    costIdrPerKg: 5500,
  })
  expect(await signsOf(reportId)).toEqual([
    { verb: 'supply-report.sent', actor_name: 'Petugas Giatja Rutan Muntok' },
  ])
})

test('the report of a planting that runs is tied to it', async () => {
  const reportId = await sent({ readyOn: '2026-11-23' })
  const cycleId = (await findReport(db, bed, reportId))?.cycleId
  const cycle = await db
    .selectFrom('production_cycle')
    .where('id', '=', cycleId ?? '')
    .select('expected_from')
    .executeTakeFirst()
  expect(cycle).toEqual({ expected_from: '2026-11-23' })
})

test('one report sent by five fingers at once is one report with one lot', async () => {
  const same = report()
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => reportSupply(db, officer, same)))
  expect(new Set(answers.map((answer) => answer.ok && answer.reportId)).size).toBe(1)
  expect(answers.filter((answer) => answer.ok && !answer.isRepeat)).toHaveLength(1)
  const rows = await db
    .selectFrom('supply_report as r')
    .innerJoin('lot as l', 'l.supply_report_id', 'r.id')
    .where('r.idempotency_key', '=', same.idempotencyKey)
    .select('l.id')
    .execute()
  expect(rows).toHaveLength(1)
})

test('the same report that arrives again eight days late is still known, not refused as too old', async () => {
  const first = report({ readyOn: WORLD_TODAY })
  const stored = await reportSupply(db, officer, first)
  const again = await reportSupply(db, officer, { ...first, today: '2026-12-01' })
  expect(again).toEqual({ ...stored, isRepeat: true })
})

test('other words under a used key are not lost in silence', async () => {
  const first = report()
  await reportSupply(db, officer, first)
  const other = await reportSupply(db, officer, { ...first, quantity: 21 })
  expect(other).toEqual({ ok: false, refusal: 'sent-before-with-other-content' })
})

test('an officer cannot report for the bed of another prison, nor for a food that is not there', async () => {
  const foreign = report({ unitId: unitId('narkotika-bedeng-1') })
  expect(await reportSupply(db, officer, foreign)).toEqual({ ok: false, refusal: 'not-found' })
  const unknown = report({ foodId: randomUUID() })
  expect(await reportSupply(db, officer, unknown)).toEqual({ ok: false, refusal: 'not-found' })
})

test('a refused report leaves nothing behind', async () => {
  const open = (await listOpenReports(db, [bed])).length
  const answer = await reportSupply(db, officer, report({ readyOn: '2026-11-01' }))
  expect(answer).toEqual({ ok: false, refusal: 'ready-too-long-ago' })
  expect((await listOpenReports(db, [bed])).length).toBe(open)
})

const correction = (reportId: string, quantity: number) => ({
  ...report({ quantity }),
  reportId,
})

test('a correction from 12 to 10 ikat keeps the first value and the lot that a plan may hold', async () => {
  const reportId = await sent()
  const before = await lotOf(reportId)
  const answer = await correctReport(db, officer, correction(reportId, 10))
  if (!answer.ok) throw new Error(answer.refusal)
  expect(await findReport(db, bed, answer.reportId)).toMatchObject({
    kg: 3,
    correctsId: reportId,
    firstSaid: { quantity: 12, measure: 'ikat', kg: 3.6 },
  })
  expect(await lotOf(answer.reportId)).toMatchObject({ id: before?.id, kg: 3 })
  expect((await findReport(db, bed, reportId))?.status).toBe('withdrawn')
  const past = await listPastReports(db, bed, 50)
  expect(past.some(({ id }) => id === reportId)).toBe(false)
})

test('two people correct one report at once: one is taken, the other is told', async () => {
  const reportId = await sent()
  const answers = await Promise.all(
    [8, 9].map((quantity) => correctReport(db, officer, correction(reportId, quantity))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'report-withdrawn' })
})

test('a correction sent twice is one correction', async () => {
  const reportId = await sent()
  const same = correction(reportId, 7)
  const answers = await Promise.all([
    correctReport(db, officer, same),
    correctReport(db, officer, same),
  ])
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]).toMatchObject({ ok: true })
})

test('a withdrawn report keeps its reason, and its lot can no longer be planned', async () => {
  const reportId = await sent()
  const withdrawal = { unitId: bed, reportId, reason: 'Dimakan ulat' }
  expect(await withdrawReport(db, officer, withdrawal)).toEqual({ ok: true })
  expect(await findReport(db, bed, reportId)).toMatchObject({
    status: 'withdrawn',
    note: 'Dimakan ulat',
  })
  expect(await lotOf(reportId)).toBeUndefined()
  expect(await withdrawReport(db, officer, withdrawal)).toEqual({
    ok: false,
    refusal: 'report-withdrawn',
  })
})
