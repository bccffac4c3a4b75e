import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/kitchens.$kitchenId.sources.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('tanjung-pandan') }
const buyer = await signIn(db, { role: 'buyer', ...at })
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const params = { kitchenId: kitchenId('lapas-tanjung-pandan') }
const path = `/kitchens/${params.kitchenId}/sources`
const routes = async () => (await loader(buyer.get(path, params))).routes
const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : typeof answer === 'object' && answer !== null && 'init' in answer
      ? answer.init
      : undefined

test('a new supplier comes to this kitchen for Rp 450 a kilogram; twice the same name is refused', async () => {
  const register = () =>
    action(
      buyer.post(
        path,
        {
          intent: 'supplier',
          name: 'UD Contoh Belitung',
          kind: 'umkm',
          minimumOrderIdr: '',
          transportIdrPerKg: '450',
        },
        params,
      ),
    )
  expect(statusOf(await register())).toBe(302)
  const found = (await routes()).find(({ name }) => name === 'UD Contoh Belitung')
  expect(found).toMatchObject({ kind: 'supplier', transportIdrPerKg: 450 })
  expect(statusOf(await register())).toMatchObject({ status: 409 })
})

test('an own unit is opened at 1.250,50 a kilogram and closed again, and both are on the trail', async () => {
  const [own] = (await routes()).filter(
    ({ kind, transportIdrPerKg }) => kind === 'own' && transportIdrPerKg === undefined,
  )
  const save = (price: string) =>
    action(
      buyer.post(
        path,
        { intent: 'sources', kinds: ['own'], ids: [own?.id ?? ''], prices: [price] },
        params,
      ),
    )
  const now = async () => (await routes()).find(({ id }) => id === own?.id)?.transportIdrPerKg
  expect(statusOf(await save('1.250,50'))).toBe(302)
  expect(await now()).toBe(1250.5)
  expect(statusOf(await save(''))).toBe(302)
  expect(await now()).toBeUndefined()
  const events = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'sources.changed')
    .select('id')
    .execute()
  expect(events).toHaveLength(2)
})

test('a cost that is no number is told, a manager reads and changes nothing', async () => {
  const wrong = { intent: 'sources', kinds: ['own'], ids: [institutionId('lpka')], prices: ['x'] }
  expect(statusOf(await action(buyer.post(path, wrong, params)))).toMatchObject({ status: 422 })
  expect((await loader(manager.get(path, params))).mayChange).toBe(false)
  expect((await thrownBy(action(manager.post(path, wrong, params)))).status).toBe(403)
})
