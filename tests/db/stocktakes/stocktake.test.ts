import { expect, test } from 'vitest'
import { findStockKg, listMovements } from '#app/features/inventory/movement.repository.server.ts'
import {
  cancelStocktake,
  confirmStocktake,
  saveCounts,
  startStocktake,
} from '#app/features/stocktakes/count-stock.server.ts'
import {
  findCounting,
  listCountLines,
} from '#app/features/stocktakes/stocktake.repository.server.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const manager = await actorOf(db, 'kepala.muntok', 'count:stock')
const place = {
  institutionId: institutionId('muntok'),
  today: WORLD_TODAY,
  now: new Date('2026-11-21T09:00:00Z'),
}
const linesOf = (stocktakeId: string) => listCountLines(db, place.institutionId, stocktakeId)
const seenOf = async (stocktakeId: string) =>
  new Map((await linesOf(stocktakeId)).map(({ lotId, bookKg }) => [lotId, bookKg]))

async function begin() {
  const open = await findCounting(db, place.institutionId)
  if (open) await cancelStocktake(db, manager, { ...place, stocktakeId: open.id })
  const started = await startStocktake(db, manager, place)
  if (!started.ok) throw new Error(started.refusal)
  return { ...place, stocktakeId: started.stocktakeId }
}

test('two people begin a count at once: one count, and the other is told', async () => {
  const both = await Promise.all([1, 2].map(() => startStocktake(db, manager, place)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'stocktake-going-on' })
})

test('0.6 kg less on the scale becomes one movement with its cause; nothing moves before the second step', async () => {
  const count = await begin()
  const [lot, same] = await linesOf(count.stocktakeId)
  if (!lot || !same) throw new Error('the store is empty')
  const countedKg = Math.round((lot.bookKg - 0.6) * 1000) / 1000
  const counted = [
    { lotId: lot.lotId, countedKg },
    { lotId: same.lotId, countedKg: same.bookKg },
  ]
  await saveCounts(db, manager, { ...count, counted })
  expect(await findStockKg(db, lot.lotId)).toBe(lot.bookKg)
  const seenBookKg = await seenOf(count.stocktakeId)
  const silent = await confirmStocktake(db, manager, { ...count, seenBookKg })
  expect(silent).toEqual({ ok: false, refusal: 'reason-missing' })
  const explained = [{ lotId: lot.lotId, countedKg, reason: 'drying' as const }]
  await saveCounts(db, manager, { ...count, counted: explained })
  expect(await confirmStocktake(db, manager, { ...count, seenBookKg })).toEqual({
    ok: true,
    adjusted: 1,
  })
  expect(await findStockKg(db, lot.lotId)).toBe(countedKg)
  expect((await listMovements(db, lot.lotId)).at(-1)).toMatchObject({ kind: 'counted', kg: -0.6 })
  const again = await confirmStocktake(db, manager, { ...count, seenBookKg })
  expect(again).toEqual({ ok: false, refusal: 'stocktake-ended' })
})

test('books that moved between the two steps are looked at again, never overwritten', async () => {
  const count = await begin()
  const [lot] = await linesOf(count.stocktakeId)
  if (!lot) throw new Error('the store is empty')
  const counted = [{ lotId: lot.lotId, countedKg: lot.bookKg }]
  await saveCounts(db, manager, { ...count, counted })
  const seenBookKg = new Map([[lot.lotId, lot.bookKg + 2]])
  expect(await confirmStocktake(db, manager, { ...count, seenBookKg })).toEqual({
    ok: false,
    refusal: 'stock-moved-meanwhile',
  })
})

test('an uncounted lot stays as it is: not counted is not zero; a count of nothing is refused', async () => {
  const count = await begin()
  const seenBookKg = await seenOf(count.stocktakeId)
  expect(await confirmStocktake(db, manager, { ...count, seenBookKg })).toEqual({
    ok: false,
    refusal: 'nothing-counted',
  })
  const foreign = { ...count, institutionId: institutionId('sungai-liat') }
  expect(await saveCounts(db, manager, { ...foreign, counted: [] })).toEqual({
    ok: false,
    refusal: 'not-found',
  })
})
