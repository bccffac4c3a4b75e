import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { costIdr, sumIdr } from '#app/shared/rupiah.ts'

/** What own lots cannot supply: needed = own + purchased + unmet, missing = purchased + unmet. */
export type Shortfall = {
  id: string
  foodId: string
  foodNameId: string
  foodNameEn: string
  serviceOn: Day
  neededKg: number
  ownKg: number
  purchasedKg: number
  unmetKg: number
  missingKg: number
}

/** One line of what an adopted plan buys; the prices are those the plan was made with. */
export type PlannedPurchase = {
  supplierId: string
  supplierName: string
  supplierKind: string
  minimumOrderIdr?: number
  foodId: string
  foodNameId: string
  foodNameEn: string
  serviceOn: Day
  kg: number
  priceIdrPerKg: number
  transportIdrPerKg: number
}

export type FoodShortfall = {
  foodId: string
  foodNameId: string
  foodNameEn: string
  neededKg: number
  ownKg: number
  purchasedKg: number
  unmetKg: number
  missingKg: number
  /** The first day on which the food is missing: the day to buy for. */
  firstMissingOn: Day
  days: Shortfall[]
}

/** Shortfalls by food, the food that is missing first at the top; kilograms are summed to the gram. */
export function shortfallsByFood(shortfalls: readonly Shortfall[]): FoodShortfall[] {
  return groupsBy(shortfalls, ({ foodId }) => foodId)
    .map((days) => [...days].sort((a, b) => (a.serviceOn < b.serviceOn ? -1 : 1)))
    .flatMap((days) => (days[0] ? [foodShortfall(days[0], days)] : []))
    .sort(
      (a, b) =>
        Number(b.unmetKg > 0) - Number(a.unmetKg > 0) ||
        a.firstMissingOn.localeCompare(b.firstMissingOn) ||
        b.missingKg - a.missingKg,
    )
}

const foodShortfall = (first: Shortfall, days: Shortfall[]): FoodShortfall => ({
  foodId: first.foodId,
  foodNameId: first.foodNameId,
  foodNameEn: first.foodNameEn,
  neededKg: sumKg(days.map(({ neededKg }) => neededKg)),
  ownKg: sumKg(days.map(({ ownKg }) => ownKg)),
  purchasedKg: sumKg(days.map(({ purchasedKg }) => purchasedKg)),
  unmetKg: sumKg(days.map(({ unmetKg }) => unmetKg)),
  missingKg: sumKg(days.map(({ missingKg }) => missingKg)),
  firstMissingOn: first.serviceOn,
  days,
})

export type FoodPurchase = {
  foodId: string
  foodNameId: string
  foodNameEn: string
  kg: number
  goodsIdr: number
  transportIdr: number
}

export type SupplierPurchases = {
  supplierId: string
  supplierName: string
  supplierKind: string
  minimumOrderIdr?: number
  foods: FoodPurchase[]
  goodsIdr: number
  transportIdr: number
  totalIdr: number
}

/** What to buy from whom, the largest sum first. Goods and transport apart: a minimum order counts goods. */
export function purchasesBySupplier(lines: readonly PlannedPurchase[]): SupplierPurchases[] {
  return groupsBy(lines, ({ supplierId }) => supplierId)
    .flatMap((own) => (own[0] ? [supplierPurchases(own[0], own)] : []))
    .sort((a, b) => b.totalIdr - a.totalIdr)
}

function supplierPurchases(first: PlannedPurchase, lines: PlannedPurchase[]): SupplierPurchases {
  const foods = groupsBy(lines, ({ foodId }) => foodId).flatMap((own) =>
    own[0] ? [foodPurchase(own[0], own)] : [],
  )
  const goodsIdr = sumIdr(foods.map((food) => food.goodsIdr))
  const transportIdr = sumIdr(foods.map((food) => food.transportIdr))
  return {
    supplierId: first.supplierId,
    supplierName: first.supplierName,
    supplierKind: first.supplierKind,
    minimumOrderIdr: first.minimumOrderIdr,
    foods: foods.sort((a, b) => b.goodsIdr - a.goodsIdr),
    goodsIdr,
    transportIdr,
    totalIdr: goodsIdr + transportIdr,
  }
}

const foodPurchase = (first: PlannedPurchase, lines: PlannedPurchase[]) => ({
  foodId: first.foodId,
  foodNameId: first.foodNameId,
  foodNameEn: first.foodNameEn,
  kg: sumKg(lines.map(({ kg }) => kg)),
  goodsIdr: sumIdr(lines.map((line) => costIdr(line.kg, line.priceIdrPerKg))),
  transportIdr: sumIdr(lines.map((line) => costIdr(line.kg, line.transportIdrPerKg))),
})

export type ShortfallSummary = {
  neededKg: number
  ownKg: number
  missingKg: number
  unmet: { foods: number; kg: number }
  purchaseIdr: number
  suppliers: number
}

/** The page's one sentence; `ownKg` is all that own lots give, also of foods that are not short. */
export function summaryOf(
  foods: readonly FoodShortfall[],
  purchases: readonly SupplierPurchases[],
  ownKg: number,
): ShortfallSummary {
  const missingKg = sumKg(foods.map((food) => food.missingKg))
  return {
    neededKg: sumKg([ownKg, missingKg]),
    ownKg,
    missingKg,
    unmet: {
      foods: foods.filter(({ unmetKg }) => unmetKg > 0).length,
      kg: sumKg(foods.map(({ unmetKg }) => unmetKg)),
    },
    purchaseIdr: sumIdr(purchases.map(({ totalIdr }) => totalIdr)),
    suppliers: purchases.length,
  }
}

/** Below this a food is a seasoning that one person carries: folded away under the others. */
const SMALL_KG = 10

/** What deserves a line of its own, and the small rest; what nobody has is never small. */
export const bySize = (foods: readonly FoodShortfall[]) => {
  const isSmall = ({ unmetKg, missingKg }: FoodShortfall) => unmetKg === 0 && missingKg < SMALL_KG
  return { large: foods.filter((food) => !isSmall(food)), small: foods.filter(isSmall) }
}

function groupsBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups.values()]
}
