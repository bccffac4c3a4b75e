import { afterAll, expect, test } from 'vitest'
import { comparePlans } from '#solver/explanation/compare-plans.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import {
  closeWorkers,
  match,
  type Plan,
  type PlanningProblem,
  plan,
  verify,
} from '#solver/index.ts'
import { verifyMenus } from '#solver/verify/verify-plan.ts'

afterAll(closeWorkers)

const problem = generateProblem({ kitchens: 4, days: 3, recipes: 30, seed: 7 })
/** Small enough that every search ends by its gap, so that no busy machine decides. */
const limits = { gap: 0.002, seconds: 120, threads: 2, seed: 1 }
const before = await plan(JSON.stringify(problem), limits)

/** The week as it stands after its menus were announced. */
const announced = (change: Partial<PlanningProblem>): PlanningProblem => {
  const told = { ...problem, ...change }
  return {
    ...told,
    kitchens: told.kitchens.map((kitchen) => ({
      ...kitchen,
      announcedMenu: before.menus
        .filter((entry) => entry.kitchen === kitchen.id)
        .map(({ day, course, recipe }) => ({ day, course, recipe })),
    })),
  }
}

const mostOf = (kilograms: ReadonlyMap<string, number>) =>
  [...kilograms].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''

const summed = <T>(items: readonly T[], keyOf: (item: T) => string, kgOf: (item: T) => number) => {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + kgOf(item))
  return sums
}

/** Plans again from the plan that stood and from nothing, and holds one against the other. */
async function replanned(changed: PlanningProblem) {
  const text = JSON.stringify(changed)
  const warm = await plan(text, { ...limits, warm: before })
  const cold = await plan(text, limits)
  expect(verify(changed, warm)).toEqual([])
  if (verifyMenus(changed, before.menus).length === 0) {
    const kept = await match(text, before.menus, limits)
    expect(warm.objectiveIdr).toBeLessThanOrEqual(kept.objectiveIdr + 1)
  }
  expect(warm.objectiveIdr).toBeLessThanOrEqual(cold.objectiveIdr * 1.002)
  // Two proofs of one problem: neither bound may lie above the other's plan.
  expect(warm.boundIdr).toBeLessThanOrEqual(cold.objectiveIdr)
  expect(cold.boundIdr).toBeLessThanOrEqual(warm.objectiveIdr)
  expect(warm.gap).toBeLessThan(0.02)
  return { warm, changes: comparePlans(before, warm) }
}

const dishCount = ({ menus }: Plan) => menus.length

test('a lot fails: nobody gets it any more, and few dishes change', async () => {
  const lot = mostOf(
    summed(
      before.allocations,
      (one) => one.lot,
      ({ kg }) => kg,
    ),
  )
  const lots = problem.lots.map((one) => (one.id === lot ? { ...one, kg: 0 } : one))
  const { warm, changes } = await replanned(announced({ lots }))
  expect(warm.allocations.some((one) => one.lot === lot && one.kg > 0)).toBe(false)
  const lost = changes.kilograms.filter((one) => one.source === 'lot' && one.lot === lot)
  expect(lost.length).toBeGreaterThan(0)
  expect(lost.every(({ toKg }) => toKg === 0)).toBe(true)
  expect(changes.dishes.length).toBeLessThan(dishCount(before) / 5)
})

test('a delivery comes short by half: the plan buys no more than there is', async () => {
  const limited = problem.suppliers.flatMap(({ id, offers }) =>
    offers.flatMap(({ food, maxKg }) => (maxKg === undefined ? [] : [`${id} ${food}`])),
  )
  const bought = before.purchases.filter((one) => limited.includes(`${one.supplier} ${one.food}`))
  const key = mostOf(
    summed(
      bought,
      (one) => `${one.supplier} ${one.food}`,
      ({ kg }) => kg,
    ),
  )
  const kgOf = (one: Plan) =>
    one.purchases
      .filter(({ supplier, food }) => `${supplier} ${food}` === key)
      .reduce((sum, { kg }) => sum + kg, 0)
  const leftKg = kgOf(before) / 2
  const suppliers = problem.suppliers.map((supplier) => ({
    ...supplier,
    offers: supplier.offers.map((offer) =>
      `${supplier.id} ${offer.food}` === key ? { ...offer, maxKg: leftKg } : offer,
    ),
  }))
  const { warm, changes } = await replanned(announced({ suppliers }))
  expect(kgOf(warm)).toBeLessThanOrEqual(leftKg + 0.001)
  expect(changes.kilograms.some((one) => one.source === 'supplier' && one.toKg < one.fromKg)).toBe(
    true,
  )
  expect(changes.dishes.length).toBeLessThan(dishCount(before) / 5)
})

test('a third more people on Tuesday at one kitchen: the others are left alone', async () => {
  const [first, ...others] = problem.kitchens
  if (!first) throw new Error('no kitchen')
  const more = {
    ...first,
    groups: first.groups.map((group) => ({
      ...group,
      portions: group.portions.map((people, day) =>
        day === 1 ? Math.round(people * 1.33) : people,
      ),
    })),
  }
  const { warm, changes } = await replanned(announced({ kitchens: [more, ...others] }))
  expect(warm.objectiveIdr).toBeGreaterThan(before.objectiveIdr)
  const elsewhere = changes.dishes.filter(({ kitchen }) => kitchen !== first.id)
  expect(changes.dishes.length).toBeLessThan(dishCount(before) / 5)
  expect(elsewhere.length).toBeLessThanOrEqual(2)
})
