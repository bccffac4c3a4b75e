import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { insertReservations } from '#app/features/allocations/lot-reservation.repository.server.ts'
import { listCrates } from '#app/features/crates/crate.repository.server.ts'
import { markCrate } from '#app/features/crates/mark-crate.server.ts'
import { sendCrate } from '#app/features/crates/send-crate.server.ts'
import { addProcessingRecipe } from '#app/features/processing/add-recipe.server.ts'
import {
  listMadeFrom,
  listRuns,
} from '#app/features/processing/processing-run.repository.server.ts'
import { runProcessing } from '#app/features/processing/run-processing.server.ts'
import { undoRun } from '#app/features/processing/undo-run.server.ts'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { seedDemoFarmWork } from '#db/seeds/demo/seed-demo-farm-work.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
await seedDemoFarmWork(db, WORLD_TODAY)
const officer = await actorOf(db, 'giatja.muntok', 'run:cycle')
const today = WORLD_TODAY
const foodId = async (code: string) =>
  (await db.selectFrom('food').where('code', '=', code).select('id').executeTakeFirstOrThrow()).id
const stockKg = async (code: string) => {
  const { kg } = await db
    .selectFrom('movement as m')
    .innerJoin('lot as l', 'l.id', 'm.lot_id')
    .where('l.code', '=', code)
    .select(sql<number>`coalesce(sum(m.kg), 0)`.as('kg'))
    .executeTakeFirstOrThrow()
  return kg
}

test('10 kg of shallots become 3 kg of fried shallots; undone, both lots are as before', async () => {
  const unit = unitId('muntok-olahan')
  const recipe = idOf('recipe', 'bawang-goreng')
  const run = {
    unitId: unit,
    recipeId: recipe,
    inputKg: 10,
    madeKg: undefined,
    runOn: today,
    today,
  }
  const made = await runProcessing(db, officer, run)
  expect(made).toMatchObject({ ok: true })
  expect(await stockKg('gudang-muntok-bawang-merah')).toBe(4)
  expect(await runProcessing(db, officer, run)).toEqual({
    ok: false,
    refusal: 'too-little-in-stock',
  })
  const [written] = await listRuns(db, unit, 5)
  expect(written).toMatchObject({ madeKg: 3, leftKg: 3, inputKg: 10 })
  expect(await listMadeFrom(db, written!.outputLotId)).toMatchObject([
    { code: 'gudang-muntok-bawang-merah', kg: 10, nameId: 'Bawang merah' },
  ])
  expect(written?.draws).toMatchObject([{ code: 'gudang-muntok-bawang-merah', kg: 10 }])
  const undo = { unitId: unit, runId: written!.id, reason: 'salah catat', today, now: new Date() }
  expect(await undoRun(db, officer, undo)).toEqual({ ok: true })
  expect(await undoRun(db, officer, undo)).toEqual({ ok: false, refusal: 'run-undone-before' })
  expect(await stockKg('gudang-muntok-bawang-merah')).toBe(14)
  expect(await stockKg(written!.outputCode)).toBe(0)
})

test('8 of 14 kg are kept for BAMA: a run of 10 kg is refused, one of 6 leaves the 8 kg', async () => {
  const { lotId } = await db
    .selectFrom('lot')
    .where('code', '=', 'gudang-muntok-bawang-merah')
    .select('id as lotId')
    .executeTakeFirstOrThrow()
  const { accountId } = officer
  const kept = { lotId, purpose: 'bama' as const, kg: 8, reason: 'contoh', accountId }
  await db.transaction().execute((tx) => insertReservations(tx, [kept]))
  const run = {
    unitId: unitId('muntok-olahan'),
    recipeId: idOf('recipe', 'bawang-goreng'),
    inputKg: 10,
    madeKg: undefined,
    runOn: today,
    today,
  }
  const refused = { ok: false, refusal: 'too-little-in-stock' }
  expect(await runProcessing(db, officer, run)).toEqual(refused)
  expect(await runProcessing(db, officer, { ...run, inputKg: 6 })).toMatchObject({ ok: true })
  expect(await stockKg('gudang-muntok-bawang-merah')).toBe(8)
  expect(await runProcessing(db, officer, { ...run, inputKg: 1 })).toEqual(refused)
})

test('a recipe of 60 and 30 % does not stand', async () => {
  const recipe = {
    unitId: unitId('muntok-olahan'),
    name: 'Sambal',
    outputFoodId: await foodId('cabai-merah-kering'),
    yieldShare: 0.9,
    shelfLifeDays: 5,
    source: 'contoh',
    ingredients: [
      { foodId: await foodId('cabai-merah'), share: 0.6 },
      { foodId: await foodId('bawang-merah'), share: 0.3 },
    ],
  }
  expect(await addProcessingRecipe(db, officer, recipe)).toEqual({
    ok: false,
    refusal: 'shares-do-not-make-one',
  })
})

test('a crate that carried leftovers to the pens stays out of the kitchen, also in the database', async () => {
  const at = officer.institutionIds[0]!
  await markCrate(db, officer, { institutionId: at, code: 'P-77', mark: 'food', today })
  const crate = (await listCrates(db, [at])).find(({ code }) => code === 'P-77')!
  const trip = { crateId: crate.id, carriedOn: today, today }
  const food = { ...trip, carries: 'food' as const, goesTo: 'kitchen' as const }
  expect(await sendCrate(db, officer, food)).toEqual({ ok: true })
  const waste = { ...trip, carries: 'waste' as const, goesTo: 'pens' as const }
  expect(await sendCrate(db, officer, waste)).toEqual({ ok: true })
  expect(await sendCrate(db, officer, food)).toEqual({
    ok: false,
    refusal: 'crate-of-pens-to-kitchen',
  })
  const forced = db.updateTable('crate').set({ mark: 'food' }).where('id', '=', crate.id).execute()
  await expect(forced).rejects.toThrow()
})
