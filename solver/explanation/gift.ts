import type { Kitchen, Lot, PlanningProblem } from '#solver/problem/problem.ts'

/** Ids that no lot of the problem has, one for every number. */
export function freeLotId({ lots }: PlanningProblem, at = 0) {
  const taken = new Set(lots.map(({ id }) => id))
  let id = `+${at + 1}`
  while (taken.has(id)) id += '+'
  return id
}

/** So many kg of a food from a farm or a donor, free of charge, usable on any day. */
export const giftOf = (problem: PlanningProblem, kitchen: Kitchen, given: Given): Lot => ({
  id: given.id,
  unit: 'gift',
  food: given.food,
  kg: given.kg,
  readyOn: problem.days[0] ?? '',
  useBy: problem.days.at(-1) ?? '',
  costIdrPerKg: 0,
  wasteIdrPerKg: 0,
  deliversTo: [{ kitchen: kitchen.id, transportIdrPerKg: 0 }],
})

export type Given = { id: string; food: string; kg: number }

/** Rupiah per kg that a food is worth: the cheapest who delivers here, else anywhere, else missing it. */
export function worthOfKgIdr(problem: PlanningProblem, kitchen: Kitchen, food: string): number {
  const offers = problem.suppliers.flatMap((supplier) =>
    supplier.offers.filter((offer) => offer.food === food),
  )
  const here = offers.flatMap(({ priceIdrPerKg, deliversTo }) => {
    if (!deliversTo) return [priceIdrPerKg]
    const route = deliversTo.find((one) => one.kitchen === kitchen.id)
    return route ? [priceIdrPerKg + route.transportIdrPerKg] : []
  })
  const anywhere = offers.map(({ priceIdrPerKg }) => priceIdrPerKg)
  const prices = here.length > 0 ? here : anywhere
  return prices.length > 0 ? Math.min(...prices) : problem.weights.unmetIdrPerKg
}
