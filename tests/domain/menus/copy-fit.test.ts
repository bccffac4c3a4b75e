import { expect, test } from 'vitest'
import { fitCopy } from '#app/features/menus/copy-fit.ts'
import type { MenuWeek } from '#app/features/menus/menu-week.ts'

const menu: MenuWeek = {
  kitchenId: 'rutan-muntok',
  week: '2026-W49',
  status: 'draft',
  revision: 4,
  entries: [{ serviceOn: '2026-12-01', course: 'fruit', recipeVersionId: 'jeruk', isPinned: true }],
}
const situation = {
  serviceDays: ['2026-12-01', '2026-12-02', '2026-12-03'],
  today: '2026-12-02',
  packageDays: ['2026-12-03'],
  packageKeepsHours: 12,
  servesSmallChildren: true,
  dishOf: (id: string) =>
    id === 'gone'
      ? undefined
      : {
          course: 'fruit' as const,
          spiceLevel: id === 'rujak' ? ('hot' as const) : ('none' as const),
          isPackageOnly: false,
          keepsHours: id === 'kurma' ? 48 : undefined,
        },
}
const dish = (serviceOn: string, recipeVersionId: string) => ({
  serviceOn,
  course: 'fruit' as const,
  recipeVersionId,
})
const reasonOf = (serviceOn: string, id: string) => {
  const { fitting, misfits } = fitCopy(menu, [dish(serviceOn, id)], situation)
  return fitting.length === 1 ? 'fits' : misfits[0]?.reason
}

test('a copied dish goes into an open cell of a coming service day, and is not pinned', () => {
  const { fitting, misfits } = fitCopy(menu, [dish('2026-12-02', 'pepaya')], situation)
  expect(fitting).toEqual([{ ...dish('2026-12-02', 'pepaya'), isPinned: false }])
  expect(misfits).toEqual([])
})

test('a dish that stays behind says why', () => {
  expect(reasonOf('2026-12-01', 'pepaya')).toBe('cell-already-filled')
  expect(reasonOf('2026-12-06', 'pepaya')).toBe('no-service-that-day')
  expect(reasonOf('2026-12-02', 'gone')).toBe('no-such-dish')
  expect(reasonOf('2026-12-02', 'rujak')).toBe('dish-too-hot-for-small-children')
  expect(reasonOf('2026-12-03', 'pepaya')).toBe('dish-does-not-keep')
  expect(reasonOf('2026-12-03', 'kurma')).toBe('fits')
  const past = { ...situation, today: '2026-12-03' }
  expect(fitCopy(menu, [dish('2026-12-02', 'pepaya')], past).misfits[0]?.reason).toBe(
    'day-already-served',
  )
})
