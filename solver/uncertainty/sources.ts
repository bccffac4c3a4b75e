import type { Offer, PlanningProblem, Supplier } from '#solver/problem/problem.ts'
import { addDays } from './calendar.ts'

/** An offer as one kitchen sees it: rupiah per kg at its door. */
export type Source = { supplier: Supplier; offer: Offer; idrPerKg: number }

/** Offers of a food that are delivered to a kitchen, the cheapest first. */
export function sourcesFor({ suppliers }: PlanningProblem, kitchen: string, food: string) {
  const sources = suppliers.flatMap((supplier): Source[] => {
    const offer = supplier.offers.find((one) => one.food === food)
    const route = offer?.deliversTo?.find((one) => one.kitchen === kitchen)
    if (!offer || (offer.deliversTo && !route)) return []
    return [{ supplier, offer, idrPerKg: offer.priceIdrPerKg + (route?.transportIdrPerKg ?? 0) }]
  })
  return sources.sort((one, other) => one.idrPerKg - other.idrPerKg)
}

/** The last day on which an order still arrives for the day of cooking. */
export const orderByOf = ({ leadDays = 0 }: Offer, day: string) => addDays(day, -leadDays)

/** Whether one can wait for the harvest of `knownOn` and still order for `day`. */
export const canWait = (offer: Offer, knownOn: string, day: string) =>
  orderByOf(offer, day) >= knownOn
