import { ONE_MORE_KG } from '#app/features/planning/plan-reason.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { sumKg } from '#app/shared/mass.ts'
import type { WordedReason } from './plan-reason-words.ts'

/** What own produce and stock could not give of a food on a day, for one kitchen. */
export type PlanShortfall = {
  id: string
  kitchenId: string
  kitchenName: string
  foodId: string
  foodNameId: string
  foodNameEn: string
  serviceOn: string
  neededKg: number
  ownKg: number
  purchasedKg: number
  unmetKg: number
}

/** One food with its short days, why, and what one more kilogram is worth at most. */
export type ExplainedShortfall = Pick<
  PlanShortfall,
  'foodId' | 'foodNameId' | 'foodNameEn' | 'neededKg' | 'ownKg' | 'purchasedKg' | 'unmetKg'
> & {
  days: PlanShortfall[]
  reasons: WordedReason[]
  /** Rupiah; missing when nobody had time to work it out. */
  oneMoreKgIdr?: number
}

const sayTheSame = (a: WordedReason, b: WordedReason) =>
  a.code === b.code && JSON.stringify(a.facts) === JSON.stringify(b.facts)

/** Each reason once, however many days it holds. */
const distinct = (reasons: readonly WordedReason[]) =>
  reasons.filter((one, index) => reasons.findIndex((other) => sayTheSame(one, other)) === index)

function explained(
  days: PlanShortfall[],
  first: PlanShortfall,
  reasons: readonly WordedReason[],
): ExplainedShortfall {
  const { foodId, foodNameId, foodNameEn } = first
  const own = reasons.filter(
    (reason) =>
      reason.foodId === foodId &&
      days.some((day) => day.kitchenId === reason.kitchenId && day.serviceOn === reason.serviceOn),
  )
  const worths = own.flatMap(({ code, facts }) =>
    code === ONE_MORE_KG && facts.idr !== undefined ? [facts.idr] : [],
  )
  return {
    ...{ foodId, foodNameId, foodNameEn, days },
    neededKg: sumKg(days.map(({ neededKg }) => neededKg)),
    ownKg: sumKg(days.map(({ ownKg }) => ownKg)),
    purchasedKg: sumKg(days.map(({ purchasedKg }) => purchasedKg)),
    unmetKg: sumKg(days.map(({ unmetKg }) => unmetKg)),
    reasons: distinct(own.filter(({ code }) => code !== ONE_MORE_KG)),
    oneMoreKgIdr: worths.length > 0 ? Math.max(...worths) : undefined,
  }
}

/** Shortfalls by food: what nobody supplies first, then the greatest purchase. */
export function explainedShortfalls(
  shortfalls: readonly PlanShortfall[],
  reasons: readonly WordedReason[],
): ExplainedShortfall[] {
  return [...groupBy(shortfalls, ({ foodId }) => foodId).values()]
    .flatMap((days) => (days[0] ? [explained(days, days[0], reasons)] : []))
    .sort((a, b) => b.unmetKg - a.unmetKg || b.purchasedKg - a.purchasedKg)
}
