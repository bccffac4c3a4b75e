import { expect, test } from 'vitest'
import { listMenuRules } from '#app/features/menu-rules/menu-rule.repository.server.ts'
import {
  addMenuRule,
  adoptSuggestedRules,
  endMenuRule,
} from '#app/features/menu-rules/set-menu-rule.server.ts'
import { addDays } from '#app/shared/day.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db } = await demoDatabase()
const manager = await actorOf(db, 'kepala.muntok', 'change:menu')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const other = await demoKitchen(db, 'lapas-sungai-liat')
const place = { kitchen, today }
const rulesOn = (startsOn: string, at = kitchen) =>
  listMenuRules(db, at, { startsOn, endsOn: startsOn })
const egg = {
  subject: 'egg' as const,
  bound: 'at-most' as const,
  servings: 2,
  groupKind: undefined,
  source: undefined,
}

test('the suggested rules are four, set once', async () => {
  await adoptSuggestedRules(db, manager, place)
  await adoptSuggestedRules(db, manager, place)
  const subjects = (await rulesOn(today)).map(({ subject }) => subject)
  expect(subjects.sort()).toEqual(['fish', 'fried', 'leafy', 'spicy'])
})

test('a rule of one kitchen holds from its first day, and is no rule of another', async () => {
  const effectiveFrom = addDays(today, 9)
  const request = { ...egg, scope: 'kitchen' as const, effectiveFrom }
  expect(await addMenuRule(db, manager, place, request)).toEqual({ ok: true })
  const has = async (on: string, at = kitchen) =>
    (await rulesOn(on, at)).some(({ subject }) => subject === 'egg')
  expect(await has(addDays(today, 8))).toBe(false)
  expect(await has(effectiveFrom)).toBe(true)
  expect(await has(effectiveFrom, other)).toBe(false)
})

test('a manager sets no rule for the whole region', async () => {
  const request = { ...egg, scope: 'region' as const, effectiveFrom: today }
  expect(await addMenuRule(db, manager, place, request)).toEqual({
    ok: false,
    refusal: 'not-your-region',
  })
})

test('a rule that has held ends yesterday and stays on record; one that never held goes', async () => {
  const later = { kitchen, today: addDays(today, 3) }
  const fried = (await rulesOn(today)).find(({ subject }) => subject === 'fried')!
  expect(await endMenuRule(db, manager, later, fried.id)).toEqual({ ok: true })
  const ended = (await rulesOn(today)).find(({ id }) => id === fried.id)
  expect(ended?.effectiveUntil).toBe(addDays(today, 2))
  expect(await endMenuRule(db, manager, later, fried.id)).toEqual({
    ok: false,
    refusal: 'rule-already-ended',
  })
  const [planned] = (await rulesOn(addDays(today, 9))).filter(({ subject }) => subject === 'egg')
  await endMenuRule(db, manager, place, planned!.id)
  expect(await rulesOn(addDays(today, 9))).not.toContainEqual(planned)
})
