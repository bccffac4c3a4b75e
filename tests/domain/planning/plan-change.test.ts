import { expect, test } from 'vitest'
import { planChanges, type SupplyOfDay } from '#app/features/planning/plan-change.ts'

const place = { kitchenId: 'muntok', serviceOn: '2026-11-25' }
const dish = (recipeVersionId: string, serviceOn = '2026-11-25') => ({
  ...place,
  serviceOn,
  course: 'vegetable' as const,
  recipeVersionId,
})
const fromLot = (kg: number, serviceOn = '2026-11-25'): SupplyOfDay => ({
  ...place,
  ...{ serviceOn, kind: 'lot', lotId: 'L1', foodId: 'kangkung', kg },
})
const bought = (kg: number, serviceOn = '2026-11-25'): SupplyOfDay => ({
  ...place,
  ...{ serviceOn, kind: 'supplier', supplierId: 'koperasi', foodId: 'kangkung', kg },
})

test('a lot of 46.5 kg fails on Wednesday: 40 kg are bought instead and one dish changes', () => {
  const before = {
    menus: [dish('kangkung-1'), dish('sop-1', '2026-11-26')],
    supply: [fromLot(46.5)],
  }
  const after = { menus: [dish('bayam-1'), dish('sop-1', '2026-11-26')], supply: [bought(40)] }
  expect(planChanges(before, after)).toEqual([
    {
      ...place,
      kind: 'dish',
      course: 'vegetable',
      fromVersionId: 'kangkung-1',
      toVersionId: 'bayam-1',
    },
    { ...place, kind: 'lot', lotId: 'L1', foodId: 'kangkung', fromKg: 46.5, toKg: 0 },
    { ...place, kind: 'supplier', supplierId: 'koperasi', foodId: 'kangkung', fromKg: 0, toKg: 40 },
  ])
})

test('what moves by less than 100 g over the week is no change', () => {
  const before = { menus: [dish('a')], supply: [bought(10), bought(5, '2026-11-26')] }
  const after = { menus: [dish('a')], supply: [bought(10.05), bought(5.04, '2026-11-26')] }
  expect(planChanges(before, after)).toEqual([])
})

test('10 kg more on Thursday say Thursday, not the first day of the source', () => {
  const before = { menus: [], supply: [bought(10), bought(5, '2026-11-26')] }
  const after = { menus: [], supply: [bought(10), bought(15, '2026-11-26')] }
  expect(planChanges(before, after)).toEqual([
    expect.objectContaining({ serviceOn: '2026-11-26', fromKg: 15, toKg: 25 }),
  ])
})

test('a course that is left out has no dish after it', () => {
  const changes = planChanges({ menus: [dish('a')], supply: [] }, { menus: [], supply: [] })
  expect(changes).toEqual([expect.objectContaining({ fromVersionId: 'a', toVersionId: undefined })])
})
