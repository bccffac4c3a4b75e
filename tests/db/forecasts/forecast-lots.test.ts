import { expect, test } from 'vitest'
import { refreshForecastLots } from '#app/features/forecasts/refresh-forecast-lots.server.ts'
import { reportSupply } from '#app/features/inventory/report-supply.server.ts'
import { listUsableLots } from '#app/features/inventory/usable-lot.repository.server.ts'
import { findPlan, findProblemDocument } from '#app/features/planning/plan.repository.server.ts'
import { findRun } from '#app/features/planning/planning-run.repository.server.ts'
import { requestPlan } from '#app/features/planning/request-plan.server.ts'
import { runPlan } from '#app/features/planning/run-plan.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { addDays } from '#app/shared/day.ts'
import { addWeeks } from '#app/shared/week.ts'
import { seedDemoYear } from '#db/seeds/demo/seed-demo-year.ts'
import { readProblem, verify } from '#solver/index.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db, world } = await demoDatabase()
await seedDemoYear(db, today)
const kitchen = await demoKitchen(db, 'rutan-muntok')
const { regionId } = await db
  .selectFrom('institution')
  .where('id', '=', kitchen.institutionId)
  .select('region_id as regionId')
  .executeTakeFirstOrThrow()
const endsOn = addDays(world.endsOn, 7)
const coming = async () =>
  (await listUsableLots(db, { regionId, startsOn: today, endsOn })).filter(
    ({ origin }) => origin === 'expected',
  )
const foreseen = async () => (await coming()).filter(({ forecast }) => forecast)

test('harvests of the week after next that nobody has reported become lots, once', async () => {
  const reported = (await coming()).length
  await refreshForecastLots(db, { regionId, endsOn, today })
  const first = await foreseen()
  expect(first.length).toBeGreaterThan(20)
  for (const { kg, forecast, useBy, readyOn } of first) {
    expect(kg).toBeGreaterThan(0)
    expect(forecast?.lowKg).toBeLessThanOrEqual(kg)
    expect(kg).toBeLessThanOrEqual(forecast?.likelyKg ?? 0)
    expect(useBy >= readyOn && readyOn >= today).toBe(true)
  }
  await refreshForecastLots(db, { regionId, endsOn, today })
  expect((await foreseen()).map(({ id }) => id)).toEqual(first.map(({ id }) => id))
  expect((await coming()).length).toBe(reported + first.length)
})

test('no harvest is there twice: where a unit has reported a food, no forecast lies within two days', async () => {
  const all = await coming()
  const reported = all.filter(({ forecast }) => !forecast)
  const near = (await foreseen()).filter((lot) =>
    reported.some(
      ({ unitId, foodId, readyOn }) =>
        unitId === lot.unitId &&
        foodId === lot.foodId &&
        readyOn >= addDays(lot.readyOn, -2) &&
        readyOn <= addDays(lot.readyOn, 2),
    ),
  )
  expect(near).toEqual([])
})

test('a week is planned on uncertain harvests of the year, and the plan passes the verifier', async () => {
  const manager = await actorOf(db, 'kepala.muntok', 'request:plan')
  const wish = { kitchens: [kitchen], week: addWeeks(world.week, 1), mode: 'plan' as const, today }
  const asked = await requestPlan(db, manager, wish, async () => undefined)
  if (!asked.ok) throw new Error(asked.refusal)
  await db.updateTable('planning_run').set({ limit_seconds: 5 }).execute()
  const clock = createClock(new Date(`${today}T03:00:00Z`))
  const { signal } = new AbortController()
  expect(await runPlan(db, { runId: asked.runId, signal, clock })).toBe('stored')
  const planId = (await findRun(db, asked.runId))?.planId ?? ''
  const reading = readProblem(await findProblemDocument(db, planId))
  if (!reading.ok) throw new Error('the stored problem is not readable')
  const { problem } = reading
  expect(problem.format).toBe('lumbung/planning-problem@2')
  const uncertain = problem.lots.filter(({ lowKg }) => lowKg !== undefined)
  expect(uncertain.length).toBeGreaterThan(10)
  const plan = await findPlan(db, planId)
  const stored: unknown = JSON.parse(plan?.planDocument ?? '')
  expect(verify(problem, stored, plan?.problemSha256)).toEqual([])
  const commitments = uncertain.map(({ id }) => expect.objectContaining({ lot: id }))
  expect(stored).toMatchObject({
    format: 'lumbung/plan@2',
    commitments: expect.arrayContaining(commitments),
  })
  const forecastCodes = (await foreseen()).map(({ code }) => code)
  const counted = uncertain.filter(({ id }) => forecastCodes.includes(id))
  expect(counted.length).toBeGreaterThan(5)
  for (const { kg = 0, lowKg = 0, likelyKg = 0 } of counted) {
    expect(lowKg).toBeLessThanOrEqual(kg)
    expect(kg).toBeLessThanOrEqual(likelyKg)
  }
}, 240_000)

test('a report takes over the lot that was forecast: the same lot, now with what was said', async () => {
  const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
  const lot = (await foreseen()).find(
    ({ foodCode, institutionId }) =>
      foodCode === 'kangkung' && institutionId === kitchen.institutionId,
  )
  if (!lot?.unitId) throw new Error('no kangkung is forecast')
  const answer = await reportSupply(db, officer, {
    unitId: lot.unitId,
    foodId: lot.foodId,
    quantity: 30,
    measure: 'kg',
    readyOn: addDays(lot.readyOn, 1),
    useBy: undefined,
    note: undefined,
    idempotencyKey: '0b0e7f5c-0d5e-4c80-9f0e-3a4f3c1d2e10',
    today,
    now: new Date(`${today}T03:00:00Z`),
  })
  expect(answer.ok).toBe(true)
  const same = (await coming()).find(({ id }) => id === lot.id)
  expect(same).toMatchObject({ kg: 30, readyOn: addDays(lot.readyOn, 1) })
  expect(same?.forecast).toBeUndefined()
  const before = (await foreseen()).length
  await refreshForecastLots(db, { regionId, endsOn, today })
  expect((await foreseen()).length).toBe(before)
})

test('a cycle that fails takes its forecast with it: the lot stays and holds nothing', async () => {
  const bed = (await foreseen()).find(({ foodCode }) => foodCode === 'sawi')
  if (!bed?.unitId) throw new Error('no sawi is forecast')
  await db
    .updateTable('production_cycle')
    .set({ status: 'failed', closed_on: today })
    .where('unit_id', '=', bed.unitId)
    .where('status', '=', 'running')
    .execute()
  await refreshForecastLots(db, { regionId, endsOn, today })
  expect((await foreseen()).filter(({ unitId }) => unitId === bed.unitId)).toEqual([])
  const lot = await db
    .selectFrom('lot')
    .where('id', '=', bed.id)
    .select('forecast_counted_kg as kg')
    .executeTakeFirstOrThrow()
  expect(lot.kg).toBe(0)
})
