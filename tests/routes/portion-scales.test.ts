import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/kitchens.$kitchenId.menus.portions.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const buyer = await signIn(db, { role: 'buyer', ...at })
const admin = await signIn(db, { role: 'admin', scope: 'nation' })
const params = { kitchenId: kitchenId('rutan-muntok') }
const path = `/kitchens/${params.kitchenId}/menus/portions`
const form = {
  intent: 'set-portion-scale',
  groupKind: 'smp',
  course: 'staple',
  scale: '1,1',
  effectiveFrom: '2026-12-14',
  reason: 'Nasi kembali setiap hari',
}

test('without an account the page leads to sign-in; a buyer reads and may not change', async () => {
  expect((await thrownBy(loader(argsOf(db, undefined, { path, params })))).status).toBe(302)
  expect(await loader(buyer.get(path, params))).toMatchObject({ mayChange: false, history: [] })
  expect((await thrownBy(action(buyer.post(path, form, params)))).status).toBe(403)
})

test('a manager sets 1,1 in Indonesian figures from a Monday on; an admin reads who and why', async () => {
  expect(await action(manager.post(path, form, params))).toMatchObject({ status: 302 })
  const page = await loader(admin.get(path, params))
  expect(page.mayChange).toBe(true)
  expect(page.history).toMatchObject([{ scale: 1.1, reason: form.reason }])
  expect(page.scales).toContainEqual({ groupKind: 'smp', course: 'staple', scale: 1.25 })
})

test('a Tuesday is 409, a share of 11 and an empty reason are 422', async () => {
  const tuesday = await action(manager.post(path, { ...form, effectiveFrom: '2026-12-15' }, params))
  expect(tuesday).toMatchObject({
    data: { refusal: 'scale-starts-midweek' },
    init: { status: 409 },
  })
  const slip = await action(manager.post(path, { ...form, scale: '11', reason: '' }, params))
  expect(slip).toMatchObject({ init: { status: 422 } })
})
