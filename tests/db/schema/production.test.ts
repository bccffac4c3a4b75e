import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CycleStatus } from '#db/tables/units.ts'
import { testDatabase } from '../../support/database.ts'
import { expectViolation } from '../../support/expect-violation.ts'
import { insertBasics, insertUnit } from '../../support/rows.ts'

const { db } = await testDatabase()
const { institutionId, foodId, accountId } = await insertBasics(db)
const pond = await insertUnit(db, institutionId, 'kolam-lele-1', 'pond')
const bed = await insertUnit(db, institutionId, 'bedeng-1', 'bed')

const cycle = (unitId: string, startedOn: string, closedOn?: string, status?: CycleStatus) =>
  db
    .insertInto('production_cycle')
    .values({
      unit_id: unitId,
      food_id: foodId,
      started_on: startedOn,
      closed_on: closedOn ?? null,
      status: status ?? (closedOn ? 'closed' : 'running'),
    })
    .returning(['id', 'unit_kind'])
    .executeTakeFirstOrThrow()

const rule = 'production_cycle_one_at_a_time_exclusion'

test('a pond is stocked again on the day it is emptied, not a day before', async () => {
  const first = await cycle(pond, '2026-08-01', '2026-10-20')
  expect(first.unit_kind).toBe('pond')
  await expectViolation(cycle(pond, '2026-10-19'), rule)
  await cycle(pond, '2026-10-20')
  await expectViolation(cycle(pond, '2026-11-20'), rule)
})

test('a planned stocking does not occupy the pond until it runs', async () => {
  const next = await cycle(pond, '2026-12-01', undefined, 'planned')
  const run = db
    .updateTable('production_cycle')
    .set({ status: 'running' })
    .where('id', '=', next.id)
  await expectViolation(run.execute(), rule)
})

test('a bed carries two crops at once', async () => {
  await cycle(bed, '2026-10-01')
  await cycle(bed, '2026-10-08')
})

test('a bed that becomes a pond would hold two cycles, so it stays a bed', async () => {
  const dig = db.updateTable('production_unit').set({ kind: 'pond' }).where('id', '=', bed)
  await expectViolation(dig.execute(), rule)
})

test('a cycle that ended says on which day, and one that runs has no such day', async () => {
  const ended = 'production_cycle_ended_has_a_day_check'
  await expectViolation(cycle(bed, '2026-09-01', undefined, 'failed'), ended)
  await expectViolation(cycle(bed, '2026-09-01', '2026-09-20', 'running'), ended)
  await expectViolation(cycle(bed, '2026-09-02', '2026-09-01'), 'production_cycle_closed_on_check')
})

const report = (key: string, values: { correctsId?: string; useBy?: string } = {}) =>
  db
    .insertInto('supply_report')
    .values({
      unit_id: bed,
      food_id: foodId,
      said_quantity: 20,
      said_measure: 'ikat',
      kg: 6,
      ready_on: '2026-11-23',
      use_by: values.useBy ?? '2026-11-24',
      account_id: accountId,
      idempotency_key: key,
      corrects_id: values.correctsId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

test('a report of 20 ikat that is sent twice is one report', async () => {
  const key = randomUUID()
  await report(key)
  await expectViolation(report(key), 'supply_report_idempotency_key_unique')
})

test('a report is corrected once; the next correction corrects the correction', async () => {
  const first = await report(randomUUID())
  const second = await report(randomUUID(), { correctsId: first.id })
  const fork = report(randomUUID(), { correctsId: first.id })
  await expectViolation(fork, 'supply_report_corrects_id_unique')
  await report(randomUUID(), { correctsId: second.id })
})

test('food that must be used before it is ready is refused', async () => {
  await expectViolation(report(randomUUID(), { useBy: '2026-11-22' }), 'supply_report_use_by_check')
})
