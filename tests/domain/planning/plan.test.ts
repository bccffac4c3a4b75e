import { expect, test } from 'vitest'
import {
  type AdoptSituation,
  decideAdoption,
  foodCostIdr,
  proof,
} from '#app/features/planning/plan.ts'

const menu = {
  kitchenId: 'muntok',
  serviceOn: '2026-11-24',
  course: 'vegetable' as const,
  recipeVersionId: 'bayam-1',
}
const situation: AdoptSituation = {
  plan: { status: 'proposed', startsOn: '2026-11-23', menus: [menu] },
  kitchenId: 'muntok',
  isInPlan: true,
  isEligible: true,
  isAdoptedFromThisPlan: false,
  isAdoptedSince: false,
  pinned: [{ serviceOn: '2026-11-24', course: 'vegetable', recipeVersionId: 'bayam-1' }],
  takenKg: new Map([['kangkung', 46.5]]),
  availableKg: new Map([['kangkung', 46.5]]),
  hasPassed: false,
}
const refusalOf = (more: Partial<AdoptSituation>) => {
  const decided = decideAdoption({ ...situation, ...more })
  return decided.ok ? undefined : decided.refusal
}

test('a plan of Rp 102,500,000 with a bound of Rp 102,459,000 is at most Rp 41,000 (0.04 %) too dear', () => {
  const { aboveIdr, gap } = proof({ objectiveIdr: 102_500_000, boundIdr: 102_459_000 })
  expect(aboveIdr).toBe(41_000)
  expect(gap).toBeCloseTo(0.0004)
})

test('a bound above the objective by a rounding error proves the plan exactly', () => {
  expect(proof({ objectiveIdr: 100, boundIdr: 100.0001 })).toEqual({ aboveIdr: 0, gap: 0 })
})

test('food costs what is bought and what is grown, transport included', () => {
  expect(foodCostIdr({ purchaseIdr: 70_000_000, inHouseIdr: 12_000_000 })).toBe(82_000_000)
})

test('an eligible kitchen adopts its part of a proposed plan, or of one that another adopted', () => {
  expect(refusalOf({})).toBeUndefined()
  expect(refusalOf({ plan: { ...situation.plan, status: 'adopted' } })).toBeUndefined()
})

test('a dish that a person pinned after planning is never overwritten', () => {
  const pinned = [{ ...situation.pinned[0]!, recipeVersionId: 'kangkung-1' }]
  expect(refusalOf({ pinned })).toBe('menu-changed-since-planning')
})

test('a week that was adopted by hand after planning is never overwritten', () => {
  expect(refusalOf({ isAdoptedSince: true })).toBe('menu-changed-since-planning')
})

test('a kilogram that another kitchen took meanwhile is not promised twice', () => {
  expect(refusalOf({ availableKg: new Map([['kangkung', 46.4]]) })).toBe(
    'supply-changed-since-planning',
  )
  expect(refusalOf({ availableKg: new Map() })).toBe('supply-changed-since-planning')
})

test('what was pinned on days before the plan does not matter to it', () => {
  const pinned = [{ ...situation.pinned[0]!, serviceOn: '2026-11-22', recipeVersionId: 'x' }]
  expect(refusalOf({ pinned })).toBeUndefined()
})

test('superseded plans, strange, past or unready kitchens and a second adoption are refused', () => {
  expect(refusalOf({ plan: { ...situation.plan, status: 'superseded' } })).toBe('plan-superseded')
  expect(refusalOf({ isInPlan: false })).toBe('kitchen-not-in-plan')
  expect(refusalOf({ hasPassed: true })).toBe('days-have-passed')
  expect(refusalOf({ isEligible: false })).toBe('kitchen-not-eligible')
  expect(refusalOf({ isAdoptedFromThisPlan: true })).toBe('menu-week-adopted')
})
