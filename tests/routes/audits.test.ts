import { expect, test } from 'vitest'
import { loader as index } from '#app/routes/audits._index.tsx'
import { loader as auditedWeek } from '#app/routes/audits.$kitchenId.$week._index.tsx'
import { loader as trace } from '#app/routes/audits.$kitchenId.$week.trace.tsx'
import { DEMO_REGION_CODE, institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const { id: regionId } = await db
  .selectFrom('region')
  .where('code', '=', DEMO_REGION_CODE)
  .select('id')
  .executeTakeFirstOrThrow()
const auditor = await signIn(db, { role: 'auditor', scope: 'region', regionId })
const officer = await signIn(db, {
  role: 'unit-officer',
  scope: 'institution',
  institutionId: institutionId('muntok'),
})
const manager = await signIn(db, {
  role: 'kitchen-manager',
  scope: 'institution',
  institutionId: institutionId('muntok'),
})

const muntok = kitchenId('rutan-muntok')
const week = (id = muntok, name = '2026-W47') => ({ kitchenId: id, week: name })
const pathOf = (params: { kitchenId: string; week: string }, rest = '') =>
  `/audits/${params.kitchenId}/${params.week}${rest}`

test('an auditor of the region reads every kitchen, a kitchen manager only the own one', async () => {
  const all = await index(auditor.get('/audits'))
  expect(new Set(all.weeks.map(({ kitchenId }) => kitchenId)).size).toBe(3)
  const own = await index(manager.get('/audits'))
  expect(new Set(own.weeks.map(({ kitchenId }) => kitchenId))).toEqual(new Set([muntok]))
  const foreign = week(kitchenId('lapas-sungai-liat'))
  const answer = await thrownBy(auditedWeek(manager.get(pathOf(foreign), foreign)))
  expect(answer.status).toBe(403)
})

test('without an account one signs in first, a unit officer is not let in, a wrong week is 404', async () => {
  const params = week()
  const nobody = argsOf(db, undefined, { path: pathOf(params), params })
  expect((await thrownBy(auditedWeek(nobody))).status).toBe(302)
  expect((await thrownBy(auditedWeek(officer.get(pathOf(params), params)))).status).toBe(403)
  const wrong = week(muntok, '2026-W99')
  expect((await thrownBy(auditedWeek(auditor.get(pathOf(wrong), wrong)))).status).toBe(404)
})

test('the served week of Muntok judges six days of energy and names what nobody measured', async () => {
  const params = week()
  const { report, group } = await auditedWeek(
    auditor.get(pathOf(params, '?group=sd46-midday'), params),
  )
  expect(group?.key).toBe('sd46-midday')
  const energy = report?.rows.find(({ nutrient }) => nutrient === 'ENERC_KCAL')
  expect(energy?.band).toMatchObject({ min: 585, max: 682.5 })
  expect(energy?.days).toHaveLength(6)
  const iron = report?.rows.find(({ nutrient }) => nutrient === 'FE')
  expect(iron?.judgedBy).toBe('week')
  expect(iron?.days.flatMap(({ unknownFoods }) => unknownFoods)).toContain('kecap-manis')
})

test('every figure of the week is the sum of its trace', async () => {
  const params = week()
  const query = '?group=sd46-midday'
  const { report } = await auditedWeek(auditor.get(pathOf(params, query), params))
  for (const { nutrient, days } of report?.rows ?? []) {
    const [day] = days
    const path = `/trace${query}&on=${day?.serviceOn}&nutrient=${nutrient}`
    const traced = await trace(auditor.get(pathOf(params, path), params))
    expect(traced.knownAmount).toBeCloseTo(day?.amount.least ?? Number.NaN, 6)
    expect(traced.hasGap).toBe((day?.unknownFoods.length ?? 0) > 0)
    const cited = new Set(traced.sources.map(({ code }) => code))
    expect(cited.has(nutrient === 'VITA' ? 'lumbung' : 'tkpi-2020')).toBe(true)
  }
})

test('a group, day or nutrient that is not there is 404, not an empty table', async () => {
  const params = week()
  const ask = (query: string) =>
    thrownBy(trace(auditor.get(pathOf(params, `/trace${query}`), params)))
  const wrong = [
    '?group=nobody&on=2026-11-16&nutrient=FE',
    '?group=sd46-midday&on=2026-11-22&nutrient=FE',
    '?group=sd46-midday&on=2026-11-16&nutrient=GOLD',
  ]
  for (const query of wrong) expect((await ask(query)).status).toBe(404)
})
