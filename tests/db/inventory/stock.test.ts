import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { moveStock } from '#app/features/inventory/move-stock.server.ts'
import { findStockKg, listMovements } from '#app/features/inventory/movement.repository.server.ts'
import { receiveLot } from '#app/features/inventory/receive-lot.server.ts'
import { reportSupply } from '#app/features/inventory/report-supply.server.ts'
import {
  listExpiredLots,
  listLotsForKitchen,
  listUsableLots,
} from '#app/features/inventory/usable-lot.repository.server.ts'
import { findReport } from '#app/features/supply/supply-report.repository.server.ts'
import { listHarvests } from '#app/features/units/harvest.repository.server.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
const world = await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
const manager = await actorOf(db, 'kepala.muntok', 'receive:lot')
const bed = unitId('muntok-bedeng-a')
const { id: kangkungId } = await db
  .selectFrom('food')
  .where('code', '=', 'kangkung')
  .select('id')
  .executeTakeFirstOrThrow()
const { id: regionId } = await db
  .selectFrom('region')
  .where('code', '=', '19')
  .select('id')
  .executeTakeFirstOrThrow()
const week = { startsOn: world.startsOn, endsOn: world.endsOn }

async function expectedLot() {
  const sent = await reportSupply(db, officer, {
    unitId: bed,
    foodId: kangkungId,
    quantity: 36,
    measure: 'kg',
    readyOn: WORLD_TODAY,
    idempotencyKey: randomUUID(),
    today: WORLD_TODAY,
    now: new Date('2026-11-21T03:15:00Z'),
    useBy: undefined,
    note: undefined,
  })
  if (!sent.ok) throw new Error(sent.refusal)
  const { id } = await db
    .selectFrom('lot')
    .where('supply_report_id', '=', sent.reportId)
    .select('id')
    .executeTakeFirstOrThrow()
  return { lotId: id, reportId: sent.reportId }
}

const weighed = (lotId: string, kg: number) => ({
  lotId,
  kg,
  harvestedOn: WORLD_TODAY,
  useBy: '2026-11-22',
  today: WORLD_TODAY,
})
const move = (lotId: string, kind: 'issued' | 'spoilt' | 'counted', kg: number) => ({
  lotId,
  kind,
  kg,
  movedOn: WORLD_TODAY,
  cause: kind === 'spoilt' ? ('rotten' as const) : undefined,
  reason: 'Dapur MBG Rutan Muntok',
  today: WORLD_TODAY,
})

test('36 kg were promised and 33.4 kg weighed: stock is 33.4 kg, the report is done, the bed has a harvest', async () => {
  const { lotId, reportId } = await expectedLot()
  expect(await receiveLot(db, manager, weighed(lotId, 33.4))).toEqual({ ok: true, kg: 33.4 })
  expect(await findStockKg(db, lotId)).toBe(33.4)
  expect((await findReport(db, bed, reportId))?.status).toBe('lotted')
  const harvests = await listHarvests(db, bed, WORLD_TODAY)
  expect(harvests).toMatchObject([{ kg: 33.4, foodCode: 'kangkung', harvestedOn: WORLD_TODAY }])
})

test('two people weigh one lot in at once: it is received once', async () => {
  const { lotId } = await expectedLot()
  const answers = await Promise.all(
    [33, 34].map((kg) => receiveLot(db, manager, weighed(lotId, kg))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'lot-already-received' })
  expect((await listMovements(db, lotId)).map(({ kind }) => kind)).toEqual(['received'])
})

test('of 10 kg two cooks take 6 kg each at once: the second is told that 4 kg are left', async () => {
  const { lotId } = await expectedLot()
  await receiveLot(db, manager, weighed(lotId, 10))
  const answers = await Promise.all(
    [6, 6].map((kg) => moveStock(db, manager, move(lotId, 'issued', kg))),
  )
  expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, leftKg: 4 }])
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'more-than-in-stock' })
})

test('what spoilt says why, or is not written off; food that left as food has no such cause', async () => {
  const { lotId } = await expectedLot()
  await receiveLot(db, manager, weighed(lotId, 4))
  const refused = { ok: false, refusal: 'cause-missing' }
  const silent = { ...move(lotId, 'spoilt', 1), cause: undefined }
  expect(await moveStock(db, manager, silent)).toEqual(refused)
  const odd = { ...move(lotId, 'issued', 1), cause: 'rotten' as const }
  expect(await moveStock(db, manager, odd)).toEqual(refused)
  await moveStock(db, manager, move(lotId, 'spoilt', 1))
  const { cause } = await db
    .selectFrom('movement')
    .where('lot_id', '=', lotId)
    .where('kind', '=', 'spoilt')
    .select('cause')
    .executeTakeFirstOrThrow()
  expect(cause).toBe('rotten')
})

test('spoilt 1 kg and counted 2.5 kg of 4 kg: the book says what the scale says', async () => {
  const { lotId } = await expectedLot()
  await receiveLot(db, manager, weighed(lotId, 4))
  expect(await moveStock(db, manager, move(lotId, 'spoilt', 1))).toEqual({ ok: true, leftKg: 3 })
  expect(await moveStock(db, manager, move(lotId, 'counted', 2.5))).toEqual({
    ok: true,
    leftKg: 2.5,
  })
  expect((await listMovements(db, lotId)).map(({ kg }) => kg)).toEqual([4, -1, -0.5])
})

test('nothing leaves a lot that is only expected, and no one reaches a lot of another prison', async () => {
  const { lotId } = await expectedLot()
  expect(await moveStock(db, manager, move(lotId, 'issued', 1))).toEqual({
    ok: false,
    refusal: 'not-yet-received',
  })
  const stranger = await actorOf(db, 'kepala.sungailiat', 'receive:lot')
  expect(await receiveLot(db, stranger, weighed(lotId, 30))).toEqual({
    ok: false,
    refusal: 'not-found',
  })
})

test('the week’s lots come first expired first, none empty, withdrawn or over', async () => {
  const lots = await listUsableLots(db, { regionId, ...week })
  const keys = lots.map(({ useBy, readyOn, code }) => `${useBy} ${readyOn} ${code}`)
  expect([...keys].sort()).toEqual(keys)
  expect(lots.every(({ kg }) => kg > 0)).toBe(true)
  expect(lots.every(({ useBy, readyOn }) => useBy >= week.startsOn && readyOn <= week.endsOn)).toBe(
    true,
  )
  const flooded = world.reports.find(({ note }) => note?.includes('banjir'))
  expect(flooded).toBeDefined()
  expect(lots.some(({ supplyReportId }) => supplyReportId === flooded?.id)).toBe(false)
})

test('Muntok’s kitchen is reached by Bangka’s farms with their transport, and not from Belitung', async () => {
  const lots = await listLotsForKitchen(db, { kitchenId: kitchenId('rutan-muntok'), ...week })
  const institutions = new Set(lots.map(({ institutionName }) => institutionName))
  expect(institutions.has('Rutan Kelas IIB Muntok')).toBe(true)
  expect(institutions.has('Lapas Narkotika Kelas IIA Pangkal Pinang')).toBe(true)
  expect(institutions.has('Lapas Kelas IIB Tanjung Pandan')).toBe(false)
  const own = lots.find(({ institutionName }) => institutionName === 'Rutan Kelas IIB Muntok')
  const here = own?.deliversTo.find((route) => route.kitchenId === kitchenId('rutan-muntok'))
  expect(here?.transportIdrPerKg).toBe(0)
})

test('stock on hand after its last day is listed to be thrown away', async () => {
  const { lotId } = await expectedLot()
  await receiveLot(db, manager, weighed(lotId, 5))
  const [institutionId = ''] = manager.institutionIds
  const expired = await listExpiredLots(db, institutionId, '2026-11-23')
  expect(expired.map(({ id }) => id)).toContain(lotId)
  expect(await listExpiredLots(db, institutionId, '2026-11-22')).toEqual([])
})
