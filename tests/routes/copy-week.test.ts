import { expect, test } from 'vitest'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { findMenuWeek, saveMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { action, loader } from '#app/routes/kitchens.$kitchenId.menus.$week_.copy.tsx'
import { serviceDaysOfWeek } from '#app/shared/week.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const auditor = await signIn(db, { role: 'auditor', ...at })
const kitchen = kitchenId('rutan-muntok')
const pathTo = (week: string) => `/kitchens/${kitchen}/menus/${week}/copy`
const params = (week: string) => ({ kitchenId: kitchen, week })

const [fruit] = (await listDishes(db, { kitchenIds: [kitchen] })).filter(
  ({ course, isPackageOnly }) => course === 'fruit' && !isPackageOnly,
)
await db.transaction().execute((tx) =>
  saveMenuWeek(tx, {
    kitchenId: kitchen,
    week: '2027-W02',
    status: 'draft',
    revision: 0,
    entries: serviceDaysOfWeek('2027-W02').map((serviceOn) => ({
      serviceOn,
      course: 'fruit' as const,
      recipeVersionId: fruit?.versionId ?? '',
      isPinned: true,
    })),
  }),
)

test('before a week is copied the page says what comes, and from which weeks one may choose', async () => {
  const asked = `${pathTo('2027-W05')}?from=2027-W02`
  const { copy } = await loader(manager.get(asked, params('2027-W05')))
  expect(copy).toMatchObject({ from: '2027-W02', fitting: 6, misfits: [], revision: 0 })
  expect(copy.sources).toContainEqual({ week: '2027-W02', dishes: 6 })
  expect(copy.sources.some(({ week }) => week === '2027-W05')).toBe(false)
})

test('copying fills the open cells and leads back to the board; what stands is told', async () => {
  const form = { from: '2027-W02', revision: '0' }
  const done = await action(manager.post(pathTo('2027-W05'), form, params('2027-W05')))
  expect(done).toMatchObject({ status: 302 })
  const menu = await findMenuWeek(db, { kitchenId: kitchen, week: '2027-W05' })
  expect(menu.entries).toHaveLength(6)
  const again = await loader(manager.get(`${pathTo('2027-W05')}?from=2027-W02`, params('2027-W05')))
  expect(again.copy.fitting).toBe(0)
  expect(new Set(again.copy.misfits.map(({ reason }) => reason))).toEqual(
    new Set(['cell-already-filled']),
  )
})

test('an older view, a strange week and a reader are refused', async () => {
  const post = (form: Record<string, string>) =>
    action(manager.post(pathTo('2027-W05'), form, params('2027-W05')))
  expect(await post({ from: '2027-W02', revision: '0' })).toMatchObject({
    data: { refusal: 'menu-week-changed' },
    init: { status: 409 },
  })
  expect(await post({ from: 'kemarin', revision: '1' })).toMatchObject({ init: { status: 422 } })
  const foreign = loader(auditor.get(pathTo('2027-W05'), params('2027-W05')))
  expect((await thrownBy(foreign)).status).toBe(403)
})
