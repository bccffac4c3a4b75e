import { expect, test } from 'vitest'
import { applyCycle } from '#app/features/menu-cycles/apply-cycle.server.ts'
import { removeCycle, saveCycle } from '#app/features/menu-cycles/keep-cycle.server.ts'
import { listMenuCycles } from '#app/features/menu-cycles/menu-cycle.repository.server.ts'
import { readCyclePlace } from '#app/features/menu-cycles/read-cycle-place.server.ts'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db } = await demoDatabase()
const manager = await actorOf(db, 'kepala.muntok', 'change:menu')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const place = { kitchen, today }
const menuOf = (week: string) => findMenuWeek(db, { kitchenId: kitchen.id, week })
const save = (name: string, week = '2026-W47') =>
  saveCycle(db, manager, kitchen, { name, kind: 'ten-days', week })

test('the week that is being served is kept as a cycle with its 30 dishes, under one name once', async () => {
  expect(await save('Sepuluh hari')).toEqual({ ok: true })
  expect(await save('Sepuluh hari')).toEqual({ ok: false, refusal: 'cycle-name-taken' })
  expect(await save('Kosong', '2026-W30')).toEqual({ ok: false, refusal: 'no-dishes-to-save' })
  const [cycle] = await listMenuCycles(db, kitchen.id)
  expect(cycle).toMatchObject({ name: 'Sepuluh hari', kind: 'ten-days' })
  expect(cycle?.dishes).toBeGreaterThanOrEqual(30)
})

test('used from Monday 7 December it fills Monday first, pins nothing, and the board knows its days', async () => {
  const [cycle] = await listMenuCycles(db, kitchen.id)
  const request = { cycleId: cycle!.id, startsOn: '2026-12-07', weeks: 2 }
  const used = await applyCycle(db, manager, place, request)
  expect(used).toMatchObject({ ok: true, weeks: ['2026-W50', '2026-W51'] })
  const menu = await menuOf('2026-W50')
  expect(menu.entries).toHaveLength(30)
  expect(menu.entries.some(({ isPinned }) => isPinned)).toBe(false)
  const span = { startsOn: '2026-12-14', endsOn: '2026-12-20' }
  expect(await readCyclePlace(db, kitchen.id, span)).toMatchObject({ from: 7, to: 2 })
  expect(
    await readCyclePlace(db, kitchen.id, { startsOn: '2027-01-04', endsOn: '2027-01-10' }),
  ).toBeUndefined()
})

test('the same again fills nothing and says so; what stood there stays', async () => {
  const before = await menuOf('2026-W50')
  const [cycle] = await listMenuCycles(db, kitchen.id)
  const request = { cycleId: cycle!.id, startsOn: '2026-12-07', weeks: 1 }
  const again = await applyCycle(db, manager, place, request)
  expect(again).toEqual({ ok: false, refusal: 'cycle-fills-nothing' })
  expect(await menuOf('2026-W50')).toEqual(before)
})

test('two who use a cycle at once fill each cell once', async () => {
  const [cycle] = await listMenuCycles(db, kitchen.id)
  const request = { cycleId: cycle!.id, startsOn: '2026-12-21', weeks: 1 }
  const both = await Promise.all([
    applyCycle(db, manager, place, request),
    applyCycle(db, manager, place, request),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a cycle of another kitchen is none of this one', async () => {
  const other = await demoKitchen(db, 'lapas-sungai-liat')
  const [cycle] = await listMenuCycles(db, kitchen.id)
  const request = { cycleId: cycle!.id, startsOn: '2026-12-07', weeks: 1 }
  expect(await applyCycle(db, manager, { kitchen: other, today }, request)).toEqual({
    ok: false,
    refusal: 'no-such-cycle',
  })
})

test('a cycle that is taken away leaves the menus that it filled', async () => {
  const [cycle] = await listMenuCycles(db, kitchen.id)
  expect(await removeCycle(db, manager, kitchen, cycle!.id)).toEqual({ ok: true })
  expect(await listMenuCycles(db, kitchen.id)).toEqual([])
  expect((await menuOf('2026-W50')).entries).toHaveLength(30)
})
