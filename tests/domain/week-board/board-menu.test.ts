import { expect, test } from 'vitest'
import type { MenuWeek } from '#app/features/menus/menu-week.ts'
import { boardMenu, fitsPlan } from '#app/features/week-board/board-menu.ts'

const monday = '2026-11-23'
const tuesday = '2026-11-24'
const menu: MenuWeek = {
  kitchenId: 'muntok',
  week: '2026-W48',
  status: 'draft',
  revision: 1,
  entries: [
    { serviceOn: monday, course: 'vegetable', recipeVersionId: 'kangkung', isPinned: true },
    { serviceOn: monday, course: 'fruit', recipeVersionId: 'pepaya', isPinned: false },
    { serviceOn: '2026-11-22', course: 'fruit', recipeVersionId: 'jeruk', isPinned: false },
  ],
}
const planned = (serviceOn: string, course: 'vegetable' | 'fruit', recipeVersionId: string) => ({
  kitchenId: 'muntok',
  serviceOn,
  course,
  recipeVersionId,
})
const proposal = {
  startsOn: monday,
  endsOn: tuesday,
  menus: [
    planned(monday, 'vegetable', 'kangkung'),
    planned(monday, 'fruit', 'semangka'),
    planned(tuesday, 'fruit', 'pisang'),
  ],
}
const cellOf = (serviceOn: string, course: string, plan = proposal) =>
  boardMenu(menu, plan).find((one) => one.serviceOn === serviceOn && one.course === course)

test('without a plan the board shows the menu', () => {
  expect(boardMenu(menu, undefined).map(({ recipeVersionId }) => recipeVersionId)).toEqual([
    'kangkung',
    'pepaya',
    'jeruk',
  ])
})

test('a proposal fills open cells and says what it would replace', () => {
  expect(cellOf(tuesday, 'fruit')).toMatchObject({ recipeVersionId: 'pisang', isProposed: true })
  expect(cellOf(monday, 'fruit')).toMatchObject({
    recipeVersionId: 'semangka',
    isProposed: true,
    insteadOfVersionId: 'pepaya',
  })
})

test('a pinned dish and a day outside the plan stay as they are', () => {
  expect(cellOf(monday, 'vegetable')).toMatchObject({ isPinned: true, isProposed: false })
  expect(cellOf('2026-11-22', 'fruit')).toMatchObject({ recipeVersionId: 'jeruk' })
})

test('a course that the plan leaves out is open', () => {
  expect(cellOf(monday, 'fruit', { ...proposal, menus: [] })).toBeUndefined()
})

test('the plan fits the board until a person pins another dish', () => {
  expect(fitsPlan(boardMenu(menu, proposal), proposal)).toBe(true)
  const changed = {
    ...menu,
    entries: [{ ...menu.entries[0]!, recipeVersionId: 'bayam' }, ...menu.entries.slice(1)],
  }
  expect(fitsPlan(boardMenu(changed, proposal), proposal)).toBe(false)
})
