import { expect, test } from 'vitest'
import { loader as compare } from '#app/routes/kitchens.$kitchenId.menus.$week_.compare.tsx'
import { loader as neighbours } from '#app/routes/kitchens.$kitchenId.menus.$week_.neighbours.tsx'
import {
  action as cycleAction,
  loader as cycles,
} from '#app/routes/kitchens.$kitchenId.menus.cycles.tsx'
import {
  action as ruleAction,
  loader as rules,
} from '#app/routes/kitchens.$kitchenId.menus.rules.tsx'
import { loader as menus } from '#app/routes/menus.tsx'
import { loader as shortfalls } from '#app/routes/shortfalls.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const buyer = await signIn(db, { role: 'buyer', ...at })
const params = { kitchenId: kitchenId('rutan-muntok'), week: '2026-W48' }
const home = `/kitchens/${params.kitchenId}/menus`

test('whoever has one kitchen is led straight to its coming week and to its shortfalls', async () => {
  const board = await thrownBy(menus(manager.get('/menus')))
  expect(board.headers.get('Location')).toBe(`/kitchens/${params.kitchenId}/menus/2026-W49`)
  const lacks = await thrownBy(shortfalls(manager.get('/shortfalls')))
  expect(lacks.headers.get('Location')).toBe(`/kitchens/${params.kitchenId}/shortfalls`)
})

test('rules are set by a manager, read by a buyer, and a form without a subject is 422', async () => {
  await ruleAction(manager.post(`${home}/rules`, { intent: 'suggested-rules' }, params))
  expect((await rules(buyer.get(`${home}/rules`, params))).rules).toHaveLength(4)
  const empty = await ruleAction(manager.post(`${home}/rules`, { intent: 'add-rule' }, params))
  expect(empty).toMatchObject({ init: { status: 422 } })
  const foreign = ruleAction(buyer.post(`${home}/rules`, { intent: 'suggested-rules' }, params))
  expect((await thrownBy(foreign)).status).toBe(403)
  const odd = ruleAction(manager.post(`${home}/rules`, { intent: 'burn-it' }, params))
  expect((await thrownBy(odd)).status).toBe(400)
})

test('a cycle is kept from the page, and a wrong week is 422', async () => {
  const form = { intent: 'save-cycle', name: 'Contoh', kind: 'four-weeks', week: '2026-W47' }
  await cycleAction(manager.post(`${home}/cycles`, form, params))
  expect((await cycles(manager.get(`${home}/cycles`, params))).cycles).toHaveLength(1)
  const wrong = { ...form, name: 'Lain', week: '2026-W60' }
  expect(await cycleAction(manager.post(`${home}/cycles`, wrong, params))).toMatchObject({
    init: { status: 422 },
  })
})

test('neighbours tell foods and kilograms of the region, a week without a proposal compares nothing', async () => {
  const { rows } = await neighbours(manager.get(`${home}/2026-W48/neighbours`, params))
  for (const { kitchens, totalKg } of rows) {
    expect(kitchens.length).toBeGreaterThan(1)
    expect(totalKg).toBeGreaterThan(0)
  }
  const nothing = { ...params, week: '2027-W05' }
  const empty = await compare(manager.get(`${home}/2027-W05/compare`, nothing))
  expect(empty.comparison).toBeUndefined()
})

test('pages of another kitchen are 403, of no week 404', async () => {
  const foreign = { ...params, kitchenId: kitchenId('lapas-sungai-liat') }
  for (const loader of [rules, cycles, neighbours, compare]) {
    expect((await thrownBy(loader(manager.get(home, foreign)))).status).toBe(403)
  }
  const nowhere = { ...params, week: '2026-W60' }
  for (const loader of [neighbours, compare]) {
    expect((await thrownBy(loader(manager.get(home, nowhere)))).status).toBe(404)
  }
})
