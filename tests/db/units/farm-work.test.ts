import { expect, test } from 'vitest'
import { loadCyclePage } from '#app/features/cycle-logs/load-cycle-page.server.ts'
import { recordLog } from '#app/features/cycle-logs/record-log.server.ts'
import { takeBackLog } from '#app/features/cycle-logs/take-back-log.server.ts'
import { fileLabResult } from '#app/features/farm-inputs/file-lab-result.server.ts'
import { listInputLots } from '#app/features/farm-inputs/input-lot.repository.server.ts'
import { receiveLot } from '#app/features/inventory/receive-lot.server.ts'
import { recordSlaughter } from '#app/features/livestock/record-slaughter.server.ts'
import { beginCycle } from '#app/features/units/begin-cycle.server.ts'
import { endCycle } from '#app/features/units/end-cycle.server.ts'
import { findUnit } from '#app/features/units/production-unit.repository.server.ts'
import { startCycle } from '#app/features/units/start-cycle.server.ts'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { seedDemoFarmWork } from '#db/seeds/demo/seed-demo-farm-work.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const seeding = await seedDemoFarmWork(db, WORLD_TODAY)
const officer = await actorOf(db, 'giatja.muntok', 'run:cycle')
const manager = await actorOf(db, 'kepala.muntok', 'receive:lot')
const today = WORLD_TODAY
const foodId = async (code: string) =>
  (await db.selectFrom('food').where('code', '=', code).select('id').executeTakeFirstOrThrow()).id
const pond = {
  unitId: unitId('muntok-kolam-1'),
  cycleId: idOf('cycle', 'muntok-kolam-1', 'lele', 'running'),
}
const inputs = await listInputLots(db, officer.institutionIds)
const input = (code: string) => inputs.find((lot) => lot.code === code)!
const leftKg = async (code: string) =>
  (await listInputLots(db, officer.institutionIds)).find((lot) => lot.code === code)!.kg
const letter = { fileName: 'surat.pdf', bytes: new TextEncoder().encode('%PDF-1.7 contoh') }

test('the demo’s farm work is written once; its pond says weight, feed and conversion', async () => {
  expect(seeding).toEqual({ seeded: true })
  expect(await seedDemoFarmWork(db, today)).toEqual({ seeded: false })
  const unit = (await findUnit(db, pond.unitId))!
  const page = (await loadCyclePage(db, unit, pond.cycleId, today))!
  expect(page.outlook.heads).toMatchObject({ housed: 3600, dead: 147 })
  expect(page.outlook.weight?.last).toMatchObject({ meanGrams: 228.5, heads: 30 })
  expect(page.outlook.feed).toMatchObject({ fedKg: 720, stockKg: 80 })
  expect(page.outlook.feed?.daysLeft).toBe(14)
  expect(page.harvests.length).toBeGreaterThan(0)
  expect(page.harvests.every(({ lot }) => lot !== undefined)).toBe(true)
})

test('10 kg of feed leave the bag with the log and return when it is taken back', async () => {
  const bag = input('PKN-L-11')
  const log = {
    ...pond,
    kind: 'input' as const,
    inputLotId: bag.id,
    kg: 10,
    happenedOn: today,
    today,
  }
  const written = await recordLog(db, officer, log)
  expect(await leftKg('PKN-L-11')).toBe(70)
  expect(await recordLog(db, officer, { ...log, kg: 71 })).toEqual({
    ok: false,
    refusal: 'more-than-in-stock',
  })
  const back = { ...pond, logId: written.ok ? written.logId : '', reason: 'salah karung', today }
  expect(await takeBackLog(db, officer, back)).toEqual({ ok: true })
  expect(await takeBackLog(db, officer, back)).toEqual({
    ok: false,
    refusal: 'log-taken-back-before',
  })
  expect(await leftKg('PKN-L-11')).toBe(80)
})

test('two who take 50 kg of 80 at once: one gets them', async () => {
  const log = { ...pond, kind: 'input' as const, inputLotId: input('PKN-L-11').id, kg: 50 }
  const both = await Promise.all([
    recordLog(db, officer, { ...log, happenedOn: today, today }),
    recordLog(db, officer, { ...log, happenedOn: today, today }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await leftKg('PKN-L-11')).toBe(30)
})

test('coal ash compost enters the kangkung bed only after the laboratory’s letter', async () => {
  const started = await startCycle(db, officer, {
    unitId: unitId('muntok-bedeng-a'),
    foodId: await foodId('kangkung'),
    startedOn: today,
    today,
    expectedFrom: undefined,
    expectedUntil: undefined,
    heightCm: undefined,
    quantity: 40,
    quantityMeasure: 'm²',
    note: undefined,
  })
  const cycleId = started.ok ? started.cycleId : ''
  const ash = input('KMP-F-02')
  const log = { unitId: unitId('muntok-bedeng-a'), cycleId, kind: 'input' as const, today }
  const use = { ...log, inputLotId: ash.id, kg: 20, happenedOn: today }
  expect(await recordLog(db, officer, use)).toEqual({
    ok: false,
    refusal: 'coal-ash-without-lab-result',
  })
  const filing = {
    inputLotId: ash.id,
    number: 'LAB/12',
    laboratory: 'contoh',
    testedOn: today,
    today,
  }
  expect(await fileLabResult(db, officer, { ...filing, verdict: 'meets', files: [] })).toEqual({
    ok: false,
    refusal: 'lab-letter-missing',
  })
  await fileLabResult(db, officer, { ...filing, verdict: 'meets', files: [letter] })
  expect(await recordLog(db, officer, use)).toMatchObject({ ok: true })
  const unit = (await findUnit(db, log.unitId))!
  const page = (await loadCyclePage(db, unit, cycleId, today))!
  expect(page.cycle.plannedKg).toEqual({ low: 32, typical: 48, high: 80 })
  expect(page.outlook.harvestedKg).toBeUndefined()
})

test('a planned sowing begins three days late and its harvest moves; another is given up with a reason', async () => {
  const plan = (startedOn: string) => ({
    unitId: unitId('muntok-bedeng-b'),
    foodId: '',
    startedOn,
    today: '2026-11-10',
    expectedFrom: '2026-12-10',
    expectedUntil: '2026-12-15',
    heightCm: undefined,
    quantity: undefined,
    quantityMeasure: undefined,
    note: undefined,
  })
  const bayam = await foodId('bayam')
  const first = await startCycle(db, officer, { ...plan('2026-11-18'), foodId: bayam })
  const second = await startCycle(db, officer, { ...plan('2026-11-28'), foodId: bayam })
  const at = { unitId: unitId('muntok-bedeng-b'), today }
  const cycleId = first.ok ? first.cycleId : ''
  const begin = { ...at, cycleId, startedOn: today, quantity: undefined }
  expect(await beginCycle(db, officer, begin)).toEqual({ ok: true })
  const page = await loadCyclePage(db, (await findUnit(db, at.unitId))!, cycleId, today)
  expect(page?.cycle).toMatchObject({ status: 'running', expectedFrom: '2026-12-13' })
  const end = { ...at, cycleId: second.ok ? second.cycleId : '', closedOn: today, note: undefined }
  const givenUp = { ...end, outcome: 'given-up' as const }
  expect(await endCycle(db, officer, givenUp)).toEqual({ ok: false, refusal: 'end-without-reason' })
  expect(await endCycle(db, officer, { ...givenUp, note: 'benih tidak datang' })).toEqual({
    ok: true,
  })
})

test('chicken becomes a lot only after its halal slaughter is on file, and no more than it weighed', async () => {
  const flock = await db
    .insertInto('production_unit')
    .values({
      institution_id: officer.institutionIds[0]!,
      code: 'muntok-broiler',
      name: 'Broiler',
      kind: 'broiler-flock',
      location: 'off-site',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const lot = async (code: string) => {
    const report = await db
      .insertInto('supply_report')
      .values({
        unit_id: flock.id,
        food_id: await foodId('ayam'),
        cycle_id: null,
        said_quantity: 25,
        said_measure: 'kg',
        kg: 25,
        ready_on: today,
        use_by: today,
        account_id: officer.accountId,
        idempotency_key: idOf('report', code),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id } = await db
      .insertInto('lot')
      .values({
        code,
        institution_id: officer.institutionIds[0]!,
        unit_id: flock.id,
        supply_report_id: report.id,
        food_id: await foodId('ayam'),
        origin: 'expected',
        ready_on: today,
        use_by: today,
        cost_idr_per_kg: 30_000,
        waste_idr_per_kg: 30_000,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { lotId: id, kg: 25, harvestedOn: today, useBy: today, today }
  }
  const first = await lot('ayam-1')
  expect(await receiveLot(db, manager, first)).toEqual({
    ok: false,
    refusal: 'slaughter-record-missing',
  })
  await recordSlaughter(db, officer, {
    unitId: flock.id,
    slaughteredOn: today,
    heads: 30,
    carcassKg: 40,
    slaughterPlace: 'RPU contoh',
    certificateNumber: 'ID00110000000001',
    files: [letter],
    today,
  })
  expect(await receiveLot(db, manager, first)).toMatchObject({ ok: true })
  expect(await receiveLot(db, manager, await lot('ayam-2'))).toEqual({
    ok: false,
    refusal: 'more-than-slaughtered',
  })
})

test('nobody writes into another prison’s cycle', async () => {
  const other = await actorOf(db, 'giatja.sungailiat', 'run:cycle')
  const log = { ...pond, kind: 'deaths' as const, heads: 1, happenedOn: today, today }
  expect(await recordLog(db, other, log)).toEqual({ ok: false, refusal: 'not-found' })
  expect(other.institutionIds).toEqual([institutionId('sungai-liat')])
})
