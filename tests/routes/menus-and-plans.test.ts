import { expect, test } from 'vitest'
import { cellValue } from '#app/features/menus/cell-value.ts'
import { loader as weeks } from '#app/routes/kitchens.$kitchenId.menus._index.tsx'
import { action, loader } from '#app/routes/kitchens.$kitchenId.menus.$week.tsx'
import { loader as plans } from '#app/routes/plans._index.tsx'
import { loader as plan } from '#app/routes/plans.$planId.tsx'
import { loader as newPlan, action as requestPlans } from '#app/routes/plans.new.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const buyer = await signIn(db, { role: 'buyer', ...at })
const week = '2026-W49'
const params = { kitchenId: kitchenId('rutan-muntok'), week }
const path = `/kitchens/${params.kitchenId}/menus/${week}`
const { id: versionId } = await db
  .selectFrom('recipe_version as v')
  .innerJoin('recipe as r', 'r.id', 'v.recipe_id')
  .where('r.code', '=', 'tumis-kangkung')
  .select('v.id')
  .executeTakeFirstOrThrow()

const entry = cellValue({
  serviceOn: '2026-12-01',
  course: 'vegetable',
  recipeVersionId: versionId,
  isPinned: true,
})
const answerOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : answer
const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : typeof answer === 'object' && answer !== null && 'init' in answer
      ? answer.init
      : undefined

test('an empty board has 30 open cells, no dish and no plan', async () => {
  const { board } = await loader(manager.get(path, params))
  expect(board).toMatchObject({ status: 'draft', revision: 0 })
  expect(board.cells).toHaveLength(30)
  expect(board.cells.filter(({ dish }) => dish)).toEqual([])
  expect(board.groups.length).toBeGreaterThan(3)
})

test('a chosen dish is pinned with its cost, and whoever saw the board before is told', async () => {
  const chosen = await action(
    manager.post(path, { intent: 'set-entry', revision: '0', entry }, params),
  )
  expect(statusOf(chosen)).toBe(302)
  const { board } = await loader(manager.get(path, params))
  const cell = board.cells.find(({ dish }) => dish)
  expect(cell).toMatchObject({ serviceOn: '2026-12-01', course: 'vegetable', isPinned: true })
  expect(cell?.dish?.costIdr).toBeGreaterThan(0)
  const late = await action(
    manager.post(path, { intent: 'set-entry', revision: '0', entry }, params),
  )
  expect(statusOf(late)).toEqual({ status: 409 })
  expect(answerOf(late)).toEqual({ intent: 'set-entry', refusal: 'menu-week-changed' })
})

test('a cell that no board writes is 422, an intent that no page has 400', async () => {
  const odd = await action(
    manager.post(path, { intent: 'set-entry', revision: '1', entry: 'monday.soup' }, params),
  )
  expect(statusOf(odd)).toEqual({ status: 422 })
  const strange = action(manager.post(path, { intent: 'burn-it' }, params))
  expect((await thrownBy(strange)).status).toBe(400)
})

test('a dish is looked for with its effect on the plate before anybody chooses it', async () => {
  const { board } = await loader(manager.get(`${path}?cell=2026-12-01.vegetable&q=bayam`, params))
  const found = board.candidates?.found ?? []
  expect(found.length).toBeGreaterThan(2)
  expect(found.every(({ nameId }) => /bayam/i.test(nameId))).toBe(true)
  expect(found[0]?.effects.map(({ nutrient }) => nutrient)).toEqual(['ENERC_KCAL', 'PROCNT'])
})

test('a buyer reads the board and may not change it', async () => {
  const { board } = await loader(buyer.get(path, params))
  expect(board.may).toEqual({ change: false, plan: false, adopt: false })
  const refused = action(buyer.post(path, { intent: 'set-entry', revision: '1', entry }, params))
  expect((await thrownBy(refused)).status).toBe(403)
})

test('a board of another kitchen is 403, one of no week 404, and without an account sign-in', async () => {
  const foreign = { ...params, kitchenId: kitchenId('lapas-sungai-liat') }
  expect((await thrownBy(loader(manager.get(path, foreign)))).status).toBe(403)
  expect((await thrownBy(loader(manager.get(path, { ...params, week: '2026-W60' })))).status).toBe(
    404,
  )
  expect((await thrownBy(loader(argsOf(db, undefined, { path, params })))).status).toBe(302)
})

test('a week with open cells is not adopted by hand', async () => {
  const refused = await action(
    manager.post(path, { intent: 'approve-menu', revision: '1' }, params),
  )
  expect(answerOf(refused)).toMatchObject({ refusal: 'menu-has-open-cells' })
})

test('planning is asked for once, shows under way, and is cancelled', async () => {
  const asked = await action(manager.post(path, { intent: 'request-plan', mode: 'plan' }, params))
  expect(statusOf(asked)).toBe(302)
  const twice = await action(manager.post(path, { intent: 'request-plan', mode: 'plan' }, params))
  expect(answerOf(twice)).toMatchObject({ refusal: 'planning-under-way' })
  const { board } = await loader(manager.get(path, params))
  expect(board.run).toMatchObject({ status: 'requested' })
  const runId = board.run?.id ?? ''
  await action(manager.post(path, { intent: 'cancel-plan', runId }, params))
  const { board: after } = await loader(manager.get(path, params))
  expect(after.run).toMatchObject({ status: 'cancelled' })
})

test('weeks, plans and the form for a new one open; without a kitchen the form says so', async () => {
  const list = await weeks(manager.get(`/kitchens/${params.kitchenId}/menus`, params))
  expect(list.weeks.map((one) => one.week)).toContain(week)
  expect((await plans(manager.get('/plans'))).runs.length).toBeGreaterThan(0)
  expect((await newPlan(manager.get('/plans/new'))).kitchens).toHaveLength(1)
  const nobody = await requestPlans(manager.post('/plans/new', { week, mode: 'plan' }))
  expect(statusOf(nobody)).toEqual({ status: 422 })
})

test('a plan that is not there is 404', async () => {
  const planId = '00000000-0000-4000-8000-000000000000'
  expect((await thrownBy(plan(manager.get(`/plans/${planId}`, { planId })))).status).toBe(404)
})
