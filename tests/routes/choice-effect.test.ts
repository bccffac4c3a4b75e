import { expect, test } from 'vitest'
import { cellValue } from '#app/features/menus/cell-value.ts'
import type { WeekBoard } from '#app/features/week-board/board-page.ts'
import { boardState } from '#app/features/week-board/board-state.ts'
import { choiceEffect, withChoice } from '#app/features/week-board/choice-effect.ts'
import { action, loader } from '#app/routes/kitchens.$kitchenId.menus.$week.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const params = { kitchenId: kitchenId('rutan-muntok'), week: '2026-W49' }
const path = `/kitchens/${params.kitchenId}/menus/${params.week}`
const boardOf = async (search = '') => (await loader(manager.get(`${path}${search}`, params))).board

const CELLS = [
  '2026-12-01.vegetable',
  '2026-12-01.animal',
  '2026-12-02.animal',
  '2026-12-03.staple',
  '2026-12-02.vegetable',
  '2026-12-01.animal',
] as const

const figuresOf = ({ groups }: WeekBoard) => groups.map(({ key, figures }) => ({ key, figures }))

test('what a browser works out for a dish is what the board says once it is chosen', async () => {
  for (const [index, cell] of CELLS.entries()) {
    const before = await boardOf(`?cell=${cell}`)
    const { facts, entries, found, cell: place } = before.candidates!
    const [dish] = found.filter(({ isTooHot }) => !isTooHot).slice(index * 3)
    const promised = boardState(facts, withChoice(entries, place, dish!.versionId))
    const entry = cellValue({ ...place, recipeVersionId: dish!.versionId, isPinned: true })
    const form = { intent: 'set-entry', revision: String(before.revision), entry }
    await action(manager.post(path, form, params))

    const after = await boardOf()
    expect(promised.groups).toEqual(figuresOf(after))
    expect(promised.foodCostIdr).toBe(after.supply.foodCostIdr)
    expect(promised.ownShare).toBe(after.supply.ownShare)
    expect(promised.unmetKg).toBe(after.supply.unmetKg)
    expect(promised.rules).toEqual(after.rules)
    expect(promised.quality).toEqual(after.quality)
  }
})

test('every vegetable has its own effect on the cost of the week and on all groups that eat that day', async () => {
  const { candidates } = await boardOf('?cell=2026-12-01.vegetable')
  const { facts, entries, found, cell } = candidates!
  expect(found.length).toBeGreaterThan(40)
  const effects = found.map(({ versionId }) => choiceEffect(facts, entries, cell, versionId))
  expect(effects.every(({ groups }) => groups.length === effects[0]!.groups.length)).toBe(true)
  expect(new Set(effects.map(({ foodCostIdr }) => foodCostIdr.after)).size).toBeGreaterThan(20)
})
