import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loader as units } from '#app/routes/units._index.tsx'
import { loader as unit } from '#app/routes/units.$unitId._index.tsx'
import { action as cycle } from '#app/routes/units.$unitId.cycles.tsx'
import { action as change, loader as saved } from '#app/routes/units.$unitId.reports.$reportId.tsx'
import { loader as blank, action as send } from '#app/routes/units.$unitId.reports.new.tsx'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const officer = await signIn(db, { role: 'unit-officer', ...at })
const auditor = await signIn(db, { role: 'auditor', ...at })
const bed = { unitId: unitId('muntok-bedeng-a') }
const page = `/units/${bed.unitId}/reports/new`
const { id: kangkung } = await db
  .selectFrom('food')
  .where('code', '=', 'kangkung')
  .select('id')
  .executeTakeFirstOrThrow()

const fields = (over: Record<string, string> = {}) => ({
  intent: 'report',
  foodId: kangkung,
  quantity: '12',
  measure: 'ikat',
  readyOn: '2026-11-24',
  useBy: '',
  note: '',
  idempotencyKey: randomUUID(),
  ...over,
})
const sendFields = (over: Record<string, string> = {}) =>
  send(officer.post(page, fields(over), bed))

const answerOf = (answer: unknown) => {
  if (answer instanceof Response || typeof answer !== 'object' || answer === null) return undefined
  const data: unknown = 'data' in answer ? answer.data : answer
  const init: unknown = 'init' in answer ? answer.init : undefined
  return { data, init }
}
const placeOf = (answer: unknown) =>
  answer instanceof Response ? (answer.headers.get('Location') ?? '') : ''

test('without an account every page of the farm leads to sign-in', async () => {
  const nobody = (path: string) => argsOf(db, undefined, { path, params: bed })
  const pages = [units(nobody('/units')), unit(nobody('/units/x')), blank(nobody(page))]
  const answers = await Promise.all(pages.map(thrownBy))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302])
})

test('an officer sees her five units; another prison’s bed is 403 and an invented one 404', async () => {
  const list = await units(officer.get('/units'))
  expect(list.units).toHaveLength(5)
  expect(list.reportable).toHaveLength(5)
  const open = (id: string) => thrownBy(unit(officer.get(`/units/${id}`, { unitId: id })))
  expect((await open(unitId('narkotika-bedeng-1'))).status).toBe(403)
  expect((await open(randomUUID())).status).toBe(404)
  expect((await open('bedeng-a')).status).toBe(404)
})

test('an auditor reads the bed and may not report for it', async () => {
  expect((await unit(auditor.get('/units/x', bed))).mayReport).toBe(false)
  expect((await thrownBy(blank(auditor.get(page, bed)))).status).toBe(403)
  expect((await thrownBy(send(auditor.post(page, fields(), bed)))).status).toBe(403)
})

test('12 ikat are saved and lead to the page that says 3.6 kg', async () => {
  const place = placeOf(await sendFields())
  expect(place).toMatch(new RegExp(`^/units/${bed.unitId}/reports/[0-9a-f-]{36}\\?saved=1$`))
  const reportId = place.split('/')[4]?.split('?')[0] ?? ''
  const shown = await saved(officer.get(place, { ...bed, reportId }))
  expect(shown).toMatchObject({
    isJustSaved: true,
    mayChange: true,
    report: { kg: 3.6, readyOn: '2026-11-24', useBy: '2026-11-25' },
  })
})

test('the same form sent twice leads to the same report', async () => {
  const same = fields()
  const places = await Promise.all(
    [1, 2].map(async () => placeOf(await send(officer.post(page, same, bed)))),
  )
  expect(places[0]).toBe(places[1])
  expect(places[0]).not.toBe('')
})

test('wrong input gets a message at its field and keeps what was typed', async () => {
  const wrong = [
    [{ quantity: 'banyak' }, 'quantity', 'not-a-number'],
    [{ quantity: '' }, 'quantity', 'required'],
    [{ quantity: '0' }, 'quantity', 'field.not-above-zero'],
    [{ readyOn: '2026-02-30' }, 'readyOn', 'not-a-day'],
    [{ readyOn: '2026-11-01' }, 'readyOn', 'refusal.ready-too-long-ago'],
    [{ measure: 'butir' }, 'measure', 'refusal.measure-unknown-for-food'],
    [{ useBy: '2026-11-23' }, 'useBy', 'refusal.use-by-before-ready'],
    [{ foodId: 'kangkung' }, 'foodId', 'invalid'],
  ] as const
  for (const [over, field, code] of wrong) {
    const answer = answerOf(await sendFields(over))
    expect(answer?.init).toEqual({ status: 422 })
    expect(answer?.data).toMatchObject({
      intent: 'report',
      problem: { fields: { [field]: { code } }, typed: { readyOn: expect.any(String), ...over } },
    })
  }
})

test('a comma is a decimal comma: 12,5 kg are twelve and a half', async () => {
  const place = placeOf(await sendFields({ quantity: '12,5', measure: 'kg' }))
  const reportId = place.split('/')[4]?.split('?')[0] ?? ''
  const shown = await saved(officer.get(place, { ...bed, reportId }))
  expect(shown.report.kg).toBe(12.5)
})

test('a report is corrected, then withdrawn with its reason; withdrawing without one is asked about', async () => {
  const place = placeOf(await sendFields())
  const reportId = place.split('/')[4]?.split('?')[0] ?? ''
  const ask = (over: Record<string, string>, id: string) =>
    change(officer.post(place, over, { ...bed, reportId: id }))
  const corrected = placeOf(
    await ask({ ...fields({ quantity: '10' }), intent: 'correct' }, reportId),
  )
  const correctedId = corrected.split('/')[4]?.split('?')[0] ?? ''
  expect(correctedId).not.toBe(reportId)
  const silent = answerOf(await ask({ intent: 'withdraw', reason: '' }, correctedId))
  expect(silent?.data).toMatchObject({ problem: { fields: { reason: { code: 'required' } } } })
  await ask({ intent: 'withdraw', reason: 'Layu' }, correctedId)
  const again = answerOf(await ask({ intent: 'withdraw', reason: 'Layu' }, correctedId))
  expect(again).toEqual({
    data: { intent: 'withdraw', refusal: 'report-withdrawn' },
    init: { status: 409 },
  })
})

test('a crop that is too high for the bed is refused in words, a missing day at its field', async () => {
  const { id: terong } = await db
    .selectFrom('food')
    .where('code', '=', 'terong')
    .select('id')
    .executeTakeFirstOrThrow()
  const path = `/units/${bed.unitId}/cycles`
  const start = { intent: 'start', foodId: terong, startedOn: '2026-11-23' }
  const high = answerOf(await cycle(officer.post(path, start, bed)))
  expect(high).toEqual({
    data: { intent: 'start', refusal: 'crop-too-high' },
    init: { status: 409 },
  })
  const undated = answerOf(await cycle(officer.post(path, { ...start, startedOn: '' }, bed)))
  expect(undated?.data).toMatchObject({ problem: { fields: { startedOn: { code: 'required' } } } })
  const low = placeOf(await cycle(officer.post(path, { ...start, foodId: kangkung }, bed)))
  expect(low).toBe(path)
})
