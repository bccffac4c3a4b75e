import { expect, test } from 'vitest'
import { listChecks } from '#app/features/stock-checks/stock-check.repository.server.ts'
import { action as check } from '#app/routes/admin.jobs.tsx'
import { loader as labels } from '#app/routes/kitchens.$kitchenId.labels.tsx'
import { loader as lots } from '#app/routes/kitchens.$kitchenId.lots.tsx'
import { loader as picking } from '#app/routes/kitchens.$kitchenId.picking.tsx'
import { action as count, loader as counts } from '#app/routes/kitchens.$kitchenId.stocktake.tsx'
import { loader as lot, action as store } from '#app/routes/lots.$lotId._index.tsx'
import { loader as label } from '#app/routes/lots.$lotId.label.tsx'
import { action as sync } from '#app/routes/reports.sync.ts'
import { action as paste } from '#app/routes/units.$unitId.reports.paste.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const away = { scope: 'institution' as const, institutionId: institutionId('narkotika') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const officer = await signIn(db, { role: 'unit-officer', ...at })
const stranger = await signIn(db, { role: 'kitchen-manager', ...away })
const admin = await signIn(db, { role: 'admin', scope: 'nation' })
const kitchen = { kitchenId: kitchenId('rutan-muntok') }
const { id: lotId } = await db
  .selectFrom('lot')
  .where('institution_id', '=', at.institutionId)
  .where('code', '=', 'gudang-muntok-beras')
  .select('id')
  .executeTakeFirstOrThrow()

test('the code on a crate opens the lot for who may read it: 302 for nobody, 403 for another prison', async () => {
  const nobody = argsOf(db, undefined, { path: `/lots/${lotId}`, params: { lotId } })
  expect((await thrownBy(lot(nobody))).status).toBe(302)
  expect((await thrownBy(lot(stranger.get('/lots/x', { lotId })))).status).toBe(403)
  expect((await thrownBy(lot(manager.get('/lots/x', { lotId: 'no' })))).status).toBe(404)
  const seen = await lot(manager.get(`/lots/${lotId}`, { lotId }))
  expect(seen.movements.at(-1)?.leftKg).toBe(seen.lot.kg)
  expect(seen.mayStore).toBe(true)
  expect((await lot(officer.get(`/lots/${lotId}`, { lotId }))).mayStore).toBe(false)
})

test('a label’s code holds the address of its lot; a sheet labels what is there, the first to expire first', async () => {
  const one = await label(manager.get(`/lots/${lotId}/label`, { lotId }))
  expect(one.qr.size).toBeGreaterThan(25)
  expect(one.qr.path).toMatch(/^M4 4h1v1h-1z/)
  const sheet = await labels(manager.get('/kitchens/x/labels', kitchen))
  const days = sheet.labels.map(({ lot: { useBy } }) => useBy)
  expect(days).toEqual(days.toSorted())
  const chosen = await labels(manager.get(`/kitchens/x/labels?lot=${lotId}`, kitchen))
  expect(chosen.labels.map(({ lot: { id } }) => id)).toEqual([lotId])
})

test('a place of storage is written by who keeps the store, and by nobody else', async () => {
  const fields = { intent: 'store', place: 'rak 2', storageClass: 'chilled' }
  expect((await thrownBy(store(officer.post('/lots/x', fields, { lotId })))).status).toBe(403)
  const foreign = await store(stranger.post('/lots/x', fields, { lotId }))
  expect(foreign).toMatchObject({ init: { status: 409 } })
  await store(manager.post('/lots/x', fields, { lotId }))
  const seen = await lot(manager.get('/lots/x', { lotId }))
  expect(seen.lot.storage).toEqual({ place: 'rak 2', storageClass: 'chilled', isOfFood: false })
  const { own } = await lots(manager.get('/kitchens/x/lots', kitchen))
  const storedAt = { place: 'rak 2', storageClass: 'chilled', foodStorage: 'ambient' }
  expect(own.find(({ id }) => id === lotId)?.storedAt).toEqual(storedAt)
  expect(own.filter(({ origin }) => origin === 'expected').some((one) => one.storedAt)).toBe(false)
})

test('a count in two steps through the page: begin, count one lot, see its books, confirm', async () => {
  const ask = (fields: Record<string, string>) =>
    count(manager.post('/kitchens/x', fields, kitchen))
  await ask({ intent: 'start' })
  const { counting, lines } = await counts(manager.get('/kitchens/x/stocktake', kitchen))
  const line = lines.find((one) => one.lotId === lotId)
  expect(line).toMatchObject({ place: 'rak 2', storageClass: 'chilled', foodStorage: 'ambient' })
  const stocktakeId = counting?.id ?? ''
  const kg = String((line?.bookKg ?? 0) - 1)
  const counted = { stocktakeId, [`kg:${lotId}`]: kg.replace('.', ',') }
  const wrong = await ask({ intent: 'count', ...counted, [`kg:${lotId}`]: 'banyak' })
  expect(wrong).toMatchObject({ init: { status: 422 } })
  await ask({ intent: 'count', ...counted })
  const confirm = { intent: 'confirm', ...counted, [`book:${lotId}`]: String(line?.bookKg) }
  expect(await ask(confirm)).toMatchObject({ data: { refusal: 'reason-missing' } })
  await ask({ ...confirm, [`reason:${lotId}`]: 'missing' })
  const after = await counts(manager.get('/kitchens/x/stocktake', kitchen))
  expect(after.counting).toBeUndefined()
  expect(after.past[0]).toMatchObject({ status: 'confirmed', counted: 1, varianceKg: -1 })
})

test('the store’s page sets what expires soon beside what is planned of it; a day without a plan picks nothing', async () => {
  const seen = await lots(manager.get('/kitchens/x/lots', kitchen))
  expect(seen.soon.length).toBe(seen.expiring.lots)
  const none = await picking(manager.get('/kitchens/x/picking?on=2026-11-24', kitchen))
  expect(none).toMatchObject({ on: '2026-11-24', lines: [] })
})

test('the books are checked on demand by an administrator alone', async () => {
  expect((await thrownBy(check(manager.post('/admin/jobs', {})))).status).toBe(403)
  await check(admin.post('/admin/jobs', { intent: 'check-stock' }))
  expect((await listChecks(db, 1))[0]).toMatchObject({ findings: 0 })
})

const syncArgs = (body: string, cookie: string | undefined, type = 'application/json') => {
  const made = argsOf(db, cookie, { path: '/reports/sync', fields: {} })
  const headers = new Headers({ 'Content-Type': type, ...(cookie && { Cookie: cookie }) })
  const url = 'http://127.0.0.1:3000/reports/sync'
  return { ...made, request: new Request(url, { method: 'POST', headers, body }) }
}

test('a device that sends another account’s drafts, no JSON, or no session stores nothing', async () => {
  const batch = (accountId: string) =>
    JSON.stringify({
      accountId,
      deviceId: lotId,
      sentAt: '2026-11-23T01:00:00.000Z',
      records: [{ key: 'x' }],
    })
  const foreign = await sync(syncArgs(batch(manager.accountId), officer.cookie))
  expect(foreign.status).toBe(409)
  expect((await sync(syncArgs(batch(officer.accountId), officer.cookie))).status).toBe(200)
  expect((await sync(syncArgs('{"records":[]}', officer.cookie))).status).toBe(422)
  expect((await thrownBy(sync(syncArgs('no', officer.cookie)))).status).toBe(400)
  expect((await thrownBy(sync(syncArgs(batch('x'), undefined)))).status).toBe(302)
  expect((await thrownBy(sync(syncArgs(batch('x'), manager.cookie)))).status).toBe(403)
})

test('a pasted message is read without saving, then its ticked lines are saved', async () => {
  const bed = { unitId: unitId('muntok-bedeng-a') }
  const post = (fields: Record<string, string>) => paste(officer.post('/units/x', fields, bed))
  const read = await post({ intent: 'read', text: 'kangkung 12 ikat besok' })
  if (!('data' in read)) throw new Error('redirected')
  const [piece] = read.data.pieces ?? []
  expect(piece).toMatchObject({ isUnderstood: true, kg: 3.6, readyOn: '2026-11-24' })
  const fields = {
    intent: 'save',
    batchKey: read.data.batchKey ?? '',
    take: '0',
    'foodId[0]': piece?.isUnderstood ? piece.foodId : '',
    'quantity[0]': '12',
    'measure[0]': 'ikat',
    'readyOn[0]': '2026-11-24',
  }
  const saved = await post(fields)
  expect(saved instanceof Response && saved.status).toBe(302)
  expect((await thrownBy(post({ ...fields, batchKey: 'no' }))).status).toBe(400)
})
