import { expect, test } from 'vitest'
import { loadMenuBank, loadReadyWeek } from '#app/features/menu-bank/load-menu-bank.server.ts'
import { listReadyWeeks } from '#app/features/menu-bank/ready-week.repository.server.ts'
import { useReadyWeek as putReadyWeek } from '#app/features/menu-bank/use-ready-week.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { setMenuEntry } from '#app/features/menus/set-menu-entry.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db } = await demoDatabase()
const manager = await actorOf(db, 'kepala.muntok', 'change:menu')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const place = { kitchen, week: '2026-W52', today }
const monday = '2026-12-21'

test('the bank holds 14 weeks or more, 30 dishes each', async () => {
  const weeks = await listReadyWeeks(db)
  expect(weeks.length).toBeGreaterThanOrEqual(14)
  expect(
    new Set(weeks.filter((one) => one.kind === 'cooked').map((one) => one.dishes.length)),
  ).toEqual(new Set([30]))
})

test('a page of the bank measures each week by the newest recipes and prices of the region', async () => {
  const { weeks } = await loadMenuBank(db, { actor: manager, today })
  const jawa = weeks.find(({ code }) => code === 'jawa-pagi')!
  expect(jawa.isReady).toBe(true)
  expect(jawa.groups.map(({ groupKind, passed, bands }) => [groupKind, passed, bands])).toEqual([
    ['paud', 34, 34],
    ['sd13', 34, 34],
  ])
  const page = (await loadReadyWeek(db, { actor: manager, today }, 'jawa-pagi'))!
  expect(page.dishes).toHaveLength(30)
  expect(page.notComputed.length).toBeGreaterThan(0)
  expect(page.kitchens.map(({ id }) => id)).toContain(kitchen.id)
  expect(await loadReadyWeek(db, { actor: manager, today }, 'no-such-week')).toBeUndefined()
})

test('a ready week fills open cells of service days, keeps what stood there and is signed', async () => {
  const [week] = await listReadyWeeks(db)
  const fruit = { serviceOn: monday, course: 'fruit' as const, isPinned: true }
  const version = await db
    .selectFrom('recipe_version as v')
    .innerJoin('recipe as r', 'r.id', 'v.recipe_id')
    .where('r.code', '=', 'jeruk')
    .select('v.id')
    .executeTakeFirstOrThrow()
  await setMenuEntry(db, manager, place, {
    seenRevision: 0,
    change: { ...fruit, recipeVersionId: version.id },
  })
  const used = await putReadyWeek(db, manager, place, week!.code)
  expect(used).toMatchObject({ ok: true })
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week: place.week })
  const kept = menu.entries.find((one) => one.serviceOn === monday && one.course === 'fruit')
  expect(kept).toMatchObject({ recipeVersionId: version.id, isPinned: true })
  expect(menu.entries.length).toBeGreaterThanOrEqual(20)
  expect(menu.entries.filter(({ isPinned }) => isPinned)).toHaveLength(1)
  const signed = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'menu.drafted')
    .where('subject_id', '=', 'rutan-muntok/2026-W52')
    .selectAll()
    .execute()
  expect(signed).toHaveLength(1)
})

test('a second time there is no open cell, and an unknown week is refused', async () => {
  const [week] = await listReadyWeeks(db)
  expect(await putReadyWeek(db, manager, place, week!.code)).toEqual({
    ok: false,
    refusal: 'no-open-cell',
  })
  expect(await putReadyWeek(db, manager, place, 'no-such-week')).toEqual({
    ok: false,
    refusal: 'not-found',
  })
})
