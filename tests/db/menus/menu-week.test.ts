import { expect, test } from 'vitest'
import { approveMenuWeek, reopenMenuWeek } from '#app/features/menus/approve-menu-week.server.ts'
import { copyMenuWeek, readCopy } from '#app/features/menus/copy-menu-week.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { setMenuEntry } from '#app/features/menus/set-menu-entry.server.ts'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { addDays } from '#app/shared/day.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db } = await demoDatabase()
const manager = await actorOf(db, 'kepala.muntok', 'change:menu')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const place = { kitchen, week: '2026-W49', today }
const monday = '2026-11-30'
const offered = await listDishes(db, { kitchenIds: [kitchen.id] })
const dishes = offered.filter(({ isPackageOnly }) => !isPackageOnly)
const dishOf = (course: Course) => dishes.find((dish) => dish.course === course)!
const change = (course: Course, serviceOn = monday) => ({
  serviceOn,
  course,
  recipeVersionId: dishOf(course).versionId,
  isPinned: true,
})
const menuOf = (week = place.week) => findMenuWeek(db, { kitchenId: kitchen.id, week })
const set = (seenRevision: number, course: Course, serviceOn = monday) =>
  setMenuEntry(db, manager, place, { seenRevision, change: change(course, serviceOn) })

test('of two people who begin one week at once the second is told, and one dish stands', async () => {
  const both = await Promise.all([set(0, 'vegetable'), set(0, 'fruit')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'menu-week-changed' }])
  const menu = await menuOf()
  expect(menu.revision).toBe(1)
  expect(menu.entries).toHaveLength(1)
})

test('every change is signed with what stood there before', async () => {
  const signed = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'menu.changed')
    .select(['actor_name', 'subject_id'])
    .execute()
  expect(signed).toEqual([
    { actor_name: 'Kepala SPPG Rutan Muntok', subject_id: 'rutan-muntok/2026-W49' },
  ])
})

test('a refused change leaves no trace, not even an empty week', async () => {
  const other = { ...place, week: '2026-W51' }
  const sunday = change('fruit', '2026-12-20')
  const refused = await setMenuEntry(db, manager, other, { seenRevision: 0, change: sunday })
  expect(refused).toEqual({ ok: false, refusal: 'no-service-that-day' })
  expect((await menuOf('2026-W51')).revision).toBe(0)
})

test('a full week is adopted by hand, cannot be changed then, and is reopened', async () => {
  for (const day of [0, 1, 2, 3, 4, 5]) {
    for (const course of COURSES) {
      const { revision } = await menuOf()
      expect(await set(revision, course, addDays(monday, day))).toMatchObject({ ok: true })
    }
  }
  const { revision } = await menuOf()
  expect(await approveMenuWeek(db, manager, { ...place, seenRevision: revision })).toEqual({
    ok: true,
  })
  const adopted = await menuOf()
  expect(adopted).toMatchObject({ status: 'adopted', revision: revision + 1 })
  expect(adopted.adoptedAt).toBeInstanceOf(Date)
  expect(await set(revision + 1, 'fruit')).toEqual({ ok: false, refusal: 'menu-week-adopted' })
  const step = { ...place, seenRevision: revision + 1 }
  expect(await reopenMenuWeek(db, manager, step)).toEqual({ ok: true })
  expect(await menuOf()).toMatchObject({ status: 'draft', adoptedAt: undefined })
})

test('a week is copied into another but for Christmas, unpinned, and once only', async () => {
  const next = { ...place, week: '2026-W52' }
  const copy = { from: '2026-W49', seenRevision: 0 }
  expect(await copyMenuWeek(db, manager, next, copy)).toEqual({ ok: true, dishes: 25 })
  const copied = await menuOf('2026-W52')
  expect(copied.entries.some(({ serviceOn }) => serviceOn === '2026-12-25')).toBe(false)
  expect(copied.entries.every(({ isPinned }) => !isPinned)).toBe(true)
  expect(copied.entries[0]?.serviceOn).toBe('2026-12-21')
  expect(await copyMenuWeek(db, manager, next, { ...copy, seenRevision: 1 })).toEqual({
    ok: false,
    refusal: 'nothing-to-copy',
  })
  const itself = { from: '2026-W52', seenRevision: 1 }
  expect(await copyMenuWeek(db, manager, next, itself)).toEqual({
    ok: false,
    refusal: 'week-copied-to-itself',
  })
})

test('what does not fit is told with its reason before anything is copied', async () => {
  const there = { ...place, week: '2026-W53' }
  const holiday = { kitchen_id: kitchen.id, service_on: '2027-01-01', is_served: false }
  await db
    .insertInto('service_calendar_day')
    .values({ ...holiday, reason: 'Tahun Baru', kind: 'holiday' })
    .execute()
  const { fitting, misfits } = await readCopy(db, there, await menuOf('2026-W53'), '2026-W49')
  expect(fitting).toHaveLength(25)
  expect(misfits.map(({ serviceOn, reason }) => `${serviceOn} ${reason}`)).toEqual(
    Array.from({ length: 5 }, () => '2027-01-01 no-service-that-day'),
  )
})

test('a kitchen that is not eligible prepares a menu and may not adopt it', async () => {
  const head = await actorOf(db, 'kepala.tanjungpandan', 'change:menu')
  const unready = await demoKitchen(db, 'lapas-tanjung-pandan')
  const there = { ...place, kitchen: unready }
  const wish = { seenRevision: 0, change: change('fruit') }
  expect(await setMenuEntry(db, head, there, wish)).toEqual({ ok: true })
  expect(await approveMenuWeek(db, head, { ...there, seenRevision: 1 })).toEqual({
    ok: false,
    refusal: 'kitchen-not-eligible',
  })
})
