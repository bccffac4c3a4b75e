import type { Course } from '#app/features/recipes/recipe.ts'
import { roundKg } from '#app/shared/mass.ts'
import type { Plan } from '#solver/index.ts'
import type { PlanContent, SupplyOfDay } from './plan-change.ts'
import type { PlanningInput } from './planning-input.ts'

export type PlanMenuRow = {
  kitchenId: string
  serviceOn: string
  course: Course
  recipeVersionId: string
}

export type PlanAllocationRow = {
  lotId: string
  kitchenId: string
  serviceOn: string
  foodId: string
  kg: number
  costIdrPerKg: number
  transportIdrPerKg: number
}

export type PlanPurchaseRow = {
  supplierOfferId: string
  kitchenId: string
  serviceOn: string
  foodId: string
  kg: number
  priceIdrPerKg: number
  transportIdrPerKg: number
}

/** Needed = own + purchased + unmet, each to the gram. */
export type ShortfallRow = {
  kitchenId: string
  foodId: string
  serviceOn: string
  neededKg: number
  ownKg: number
  purchasedKg: number
  unmetKg: number
}

export type PlanRows = {
  menus: PlanMenuRow[]
  allocations: PlanAllocationRow[]
  purchases: PlanPurchaseRow[]
  shortfalls: ShortfallRow[]
}

/** The id behind a code of the problem; a plan that passed the verifier speaks of nothing else. */
function must<Value>(found: Value | undefined, what: string): Value {
  if (found === undefined)
    throw new Error(`the plan names ${what}, which its problem does not hold`)
  return found
}

const transportTo = (
  routes: { kitchenId: string; transportIdrPerKg: number }[],
  kitchenId: string,
) => must(routes.find((route) => route.kitchenId === kitchenId)?.transportIdrPerKg, 'a route')

function lookUps(input: PlanningInput) {
  const foodIdOf = new Map(input.foods.map(({ id, code }) => [code, id]))
  const kitchenIdOf = new Map(input.kitchens.map(({ code, id }) => [code, id]))
  const versionIdOf = new Map(input.recipes.map(({ code, versionId }) => [code, versionId]))
  const lotOf = new Map(input.lots.map((lot) => [lot.code, lot]))
  const offerOf = new Map(
    input.offers.map((offer) => [`${offer.supplierId} ${offer.foodCode}`, offer]),
  )
  const courseOf = new Map<string, Course>(input.courses.map((course) => [course, course]))
  return {
    food: (code: string) => must(foodIdOf.get(code), `food ${code}`),
    kitchen: (code: string) => must(kitchenIdOf.get(code), `kitchen ${code}`),
    version: (code: string) => must(versionIdOf.get(code), `recipe ${code}`),
    course: (code: string) => must(courseOf.get(code), `course ${code}`),
    lot: (code: string) => must(lotOf.get(code), `lot ${code}`),
    offer: (supplier: string, food: string) =>
      must(offerOf.get(`${supplier} ${food}`), `an offer of ${food} by ${supplier}`),
  }
}

/**
 * The solver's plan in our rows. Kilograms are rounded to the gram, as a scale reads them; a line
 * of less than half a gram disappears. The unrounded document is stored beside the rows.
 */
export function rowsOfPlan(plan: Plan, input: PlanningInput): PlanRows {
  const find = lookUps(input)
  const menus = plan.menus.map(({ kitchen, day, course, recipe }) => ({
    kitchenId: find.kitchen(kitchen),
    serviceOn: day,
    course: find.course(course),
    recipeVersionId: find.version(recipe),
  }))
  const allocations = plan.allocations.map(({ lot: code, kitchen, day, kg }) => {
    const lot = find.lot(code)
    const kitchenId = find.kitchen(kitchen)
    const transportIdrPerKg = transportTo(lot.deliversTo, kitchenId)
    const { id: lotId, foodId, costIdrPerKg } = lot
    return {
      lotId,
      kitchenId,
      serviceOn: day,
      foodId,
      kg: roundKg(kg),
      costIdrPerKg,
      transportIdrPerKg,
    }
  })
  const purchases = plan.purchases.map(({ supplier, food, kitchen, day, kg }) => {
    const offer = find.offer(supplier, food)
    const kitchenId = find.kitchen(kitchen)
    return {
      supplierOfferId: offer.id,
      kitchenId,
      serviceOn: day,
      foodId: offer.foodId,
      kg: roundKg(kg),
      priceIdrPerKg: offer.priceIdrPerKg,
      transportIdrPerKg: transportTo(offer.deliversTo, kitchenId),
    }
  })
  const unmet = plan.unmet.map(({ food, kitchen, day, kg }) => ({
    kitchenId: find.kitchen(kitchen),
    foodId: find.food(food),
    serviceOn: day,
    kg: roundKg(kg),
  }))
  const weighs = ({ kg }: { kg: number }) => kg > 0
  const kept = { allocations: allocations.filter(weighs), purchases: purchases.filter(weighs) }
  return { menus, ...kept, shortfalls: shortfallsOf(kept, unmet.filter(weighs)) }
}

type SupplyRow = { kitchenId: string; foodId: string; serviceOn: string; kg: number }

/** What own lots could not supply, by kitchen, food and day: what is bought and what nobody has. */
function shortfallsOf(
  supplied: { allocations: SupplyRow[]; purchases: SupplyRow[] },
  unmet: SupplyRow[],
): ShortfallRow[] {
  const rows = new Map<string, ShortfallRow>()
  const add = (line: SupplyRow, part: 'ownKg' | 'purchasedKg' | 'unmetKg') => {
    const { kitchenId, foodId, serviceOn } = line
    const key = `${kitchenId} ${foodId} ${serviceOn}`
    const none = { neededKg: 0, ownKg: 0, purchasedKg: 0, unmetKg: 0 }
    const row = rows.get(key) ?? { kitchenId, foodId, serviceOn, ...none }
    row[part] = roundKg(row[part] + line.kg)
    row.neededKg = roundKg(row.neededKg + line.kg)
    rows.set(key, row)
  }
  for (const line of supplied.allocations) add(line, 'ownKg')
  for (const line of supplied.purchases) add(line, 'purchasedKg')
  for (const line of unmet) add(line, 'unmetKg')
  return [...rows.values()].filter(({ purchasedKg, unmetKg }) => purchasedKg + unmetKg > 0)
}

/** The same rows as what is served and from where, to be held against another plan. */
export function contentOf(rows: PlanRows, input: PlanningInput): PlanContent {
  const supplierOf = new Map(input.offers.map(({ id, supplierId }) => [id, supplierId]))
  const ofDay = ({ kitchenId, serviceOn, foodId }: SupplyRow) => ({ kitchenId, serviceOn, foodId })
  const supply: SupplyOfDay[] = [
    ...rows.allocations.map((row) => ({
      ...ofDay(row),
      kind: 'lot' as const,
      lotId: row.lotId,
      kg: row.kg,
    })),
    ...rows.purchases.map((row) => ({
      ...ofDay(row),
      kind: 'supplier' as const,
      supplierId: must(supplierOf.get(row.supplierOfferId), 'an offer'),
      kg: row.kg,
    })),
    ...rows.shortfalls
      .filter(({ unmetKg }) => unmetKg > 0)
      .map(({ kitchenId, serviceOn, foodId, unmetKg }) => ({
        ...{ kitchenId, serviceOn, foodId },
        kind: 'missing' as const,
        kg: unmetKg,
      })),
  ]
  return { menus: rows.menus, supply }
}
