import { expect, test } from 'vitest'
import {
  loader as cycle,
  action as cycleAction,
} from '#app/routes/units.$unitId.cycles_.$cycleId.tsx'
import { loader as processing } from '#app/routes/units.$unitId.processing.tsx'
import { action as crateAction, loader as crates } from '#app/routes/units.crates.tsx'
import { action as inputAction, loader as inputs } from '#app/routes/units.inputs.tsx'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { seedDemoFarmWork } from '#db/seeds/demo/seed-demo-farm-work.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld, WORLD_TODAY } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
await seedDemoFarmWork(db, WORLD_TODAY)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const officer = await signIn(db, { role: 'unit-officer', ...at })
const auditor = await signIn(db, { role: 'auditor', ...at })
const pond = {
  unitId: unitId('muntok-kolam-1'),
  cycleId: idOf('cycle', 'muntok-kolam-1', 'lele', 'running'),
}
const path = `/units/${pond.unitId}/cycles/${pond.cycleId}`
const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : typeof answer === 'object' && answer !== null && 'init' in answer
      ? answer.init
      : undefined

test('an auditor reads the pond’s cycle and writes nothing into it', async () => {
  const page = await cycle(auditor.get(path, pond))
  expect(page).toMatchObject({ mayRun: false, page: { cycle: { foodCode: 'lele' } } })
  const dead = { intent: 'deaths', heads: '3', happenedOn: WORLD_TODAY }
  const refused = await thrownBy(cycleAction(auditor.post(path, dead, pond)))
  expect(refused.status).toBe(403)
})

test('3 dead of today are written down; of 9,000 it is said that fewer live; no number is a field problem', async () => {
  const dead = (heads: string) =>
    cycleAction(
      officer.post(path, { intent: 'deaths', heads, happenedOn: WORLD_TODAY, note: '' }, pond),
    )
  expect(statusOf(await dead('3'))).toBe(302)
  expect(statusOf(await dead('9.000'))).toMatchObject({ status: 409 })
  expect(statusOf(await dead('banyak'))).toMatchObject({ status: 422 })
})

test('a cycle of no unit is 404, and so is processing in a pond', async () => {
  const nowhere = { ...pond, cycleId: idOf('no', 'cycle') }
  expect((await thrownBy(cycle(officer.get(path, nowhere)))).status).toBe(404)
  expect((await thrownBy(processing(officer.get(path, pond)))).status).toBe(404)
  const own = { unitId: unitId('muntok-olahan') }
  expect((await processing(officer.get('/units', own))).recipes).toHaveLength(2)
})

test('a bag of 25 kg comes in once under its code; a crate is marked', async () => {
  const bag = {
    intent: 'receive',
    institutionId: institutionId('muntok'),
    kind: 'feed',
    name: 'Pakan uji',
    code: 'U-1',
    kg: '25',
    receivedOn: WORLD_TODAY,
    unitId: '',
    coalAsh: '',
    note: '',
  }
  expect(statusOf(await inputAction(officer.post('/units/inputs', bag)))).toBe(302)
  expect(statusOf(await inputAction(officer.post('/units/inputs', bag)))).toMatchObject({
    status: 409,
  })
  expect((await inputs(officer.get('/units/inputs'))).lots.map(({ code }) => code)).toContain('U-1')
  const mark = { intent: 'mark', institutionId: institutionId('muntok'), code: 'P-9', mark: 'food' }
  expect(statusOf(await crateAction(officer.post('/units/crates', mark)))).toBe(302)
  expect((await crates(officer.get('/units/crates'))).crates.map(({ code }) => code)).toContain(
    'P-9',
  )
})
