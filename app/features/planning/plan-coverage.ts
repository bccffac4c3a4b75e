import { roundKg } from '#app/shared/mass.ts'

/**
 * Where the kilograms of a plan come from. Own is what this season's units harvest; stock is what
 * the store already holds; bought and unmet together are the shortfall.
 */
export type SupplyPart = 'own' | 'stock' | 'bought' | 'unmet'
export type SuppliedKg = Record<SupplyPart, number>

export type SupplyLine = { foodId: string; serviceOn: string; part: SupplyPart; kg: number }

/** With what a kilogram costs at the kitchen's door; nothing for what nobody has. */
export type PricedLine = SupplyLine & { idrPerKg?: number }

/** Rupiah of all lines; what is unmet costs nothing. */
export const suppliedIdr = (lines: readonly PricedLine[]) =>
  lines.reduce((sum, { kg, idrPerKg = 0 }) => sum + kg * idrPerKg, 0)

/**
 * What one kilogram of each food costs on each day: the mean over where it comes from, weighed by
 * mass. Undefined for a food of which nobody named a price.
 */
export function meanCostOfKg(lines: readonly PricedLine[]) {
  const sums = new Map<string, { kg: number; idr: number }>()
  for (const { foodId, serviceOn, kg, idrPerKg } of lines) {
    if (idrPerKg === undefined) continue
    const key = `${serviceOn} ${foodId}`
    const sum = sums.get(key) ?? { kg: 0, idr: 0 }
    sums.set(key, { kg: sum.kg + kg, idr: sum.idr + kg * idrPerKg })
  }
  return (foodId: string, serviceOn: string): number | undefined => {
    const sum = sums.get(`${serviceOn} ${foodId}`)
    return sum && sum.kg > 0 ? sum.idr / sum.kg : undefined
  }
}

const neededKg = (supplied: SuppliedKg) =>
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

export type CoveredFood = { foodId: string; supplied: SuppliedKg; neededKg: number }

/** Each food of the plan with its parts, the greatest need first. */
export const coverageByFood = (lines: SupplyLine[]): CoveredFood[] =>
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
