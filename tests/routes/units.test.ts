import { expect, test } from 'vitest'
import { action as edit, loader as editLoader } from '#app/routes/units.$unitId.edit.tsx'
import { loader as newReport } from '#app/routes/units.$unitId.reports.new.tsx'
import { action as count, loader as facilities } from '#app/routes/units.facilities.tsx'
import { action as open, loader as openLoader } from '#app/routes/units.new.tsx'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const officer = await signIn(db, { role: 'unit-officer', ...at })
const other = await signIn(db, { role: 'unit-officer', ...at })
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const auditor = await signIn(db, { role: 'auditor', ...at })
const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : typeof answer === 'object' && answer !== null && 'init' in answer
      ? answer.init
      : undefined

const bed = (name: string, over: object = {}) => ({
  intent: 'say',
  institutionId: institutionId('muntok'),
  name,
  kind: 'bed',
  location: 'inside-wall',
  areaM2: '1.250,5',
  maxCropHeightCm: '60',
  isOrganic: 'yes',
  ...over,
})

test('the kind is chosen by a link, and its form opens a bed of 1.250,5 m²', async () => {
  expect((await openLoader(officer.get('/units/new'))).kind).toBeUndefined()
  expect((await openLoader(officer.get('/units/new?kind=bed'))).kind).toBe('bed')
  const answer = await open(officer.post('/units/new?kind=bed', bed('Bedeng Uji')))
  expect(statusOf(answer)).toBe(302)
  const row = await db
    .selectFrom('production_unit')
    .where('name', '=', 'Bedeng Uji')
    .select(['area_m2', 'is_organic', 'has_aeration', 'is_active'])
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ area_m2: 1250.5, is_organic: true, has_aeration: null, is_active: true })
  expect(statusOf(await open(manager.post('/units/new', bed('Bedeng Uji'))))).toMatchObject({
    status: 409,
  })
})

test('a wrong area is told, an auditor and another prison open nothing', async () => {
  const wrong = await open(officer.post('/units/new', bed('X', { areaM2: 'luas' })))
  expect(statusOf(wrong)).toMatchObject({ status: 422 })
  expect((await thrownBy(open(auditor.post('/units/new', bed('X'))))).status).toBe(403)
  const elsewhere = bed('X', { institutionId: institutionId('sungai-liat') })
  expect((await thrownBy(open(officer.post('/units/new', elsewhere)))).status).toBe(403)
})

const params = { unitId: unitId('muntok-bedeng-a') }
const path = `/units/${params.unitId}/edit`

test('one officer is named for Bedeng A: the other may no longer report for it', async () => {
  const { officers } = await editLoader(officer.get(path, params))
  expect(officers.every(({ isNamed }) => !isNamed)).toBe(true)
  const named = { intent: 'reporters', accountIds: [officer.accountId] }
  expect(statusOf(await edit(officer.post(path, named, params)))).toBe(302)
  const report = `/units/${params.unitId}/reports/new`
  await newReport(officer.get(report, params))
  expect((await thrownBy(newReport(other.get(report, params)))).status).toBe(403)
})

test('Bedeng A with running cycles is not closed, and the page says why', async () => {
  const fields = { intent: 'close', closedOn: '2026-11-23', note: '' }
  expect(statusOf(await edit(manager.post(path, fields, params)))).toMatchObject({ status: 409 })
})

test('four water points are counted and seen; half a pump is told', async () => {
  const fields = (pieces: string) => ({
    intent: 'count',
    institutionId: institutionId('muntok'),
    facility: 'water-point',
    pieces,
    countedOn: '2026-11-23',
    note: '',
  })
  expect(statusOf(await count(officer.post('/units/facilities', fields('4'))))).toBe(302)
  expect((await facilities(auditor.get('/units/facilities'))).counts).toMatchObject([
    { facility: 'water-point', pieces: 4, countedOn: '2026-11-23' },
  ])
  const half = await count(officer.post('/units/facilities', fields('0,5')))
  expect(statusOf(half)).toMatchObject({ status: 422 })
})
