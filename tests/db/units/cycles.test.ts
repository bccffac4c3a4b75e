import { expect, test } from 'vitest'
import { endCycle } from '#app/features/units/end-cycle.server.ts'
import {
  listCurrentCycles,
  listEndedCycles,
} from '#app/features/units/production-cycle.repository.server.ts'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import { startCycle } from '#app/features/units/start-cycle.server.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'run:cycle')
const foodIdOf = async (code: string) =>
  (await db.selectFrom('food').where('code', '=', code).select('id').executeTakeFirstOrThrow()).id

const start = async (unit: string, food: string, startedOn = WORLD_TODAY) =>
  startCycle(db, officer, {
    unitId: unitId(unit),
    foodId: await foodIdOf(food),
    startedOn,
    today: WORLD_TODAY,
    expectedFrom: undefined,
    expectedUntil: undefined,
    heightCm: undefined,
    quantity: undefined,
    quantityMeasure: undefined,
    note: undefined,
  })

test('an officer sees the five units of her own prison', async () => {
  const units = await listUnits(db, officer.institutionIds)
  expect(units.map(({ code }) => code)).toEqual([
    'muntok-bedeng-a',
    'muntok-bedeng-b',
    'muntok-pisang',
    'muntok-kolam-1',
    'muntok-rak-1',
  ])
  expect(units.find(({ code }) => code === 'muntok-kolam-1')).toMatchObject({
    volumeM3: 36,
    areaM2: undefined,
  })
})

test('kangkung goes into the bed inside the wall, terong and singkong do not', async () => {
  expect(await start('muntok-bedeng-a', 'kangkung')).toMatchObject({ ok: true })
  expect(await start('muntok-bedeng-a', 'terong')).toEqual({ ok: false, refusal: 'crop-too-high' })
  expect(await start('muntok-bedeng-a', 'singkong')).toEqual({
    ok: false,
    refusal: 'crop-too-high',
  })
})

test('a pond that holds lele is not stocked again until its cycle is closed', async () => {
  expect(await start('muntok-kolam-1', 'lele')).toEqual({ ok: false, refusal: 'unit-occupied' })
  const [running] = await listCurrentCycles(db, [unitId('muntok-kolam-1')])
  const end = {
    unitId: unitId('muntok-kolam-1'),
    cycleId: running!.id,
    outcome: 'closed' as const,
    closedOn: WORLD_TODAY,
    note: 'Panen habis',
    today: WORLD_TODAY,
  }
  expect(await endCycle(db, officer, end)).toEqual({ ok: true })
  expect(await endCycle(db, officer, end)).toEqual({ ok: false, refusal: 'cycle-already-ended' })
  const twice = await Promise.all([
    start('muntok-kolam-1', 'lele'),
    start('muntok-kolam-1', 'nila'),
  ])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'unit-occupied' })
})

test('a failed planting says why and stands among the ended ones', async () => {
  const [next] = await listCurrentCycles(db, [unitId('muntok-bedeng-b')])
  const end = {
    unitId: unitId('muntok-bedeng-b'),
    cycleId: next!.id,
    outcome: 'failed' as const,
    closedOn: WORLD_TODAY,
    note: 'Busuk akar',
    today: WORLD_TODAY,
  }
  expect(await endCycle(db, officer, end)).toEqual({ ok: true })
  const ended = await listEndedCycles(db, unitId('muntok-bedeng-b'), 3)
  expect(ended[0]).toMatchObject({
    status: 'failed',
    closingNote: 'Busuk akar',
    closedOn: WORLD_TODAY,
  })
})

test('nobody starts or ends anything in another prison’s unit', async () => {
  expect(await start('narkotika-bedeng-1', 'kangkung')).toEqual({ ok: false, refusal: 'not-found' })
})

test('a crop of unknown height is planted outside the wall, and both answer and trail say so', async () => {
  await db
    .updateTable('production_unit')
    .set({ max_crop_height_cm: 100, location: 'off-site' })
    .where('id', '=', unitId('muntok-pisang'))
    .execute()
  const started = await start('muntok-pisang', 'kunyit')
  expect(started).toMatchObject({ ok: true, isHeightUnknown: true })
  const event = await db
    .selectFrom('audit_event')
    .where('subject_id', '=', started.ok ? started.cycleId : '')
    .select('after')
    .executeTakeFirstOrThrow()
  expect(event.after).toMatchObject({ isHeightUnknown: true })
})
