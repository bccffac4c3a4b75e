import { expect, test } from 'vitest'
import { loader as all } from '#app/routes/forecasts.tsx'
import { loader as ofUnit } from '#app/routes/units.$unitId.forecast.tsx'
import { addDays } from '#app/shared/day.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld, WORLD_TODAY as today } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = (code: string) => ({
  scope: 'institution' as const,
  institutionId: institutionId(code),
})
const officer = await signIn(db, { role: 'unit-officer', ...at('muntok') })
const elsewhere = await signIn(db, { role: 'unit-officer', ...at('lpka') })
const observer = await signIn(db, { role: 'regional-observer', scope: 'nation' })
const pond = { unitId: unitId('muntok-kolam-1') }
const path = `/units/${pond.unitId}/forecast`

test('an officer sees 14 days of the own pond, or 30, and nothing else on asking for 99', async () => {
  const { days, harvests } = await ofUnit(officer.get(path, pond))
  expect(days).toBe(14)
  expect(harvests.length).toBeGreaterThan(0)
  const longer = await ofUnit(officer.get(`${path}?days=30`, pond))
  expect(longer.days).toBe(30)
  expect(longer.harvests.every(({ on }) => on < addDays(today, 30))).toBe(true)
  expect((await ofUnit(officer.get(`${path}?days=99`, pond))).days).toBe(14)
})

test('a unit of another prison is 403, an id that names nothing 404', async () => {
  expect((await thrownBy(ofUnit(elsewhere.get(path, pond)))).status).toBe(403)
  const nothing = { unitId: unitId('no-such-unit') }
  const missing = ofUnit(officer.get(`/units/${nothing.unitId}/forecast`, nothing))
  expect((await thrownBy(missing)).status).toBe(404)
})

test('an officer sees how right the own institution’s forecasts were, the nation’s eye all seventeen units', async () => {
  expect((await all(officer.get('/forecasts'))).units).toHaveLength(5)
  const seen = await all(observer.get('/forecasts'))
  expect(seen.units).toHaveLength(17)
  expect(seen.rows).toHaveLength(19)
})

test('a unit without any cycle has no harvests, no accuracy, and too few promises to score', async () => {
  const empty = await db
    .insertInto('production_unit')
    .values({
      institution_id: institutionId('muntok'),
      code: 'muntok-baru',
      name: 'Bedeng baru',
      kind: 'bed',
      location: 'off-site',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const found = await ofUnit(officer.get(`/units/${empty.id}/forecast`, { unitId: empty.id }))
  expect(found).toMatchObject({
    harvests: [],
    accuracies: [],
    reliability: { isEnough: false, promises: 0 },
  })
})
