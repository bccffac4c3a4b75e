import { expect, test } from 'vitest'
import {
  loader as beneficiaries,
  action as count,
} from '#app/routes/kitchens.$kitchenId.beneficiaries._index.tsx'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const manager = await signIn(db, {
  role: 'kitchen-manager',
  scope: 'institution',
  institutionId: institutionId('muntok'),
})
const muntok = { kitchenId: kitchenId('rutan-muntok') }
const path = `/kitchens/${muntok.kitchenId}`
const group = idOf('group', 'SD contoh Muntok 2', 'sd46')

/** A 422 or 409 comes as data with its status. */
const statusOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : undefined

/** Where an action that did its work sends the browser. */
const locationOf = (answer: unknown) =>
  answer instanceof Response ? answer.headers.get('Location') : undefined

const portionsOf = (more: Record<string, string> = {}) => ({
  intent: 'headcount',
  groupId: group,
  serviceOn: '2026-11-26',
  portions: '96',
  note: 'Satu kelas lomba',
  ...more,
})

test('the week that is open shows ten places, what differs, and the four weeks after it', async () => {
  const { found, page } = await beneficiaries(manager.get(`${path}?week=2026-W48`, muntok))
  expect(page.week).toBe('2026-W48')
  expect(found.places).toHaveLength(10)
  expect(found.places.every(({ reach }) => reach === 'within')).toBe(true)
  expect(found.uses.map(({ totalPortions }) => totalPortions)).toEqual([
    1826, 1826, 1784, 1826, 1826, 1734,
  ])
  expect(found.recorded).toHaveLength(5)
  expect(found.weeks.map(({ week, changes }) => [week, changes])).toEqual([
    ['2026-W48', 5],
    ['2026-W49', 0],
    ['2026-W50', 0],
    ['2026-W51', 0],
    ['2026-W52', 0],
  ])
})

test('a word for a number is a 422 at its field and stays there', async () => {
  const answer = await count(manager.post(path, portionsOf({ portions: 'banyak' }), muntok))
  expect(statusOf(answer)).toMatchObject({ status: 422 })
  expect(answer).toMatchObject({
    data: {
      problem: { fields: { portions: { code: 'not-a-number' } }, typed: { portions: 'banyak' } },
    },
  })
})

test('more than the kitchen may serve, and a day that has passed, are 409 with what was typed', async () => {
  const post = (more: Record<string, string>) => count(manager.post(path, portionsOf(more), muntok))
  const tooMany = await post({ portions: '2.000' })
  expect(statusOf(tooMany)).toMatchObject({ status: 409 })
  expect(tooMany).toMatchObject({
    data: {
      refusal: 'more-than-the-kitchen-may-serve',
      typed: { portions: '2000', note: 'Satu kelas lomba' },
    },
  })
  expect(await post({ serviceOn: '2026-11-21' })).toMatchObject({
    data: { refusal: 'day-already-served' },
  })
  expect(await post({ serviceOn: '2026-11-29' })).toMatchObject({
    data: { refusal: 'no-service-that-day' },
  })
})

test('a group of another kitchen is not counted here', async () => {
  const groupId = idOf('group', 'SD contoh Sungai Liat 1', 'sd46')
  const answer = await count(manager.post(path, portionsOf({ groupId }), muntok))
  expect(answer).toMatchObject({ data: { refusal: 'no-such-group' } })
})

test('96 instead of 126 on Thursday: the day has 30 fewer, and the trail says who and from what', async () => {
  const saved = await count(manager.post(path, portionsOf(), muntok))
  expect(locationOf(saved)).toBe(`${path}/beneficiaries?week=2026-W48`)
  const cell = `${path}?week=2026-W48&group=${group}&day=2026-11-26`
  const { found } = await beneficiaries(manager.get(cell, muntok))
  expect(found.uses[3]?.totalPortions).toBe(1796)
  expect(found.chosen).toMatchObject({
    placeName: 'SD contoh Muntok 2',
    portions: 96,
    changes: [{ fromPortions: 126, toPortions: 96, accountName: 'Petugas uji' }],
  })
})
