import { roundKg } from '#app/shared/mass.ts'

/**
 * Where the kilograms of a plan come from. Own is what this season's units harvest; stock is what
 * the store already holds; bought and unmet together are the shortfall.
 */
export type SupplyPart = 'own' | 'stock' | 'bought' | 'unmet'
export type SuppliedKg = Record<SupplyPart, number>

export type SupplyLine = { foodId: string; serviceOn: string; part: SupplyPart; kg: number }

export const neededKg = (supplied: SuppliedKg) =>
  supplied.own + supplied.stock + supplied.bought + supplied.unmet

const nothing = (): SuppliedKg => ({ own: 0, stock: 0, bought: 0, unmet: 0 })

function gather(lines: SupplyLine[], keyOf: (line: SupplyLine) => string) {
  const byKey = new Map<string, SuppliedKg>()
  for (const line of lines) {
    const key = keyOf(line)
    const supplied = byKey.get(key) ?? nothing()
    supplied[line.part] += line.kg
    byKey.set(key, supplied)
  }
  return byKey
}

/** Each food of the plan with its parts, the greatest need first. */
export const coverageByFood = (lines: SupplyLine[]) =>
  [...gather(lines, ({ foodId }) => foodId)]
    .map(([foodId, supplied]) => ({ foodId, supplied, neededKg: roundKg(neededKg(supplied)) }))
    .sort((a, b) => b.neededKg - a.neededKg)

/** Harvest and store as a share of the need, by mass; undefined when nothing is needed. */
export function ownShare(supplied: SuppliedKg): number | undefined {
  const needed = neededKg(supplied)
  return needed > 0 ? supplied.own / needed : undefined
}

/** The share of own harvest in each food on each day, for the dishes of that day. */
export function ownShareOnDays(lines: SupplyLine[]) {
  const byDay = gather(lines, ({ foodId, serviceOn }) => `${serviceOn} ${foodId}`)
  return (foodId: string, serviceOn: string) => {
    const supplied = byDay.get(`${serviceOn} ${foodId}`)
    return supplied && ownShare(supplied)
  }
}

/**
 * Share of a dish's mass that comes from own harvest: each ingredient counts by its weight with
 * the share of its food that day. Undefined when the plan does not supply this dish.
 */
export function dishOwnShare(
  dish: { serviceOn: string; ingredients: { foodId: string; grossGrams: number }[] },
  shareOf: (foodId: string, serviceOn: string) => number | undefined,
): number | undefined {
  let ownGrams = 0
  let grams = 0
  for (const { foodId, grossGrams } of dish.ingredients) {
    const share = shareOf(foodId, dish.serviceOn)
    if (share === undefined) return undefined
    ownGrams += share * grossGrams
    grams += grossGrams
  }
  return grams > 0 ? ownGrams / grams : undefined
}
