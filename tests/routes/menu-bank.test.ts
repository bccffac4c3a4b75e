import { expect, test } from 'vitest'
import { loader as bank } from '#app/routes/menu-bank._index.tsx'
import { action as useWeek, loader as week } from '#app/routes/menu-bank.$weekCode.tsx'
import { loader as exportJson } from '#app/routes/recipes.export[.]json.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = (institution: string) =>
  ({ scope: 'institution', institutionId: institutionId(institution) }) as const
const manager = await signIn(db, { role: 'kitchen-manager', ...at('muntok') })
const officer = await signIn(db, { role: 'unit-officer', ...at('muntok') })
const muntok = kitchenId('rutan-muntok')

test('the bank lists cooked weeks and packages, each measured with its groups', async () => {
  const { weeks } = await bank(manager.get('/menu-bank'))
  expect(weeks.filter(({ kind }) => kind === 'cooked').length).toBeGreaterThanOrEqual(14)
  const packages = weeks.filter(({ kind }) => kind === 'package')
  expect(packages.map(({ code, isReady }) => [code, isReady])).toEqual([
    ['paket-kering-pagi', false],
    ['paket-kering-siang', false],
  ])
  for (const { groups } of packages) for (const group of groups) expect(group.bands).toBe(34)
})

test('a week shows its 30 dishes and where it can be put; a week that is not there is 404', async () => {
  const params = { weekCode: 'jawa-pagi' }
  const page = await week(manager.get('/menu-bank/jawa-pagi', params))
  expect(page.dishes).toHaveLength(30)
  expect(page.kitchens.map(({ id }) => id)).toEqual([muntok])
  const none = await thrownBy(week(manager.get('/menu-bank/none', { weekCode: 'none' })))
  expect(none.status).toBe(404)
})

test('whoever reads menus but writes none may look and may not put a week on a menu', async () => {
  const params = { weekCode: 'jawa-pagi' }
  const refused = await thrownBy(
    useWeek(officer.post('/menu-bank/jawa-pagi', { kitchenId: muntok, week: '2027-W02' }, params)),
  )
  expect(refused.status).toBe(403)
})

test('recipes leave as JSON by the heads of the workbook', async () => {
  const answer = await exportJson(manager.get('/recipes/export.json'))
  const tables = await answer.json()
  expect(tables.Resep).toHaveLength(241)
  expect(Object.keys(tables)).toEqual(['Resep', 'Bahan'])
})
