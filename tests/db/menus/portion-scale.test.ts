import { expect, test } from 'vitest'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { setPortionScale } from '#app/features/menus/set-portion-scale.server.ts'
import {
  findPortionScalesOn,
  listKitchenPortionScales,
} from '#app/features/recipes/kitchen-portion-scale.repository.server.ts'
import { readEaters } from '#app/features/week-board/read-eaters.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db } = await demoDatabase()
const manager = await actorOf(db, 'pengawasgizi.muntok', 'change:portion-scale')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const other = await demoKitchen(db, 'lapas-sungai-liat')
const place = { kitchen, today, now: new Date(`${today}T02:00:00Z`) }
const [before, from] = ['2026-12-12', '2026-12-14']
const book = (await findRuleBookOn(db, from))!

const set = (scale: number, effectiveFrom = from) =>
  setPortionScale(db, manager, place, {
    groupKind: 'sd13',
    course: 'vegetable',
    scale,
    effectiveFrom,
    reason: 'Sayur kembali 38 % selama dua minggu',
  })

const shareOn = async (on: string, { id: kitchenId } = kitchen) =>
  (await findPortionScalesOn(db, { kitchenId, ruleSetId: book.ruleSet.id, on })).find(
    (one) => one.groupKind === 'sd13' && one.course === 'vegetable',
  )?.scale

test('0.6 of the vegetables for SD 1-3 from 14 December holds for this kitchen alone, signed', async () => {
  expect(await set(0.6)).toEqual({ ok: true })
  expect([await shareOn(before), await shareOn(from), await shareOn(from, other)]).toEqual([
    0.7, 0.6, 0.7,
  ])
  const signed = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'portion-scale.set')
    .select(['actor_name', 'before', 'after'])
    .executeTakeFirst()
  expect(signed).toMatchObject({ before: { scale: 0.7 }, after: { scale: 0.6 } })
})

test('the board of a day before and of a day after say who eats how much', async () => {
  const shares = async (days: string[]) =>
    (await readEaters(db, kitchen.id, days, book))
      .filter(({ groupKind }) => groupKind === 'sd13')
      .map((eaters) => [eaters.scale.get('vegetable'), [...eaters.portionsOn.keys()]])
  expect(await shares([before])).toEqual([[0.7, [before]]])
  expect(await shares([before, from])).toEqual([
    [0.7, [before]],
    [0.6, [from]],
  ])
})

test('a correction for the same Monday replaces the figure, a second Monday stands beside it', async () => {
  expect(await set(0.65)).toEqual({ ok: true })
  expect(await set(0.65)).toEqual({ ok: false, refusal: 'scale-unchanged' })
  expect(await set(0.8, '2026-12-21')).toEqual({ ok: true })
  const history = await listKitchenPortionScales(db, kitchen.id)
  expect(history.map(({ effectiveFrom, scale }) => [effectiveFrom, scale])).toEqual([
    ['2026-12-21', 0.8],
    ['2026-12-14', 0.65],
  ])
})

test('a week whose menu was adopted keeps its portions', async () => {
  await db
    .insertInto('menu_week')
    .values({
      kitchen_id: kitchen.id,
      week: '2026-W52',
      status: 'adopted',
      revision: 1,
      plan_id: null,
      adopted_at: place.now,
    })
    .execute()
  expect(await set(0.5)).toEqual({ ok: false, refusal: 'scale-in-signed-week' })
  expect(await set(0.5, '2026-12-28')).toEqual({ ok: true })
})
