import { expect, test } from 'vitest'
import {
  type ChangeSituation,
  decideApproval,
  decideCellChange,
  decideReopening,
  type MenuWeek,
  openCells,
} from '#app/features/menus/menu-week.ts'

const days = ['2026-11-23', '2026-11-24']
const menu: MenuWeek = {
  kitchenId: 'rutan-muntok',
  week: '2026-W48',
  status: 'draft',
  revision: 4,
  entries: [
    { serviceOn: days[0]!, course: 'vegetable', recipeVersionId: 'kangkung', isPinned: false },
  ],
}
const situation: ChangeSituation = {
  seenRevision: 4,
  serviceDays: days,
  today: '2026-11-20',
  dish: { course: 'vegetable', spiceLevel: 'none' },
  servesSmallChildren: true,
  packageDays: [],
  packageKeepsHours: 12,
}
const change = (more: Partial<ChangeSituation> = {}, on = days[0]!, of: MenuWeek = menu) =>
  decideCellChange(
    of,
    { serviceOn: on, course: 'vegetable', recipeVersionId: 'bayam', isPinned: true },
    { ...situation, ...more },
  )

test('a chosen dish takes the place of the one that stood there', () => {
  expect(change()).toEqual({
    ok: true,
    entries: [
      { serviceOn: days[0], course: 'vegetable', recipeVersionId: 'bayam', isPinned: true },
    ],
  })
})

test('a dish on another day leaves the others alone', () => {
  const decided = change({}, days[1])
  expect(decided.ok && decided.entries).toHaveLength(2)
})

test('no dish opens the cell', () => {
  const wanted = { serviceOn: days[0]!, course: 'vegetable' as const, isPinned: false }
  expect(decideCellChange(menu, wanted, situation)).toEqual({ ok: true, entries: [] })
})

test('who saw revision 3 is told that the week is now at 4', () => {
  expect(change({ seenRevision: 3 })).toEqual({ ok: false, refusal: 'menu-week-changed' })
})

test('an adopted week is reopened before it is changed', () => {
  const adopted: MenuWeek = { ...menu, status: 'adopted' }
  expect(change({}, days[0], adopted)).toEqual({ ok: false, refusal: 'menu-week-adopted' })
  expect(decideReopening(adopted, 4)).toEqual({ ok: true })
  expect(decideReopening(menu, 4)).toMatchObject({ refusal: 'menu-week-is-draft' })
  expect(decideReopening({ ...menu, status: 'announced' }, 4)).toMatchObject({
    refusal: 'menu-week-announced',
  })
  expect(decideReopening(adopted, 3)).toMatchObject({ refusal: 'menu-week-changed' })
})

test('days without service and days gone by take no dish', () => {
  expect(change({}, '2026-11-29')).toMatchObject({ refusal: 'no-service-that-day' })
  expect(change({ today: '2026-11-24' })).toMatchObject({ refusal: 'day-already-served' })
})

test('a dish must exist and be of the course', () => {
  expect(change({ dish: undefined })).toMatchObject({ refusal: 'no-such-dish' })
  expect(change({ dish: { course: 'fruit', spiceLevel: 'none' } })).toMatchObject({
    refusal: 'dish-of-another-course',
  })
})

test('small children get no hot dish; older ones may', () => {
  const dish = { course: 'vegetable' as const, spiceLevel: 'hot' as const }
  expect(change({ dish })).toMatchObject({ refusal: 'dish-too-hot-for-small-children' })
  expect(change({ dish, servesSmallChildren: false }).ok).toBe(true)
})

test('on a package day only what keeps 12 hours may be chosen, on a warm day no crisps', () => {
  const fresh = { course: 'vegetable', spiceLevel: 'none' } as const
  const packageDays = [days[0]!]
  const keeping = (keepsHours: number) => change({ packageDays, dish: { ...fresh, keepsHours } })
  expect(change({ packageDays, dish: fresh })).toMatchObject({ refusal: 'dish-does-not-keep' })
  expect(keeping(11)).toMatchObject({ refusal: 'dish-does-not-keep' })
  expect(keeping(12).ok).toBe(true)
  const crisps = { ...fresh, keepsHours: 72, isPackageOnly: true }
  expect(change({ packageDays, dish: crisps }).ok).toBe(true)
  expect(change({ dish: crisps })).toMatchObject({ refusal: 'dish-for-packages-only' })
})

test('a week is adopted whole, by an eligible kitchen, from the revision that was seen', () => {
  const approval = { seenRevision: 4, openCells: 0, isEligible: true }
  expect(decideApproval(menu, approval)).toEqual({ ok: true })
  expect(decideApproval(menu, { ...approval, openCells: 1 })).toMatchObject({
    refusal: 'menu-has-open-cells',
  })
  expect(decideApproval(menu, { ...approval, isEligible: false })).toMatchObject({
    refusal: 'kitchen-not-eligible',
  })
  expect(decideApproval(menu, { ...approval, seenRevision: 3 })).toMatchObject({
    refusal: 'menu-week-changed',
  })
})

test('one dish in two days of two courses leaves three cells open', () => {
  expect(openCells(menu, days, ['staple', 'vegetable'])).toEqual([
    { serviceOn: days[0], course: 'staple' },
    { serviceOn: days[1], course: 'staple' },
    { serviceOn: days[1], course: 'vegetable' },
  ])
})
