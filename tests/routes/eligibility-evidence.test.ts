import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { loader as attachment } from '#app/routes/attachments.$attachmentId.ts'
import { action as change, loader as editKitchen } from '#app/routes/kitchens.$kitchenId.edit.tsx'
import {
  action as assess,
  loader as eligibility,
} from '#app/routes/kitchens.$kitchenId.eligibility.tsx'
import { loader as newKitchen, action as register } from '#app/routes/kitchens.new.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { jpegOf } from '../support/photo.ts'
import { sendFiles } from '../support/send-files.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
const world = await fillWithWorld(db)
const at = (institution: string) =>
  ({ scope: 'institution', institutionId: institutionId(institution) }) as const
const manager = await signIn(db, { role: 'kitchen-manager', ...at('muntok') })
const stranger = await signIn(db, { role: 'kitchen-manager', ...at('sungai-liat') })
const admin = await signIn(db, { role: 'admin', scope: 'nation' })
const params = { kitchenId: kitchenId('rutan-muntok') }
const path = `/kitchens/${params.kitchenId}/eligibility`
const PHOTO = jpegOf()
const answer = {
  intent: 'assess',
  requirementCode: 'slhs',
  answer: 'met',
  answeredOn: '2026-11-20',
  expiresOn: '2027-11-20',
}
const send = (file: File) => assess(sendFiles(manager, path, { ...answer, evidence: file }, params))

test('at Muntok the certificate of the handlers ends in three weeks: warned, and still eligible', async () => {
  const page = await eligibility(manager.get(path, params))
  expect(page.eligibility).toMatchObject({
    status: 'eligible',
    next: { state: 'expires-soon', requirement: { code: 'food-handler-training' }, daysLeft: 19 },
  })
  expect(page.standing).toMatchObject({ hasCertifiedCook: true, capacity: { totalPortions: 3000 } })
  expect(world.today).toBe('2026-11-21')
})

test('a photo proves an answer, shows its hash, and is read only within its institution', async () => {
  expect(await send(new File([PHOTO], 'SLHS asli.JPEG'))).toBeInstanceOf(Response)
  const page = await eligibility(manager.get(`${path}?requirement=slhs`, params))
  const [file] = page.history[0]?.evidence ?? []
  const sha256 = createHash('sha256').update(PHOTO).digest('hex')
  expect(file).toMatchObject({ fileName: 'SLHS asli.jpg', sizeBytes: 64, sha256 })
  const one = { attachmentId: file?.id ?? '' }
  const answered = await attachment(manager.get(`/attachments/${one.attachmentId}`, one))
  expect(new Uint8Array(await answered.arrayBuffer())).toEqual(PHOTO)
  expect(answered.headers.get('Content-Type')).toBe('image/jpeg')
  expect(answered.headers.get('Content-Security-Policy')).toContain('sandbox')
  expect((await thrownBy(attachment(stranger.get('/attachments/1', one)))).status).toBe(403)
  const nothing = { attachmentId: 'emas' }
  expect((await thrownBy(attachment(manager.get('/attachments/emas', nothing)))).status).toBe(404)
})

test('a program that calls itself a photo is a 422 at its field, and no answer is kept', async () => {
  const before = (await eligibility(manager.get(`${path}?requirement=slhs`, params))).history.length
  const refused = await send(new File(['MZ...'], 'slhs.jpg'))
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { problem: { fields: { evidence: { code: 'refusal.attachment-of-other-type' } } } },
  })
  const after = await eligibility(manager.get(`${path}?requirement=slhs`, params))
  expect(after.history).toHaveLength(before)
})

const kitchen = {
  intent: 'register',
  institutionId: institutionId('narkotika'),
  name: 'Dapur MBG Lapas Narkotika',
  isRemote: 'on',
  mostPortions: '800',
  goodsFrom: '07:00',
  goodsUntil: '16:00',
  'minutes-wok': '600',
}

test('a new kitchen may prepare, is not eligible, and keeps its gate and its limits', async () => {
  expect((await newKitchen(admin.get('/kitchens/new'))).institutions.length).toBe(7)
  const saved = await register(admin.post('/kitchens/new', kitchen))
  const [, id = ''] =
    /kitchens\/([\da-f-]+)\/eligibility/.exec(
      saved instanceof Response ? (saved.headers.get('Location') ?? '') : '',
    ) ?? []
  const page = await eligibility(admin.get(`/kitchens/${id}/eligibility`, { kitchenId: id }))
  expect(page.eligibility.status).toBe('not-eligible')
  expect(page.eligibility.missing).toHaveLength(11)
  expect(page.standing).toMatchObject({
    capacity: { totalPortions: 800 },
    gates: [{ direction: 'goods-in', fromMinute: 420, untilMinute: 960 }],
  })
  expect(await register(admin.post('/kitchens/new', kitchen))).toMatchObject({
    data: { refusal: 'kitchen-name-taken' },
  })
})

test('what a kitchen can do is said anew, its gate and machines with it', async () => {
  const { kitchenId: id } = params
  const page = await editKitchen(admin.get(`/kitchens/${id}/edit`, params))
  expect(page.now).toMatchObject({
    goodsFrom: '07:30',
    goodsUntil: '16:00',
    'minutes-wok': '1.200',
  })
  const { isRemote: _none, ...fields } = { isRemote: '', ...page.now }
  const said = { ...fields, intent: 'register', mostPortions: '1.900', goodsUntil: '15:00' }
  expect(await change(admin.post(`/kitchens/${id}/edit`, said, params))).toBeInstanceOf(Response)
  const after = await editKitchen(admin.get(`/kitchens/${id}/edit`, params))
  expect(after.now).toEqual({ ...page.now, mostPortions: '1.900', goodsUntil: '15:00' })
  const denied = change(manager.post(`/kitchens/${id}/edit`, said, params))
  expect((await thrownBy(denied)).status).toBe(403)
})

test('only who registers kitchens may, and a gate that closes before it opens is told so', async () => {
  expect((await thrownBy(register(manager.post('/kitchens/new', kitchen)))).status).toBe(403)
  const turned = { ...kitchen, name: 'Dapur kedua', goodsFrom: '17:00' }
  expect(await register(admin.post('/kitchens/new', turned))).toMatchObject({
    data: { refusal: 'gate-window-turned-around' },
  })
})
