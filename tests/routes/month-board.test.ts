import { expect, test } from 'vitest'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { saveMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { loader as weekBoard } from '#app/routes/kitchens.$kitchenId.menus.$week.tsx'
import { loader as month } from '#app/routes/kitchens.$kitchenId.menus.month.tsx'
import { serviceDaysOfWeek } from '#app/shared/week.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const params = { kitchenId: kitchenId('rutan-muntok') }
const home = `/kitchens/${params.kitchenId}/menus`
const boardOf = async (search: string) =>
  (await month(manager.get(`${home}/month${search}`, params))).board

async function fillWeek(week: string) {
  const dishes = await listDishes(db, { kitchenIds: [params.kitchenId] })
  const entries = serviceDaysOfWeek(week).flatMap((serviceOn, day) =>
    COURSES.flatMap((course) => {
      const own = dishes.filter((dish) => dish.course === course)
      const dish = own[day % own.length]
      return dish ? [{ serviceOn, course, recipeVersionId: dish.versionId, isPinned: false }] : []
    }),
  )
  const menu = { kitchenId: params.kitchenId, week, status: 'draft' as const, revision: 0, entries }
  await db.transaction().execute((tx) => saveMenuWeek(tx, menu))
}

test('an empty month says of every week that it has no menu, and of no day what it costs', async () => {
  const { weeks } = await boardOf('?month=2027-03')
  expect(weeks.map(({ state }) => state)).toEqual(weeks.map(() => 'empty'))
  const days = weeks.flatMap((week) => week.days)
  expect(days).toHaveLength(35)
  expect(days.every(({ foodIdr, dishes }) => foodIdr === 0 && dishes.length === 0)).toBe(true)
})

test('a filled week stands in its month with dishes, portions, both meals and its cost', async () => {
  await fillWeek('2026-W50')
  const { weeks } = await boardOf('?month=2026-12')
  const week = weeks.find((one) => one.week === '2026-W50')
  expect(week).toMatchObject({ state: 'full', openCells: 0, isSigned: false })
  for (const day of week?.days.slice(0, 6) ?? []) {
    expect(day.dishes).toHaveLength(5)
    expect(day.foodIdr).toBeGreaterThan(0)
    expect(day.meals.map(({ meal }) => meal)).toEqual(['morning', 'midday'])
  }
})

test('the month judges each group and day as the board of its week does', async () => {
  const { board } = await weekBoard(
    manager.get(`${home}/2026-W50`, { ...params, week: '2026-W50' }),
  )
  const { weeks } = await boardOf('?month=2026-12')
  const week = weeks.find((one) => one.week === '2026-W50')
  for (const day of week?.days.slice(0, 6) ?? []) {
    const off = board.groups.filter(({ figures }) =>
      figures.nutrients.some(
        ({ per, days }) =>
          per === 'day' &&
          days.some(
            ({ serviceOn, verdict }) =>
              serviceOn === day.on && (verdict === 'below' || verdict === 'above'),
          ),
      ),
    )
    const said = new Set(day.meals.flatMap((meal) => meal.off))
    for (const { groupKind } of off) expect(said.has(groupKind), day.on).toBe(true)
    expect(day.portions).toBe(board.days.find(({ on }) => on === day.on)?.portions)
  }
})

test('without a month it opens the one that is due in two weeks; strange words are left out', async () => {
  const soon = await boardOf('')
  expect((await boardOf('?month=bulan')).month).toBe(soon.month)
})

test("another institution's kitchen is refused", async () => {
  const other = await signIn(db, {
    role: 'kitchen-manager',
    scope: 'institution',
    institutionId: institutionId('sungai-liat'),
  })
  const answer = await thrownBy(month(other.get(`${home}/month`, params)))
  expect(answer.status).toBe(403)
})
