import { expect, test } from 'vitest'
import { loadAccuracies, loadUnitForecast } from '#app/features/forecasts/load-forecasts.server.ts'
import { addDays } from '#app/shared/day.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { seedDemoFarmWork } from '#db/seeds/demo/seed-demo-farm-work.ts'
import { seedDemoYear } from '#db/seeds/demo/seed-demo-year.ts'
import { demoDatabase } from '../../support/demo.ts'
import { WORLD_TODAY as today } from '../../support/world.ts'

const { db, world } = await demoDatabase()
const until = addDays(today, 30)
const bed = unitId('muntok-bedeng-a')

test('before the year is told a bed has eight weeks of history, and its forecast says from how many', async () => {
  const { harvests, accuracies } = await loadUnitForecast(db, bed, { today, until })
  const reasons = harvests.flatMap(({ forecast }) => forecast?.reason ?? [])
  expect(reasons.length).toBeGreaterThan(5)
  expect(reasons.every(({ basis, finished }) => basis === 'own-history' && finished < 19)).toBe(
    true,
  )
  expect(accuracies[0]?.accuracy.harvests).toBeLessThan(17)
})

test('the year goes in once and leaves nothing old in a store', async () => {
  expect(await seedDemoYear(db, today)).toEqual({ seeded: true })
  expect(await seedDemoYear(db, today)).toEqual({ seeded: false })
  const left = await db
    .selectFrom('lot as l')
    .innerJoin('movement as m', 'm.lot_id', 'l.id')
    .where('l.use_by', '<', today)
    .groupBy('l.id')
    .having((eb) => eb(eb.fn.sum('m.kg'), '!=', 0))
    .select('l.id')
    .execute()
  expect(left).toEqual([])
})

test('the flock’s age and deaths and the pond’s samples are in what is forecast', async () => {
  await seedDemoFarmWork(db, today)
  const counted = async (code: string) => {
    const { harvests } = await loadUnitForecast(db, unitId(code), { today, until })
    return harvests.flatMap(({ forecast }) => forecast?.reason.counted ?? [])[0]
  }
  expect(await counted('sungai-liat-petelur')).toMatchObject({ kind: 'hens', alive: 709 })
  expect(await counted('muntok-kolam-1')).toMatchObject({ kind: 'fish', meanGrams: 228.5 })
})

test('with the year eight in ten harvests of the region lie between the ends, within 7 points', async () => {
  const unitIds = world.units.map(({ id }) => String(id))
  const { all, rows, reliabilities } = await loadAccuracies(db, unitIds, today)
  if (!all.isEnough) throw new Error('the year is too short')
  expect(all.harvests).toBeGreaterThan(1000)
  expect(all.coveredShare).toBeGreaterThan(0.73)
  expect(all.coveredShare).toBeLessThan(0.87)
  expect(rows).toHaveLength(19)
  expect(reliabilities.every(({ reliability }) => reliability.isEnough)).toBe(true)
})

test('a report stands beside the forecast of its harvest, and counts as the unit’s word has held', async () => {
  const { harvests } = await loadUnitForecast(db, bed, { today, until })
  const reported = harvests.filter(({ reported }) => reported)
  expect(reported.length).toBeGreaterThan(1)
  for (const { range, reported: said, counts, forecast } of reported) {
    expect(counts).toBe('report')
    expect(forecast).toBeDefined()
    expect(range?.likelyKg).toBeLessThan(said?.kg ?? 0)
    expect(range?.lowKg).toBeLessThanOrEqual(range?.likelyKg ?? 0)
  }
  expect(harvests.some(({ counts }) => counts === 'forecast')).toBe(true)
})
