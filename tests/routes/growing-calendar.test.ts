import { expect, test } from 'vitest'
import { requestCalendar } from '#app/features/growing-calendar/request-calendar.server.ts'
import { runCalendar } from '#app/features/growing-calendar/run-calendar.server.ts'
import {
  loader as refusalsOfKitchen,
  action as refuseAction,
} from '#app/routes/kitchens.$kitchenId.refusals.tsx'
import { loader as refusals } from '#app/routes/refusals.tsx'
import {
  action as askRegion,
  loader as regionCalendar,
} from '#app/routes/regions.$regionId.calendar.tsx'
import {
  loader as allocation,
  action as shareAction,
} from '#app/routes/units.$unitId.allocation.tsx'
import { action as act, loader as calendar } from '#app/routes/units.$unitId.calendar.tsx'
import { loader as needs } from '#app/routes/units.$unitId.needs.tsx'
import { createClock } from '#app/shared/clock.server.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../support/database.ts'
import { NOW, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('sungai-liat') }
const officer = await signIn(db, { role: 'unit-officer', ...at })
const auditor = await signIn(db, { role: 'auditor', ...at })
const buyer = await signIn(db, { role: 'buyer', ...at })
const { regionId } = await db
  .selectFrom('institution')
  .where('id', '=', at.institutionId)
  .select('region_id as regionId')
  .executeTakeFirstOrThrow()
const observer = await signIn(db, { role: 'regional-observer', scope: 'region', regionId })
const params = { unitId: unitId('sungai-liat-kebun') }
const path = `/units/${params.unitId}/calendar`
const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : typeof answer === 'object' && answer !== null && 'init' in answer
      ? answer.init
      : undefined

test('before the first calendar the pages say so, and an officer may ask for one', async () => {
  const empty = await calendar(officer.get(path, params))
  expect(empty).toMatchObject({ soon: [], later: [], mayDecide: true, isUnderWay: false })
  expect(empty.run).toBeUndefined()
  expect((await needs(officer.get(path, params))).foodWeeks).toEqual([])
  expect((await regionCalendar(observer.get('/', { regionId }))).units).toEqual([])
  expect(statusOf(await act(officer.post(path, { intent: 'again' }, params)))).toBe(302)
  expect(statusOf(await act(officer.post(path, { intent: 'again' }, params)))).toMatchObject({
    status: 409,
  })
  expect((await calendar(officer.get(path, params))).isUnderWay).toBe(true)
  expect((await thrownBy(act(auditor.post(path, { intent: 'again' }, params)))).status).toBe(403)
})

test('with a calendar a line is declined with its reason, and the region sees what it gains', async () => {
  await db.updateTable('calendar_run').set({ status: 'failed' }).execute()
  const asked = await requestCalendar(db, { regionId, today: '2026-11-23' }, async () => undefined)
  const runId = asked.ok ? asked.runId : ''
  const { signal } = new AbortController()
  await runCalendar(db, { runId, signal, clock: createClock(NOW), seconds: 8 })
  const made = await calendar(officer.get(path, params))
  const [line] = [...made.soon, ...made.later]
  const decline = { intent: 'decide', how: 'decline', lineId: line?.id ?? '' }
  expect(statusOf(await act(officer.post(path, decline, params)))).toMatchObject({ status: 409 })
  const why = { ...decline, reason: 'Bedeng dipakai' }
  expect(statusOf(await act(officer.post(path, why, params)))).toBe(302)
  const wanted = await needs(officer.get(path, params))
  expect(wanted.foodWeeks.length).toBeGreaterThan(0)
  const region = await regionCalendar(observer.get('/', { regionId }))
  expect(region.shares?.after).toBeGreaterThan(region.shares?.before ?? 1)
  const own = region.units.find((unit) => unit.unitId === params.unitId)
  expect(own).toMatchObject({ declined: 1, accepted: 0 })
  expect((await thrownBy(askRegion(officer.post('/', {}, { regionId })))).status).toBe(403)
}, 180_000)

test('hours and costs are said with their source, and stand on the page', async () => {
  const { farm } = await calendar(officer.get(path, params))
  const [food] = farm.terms
  const hours = { intent: 'hours', validFrom: '2026-11-01', hoursPerWeek: '120', note: '' }
  expect(statusOf(await act(officer.post(path, hours, params)))).toBe(302)
  const term = {
    intent: 'term',
    validFrom: '2026-11-01',
    foodId: food?.foodId ?? '',
    inputIdr: '1.500',
    hoursPerWeek: '',
    source: 'Nota koperasi, contoh',
  }
  expect(statusOf(await act(officer.post(path, { ...term, inputIdr: '' }, params)))).toMatchObject({
    status: 409,
  })
  expect(statusOf(await act(officer.post(path, term, params)))).toBe(302)
  const said = (await calendar(officer.get(path, params))).farm
  expect(said.hoursPerWeek).toBe(120)
  expect(said.terms.find(({ foodId }) => foodId === food?.foodId)?.inputIdr).toBe(1500)
})

test('an officer says the rule and shares a lot; an auditor looks and changes nothing', async () => {
  const unit = { unitId: unitId('sungai-liat-petelur') }
  const page = `/units/${unit.unitId}/allocation`
  const rule = {
    intent: 'rule',
    validFrom: '2026-11-01',
    bamaPercent: '10',
    seedPercent: '0',
    basis: 'own',
    source: 'Keputusan Kalapas, contoh',
  }
  expect(statusOf(await shareAction(officer.post(page, rule, unit)))).toBe(302)
  const before = await allocation(auditor.get(page, unit))
  expect(before.mayShare).toBe(false)
  const [lot] = before.lots
  expect(lot?.mbgKg).toBeCloseTo((lot?.kg ?? 0) * 0.9, 2)
  const share = { intent: 'share', lotId: lot?.id ?? '', rest: 'wait' }
  expect((await thrownBy(shareAction(auditor.post(page, share, unit)))).status).toBe(403)
  expect(statusOf(await shareAction(officer.post(page, share, unit)))).toBe(302)
  const after = await allocation(officer.get(page, unit))
  expect(after.kept.map(({ purpose }) => purpose)).toEqual(['bama'])
})

test('a kitchen refuses an offer with a reason, and the auditor reads it', async () => {
  const kitchen = { kitchenId: kitchenId('lapas-sungai-liat') }
  const page = `/kitchens/${kitchen.kitchenId}/refusals`
  const { lots } = await refusalsOfKitchen(buyer.get(page, kitchen))
  const [lot] = lots
  const refusal = { intent: 'refuse', lotId: lot?.id ?? '', kg: '2,5', reason: 'volume' }
  expect(
    statusOf(await refuseAction(buyer.post(page, { ...refusal, note: '' }, kitchen))),
  ).toMatchObject({ status: 422 })
  const why = { ...refusal, note: 'Gudang dingin penuh' }
  expect(statusOf(await refuseAction(buyer.post(page, why, kitchen)))).toBe(302)
  const [kept] = (await refusals(auditor.get('/refusals'))).refusals
  expect(kept).toMatchObject({ kg: 2.5, reason: 'volume', note: 'Gudang dingin penuh' })
  expect((await thrownBy(refusals(officer.get('/refusals')))).status).toBe(403)
})
