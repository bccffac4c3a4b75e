import type { Books } from './books.ts'

/** Rupiah per kitchen, in the order of `problem.kitchens`, for lots and for purchases. */
function spentByKitchen({ problem, fromLots, fromOffers }: Books) {
  const spent = new Map(problem.kitchens.map(({ id }) => [id, { inHouseIdr: 0, purchaseIdr: 0 }]))
  for (const { lot, kitchen, kg } of fromLots) {
    const route = lot.deliversTo.find((delivery) => delivery.kitchen === kitchen.id)
    const account = spent.get(kitchen.id)
    if (account) account.inHouseIdr += kg * (lot.costIdrPerKg + (route?.transportIdrPerKg ?? 0))
  }
  for (const { offer, kitchen, kg } of fromOffers) {
    const route = offer.deliversTo?.find((delivery) => delivery.kitchen === kitchen.id)
    const account = spent.get(kitchen.id)
    if (account) account.purchaseIdr += kg * (offer.priceIdrPerKg + (route?.transportIdrPerKg ?? 0))
  }
  return spent
}

/** Kilograms left in lots that nobody can use after the last day, at the price of wasting them. */
function wastedIdr({ problem, fromLots, lotKg }: Books) {
  let wasteIdr = 0
  const lastDay = problem.days[problem.days.length - 1]
  if (lastDay === undefined) return 0
  const taken = new Map<string, number>()
  for (const { lot, kg } of fromLots) taken.set(lot.id, (taken.get(lot.id) ?? 0) + kg)
  for (const lot of problem.lots) {
    if (lot.useBy > lastDay) continue
    const kg = lotKg.get(lot.id) ?? 0
    wasteIdr += lot.wasteIdrPerKg * (kg - (taken.get(lot.id) ?? 0))
  }
  return wasteIdr
}

/**
 * The parts of section 3 that kilograms decide.
 *
 *   purchaseIdr = sum kg * (priceIdrPerKg + transportIdrPerKg)
 *   inHouseIdr  = sum kg * (costIdrPerKg + transportIdrPerKg)
 *   wasteIdr    = sum over lots with useBy <= last day of (kg - used kg) * wasteIdrPerKg
 *   unmetIdr    = sum of missing kg * unmetIdrPerKg
 *   budgetIdr   = overBudgetFactor * sum over kitchens of
 *                 (purchases + in-house food - sum of budgetIdrPerPortion * portions)+
 *
 * In the second version `kg` of an uncertain lot is what the plan counts on.
 */
export function supplyCosts(books: Books) {
  const { problem, missing } = books
  let [purchaseIdr, inHouseIdr, overIdr, missingKg] = [0, 0, 0, 0]
  const spent = spentByKitchen(books)
  for (const kitchen of problem.kitchens) {
    const account = spent.get(kitchen.id) ?? { inHouseIdr: 0, purchaseIdr: 0 }
    purchaseIdr += account.purchaseIdr
    inHouseIdr += account.inHouseIdr
    let budgetIdr = 0
    for (const { portions, budgetIdrPerPortion } of kitchen.groups) {
      for (const people of portions) budgetIdr += people * budgetIdrPerPortion
    }
    overIdr += Math.max(0, account.purchaseIdr + account.inHouseIdr - budgetIdr)
  }
  for (const { kg } of missing) missingKg += kg
  return {
    purchaseIdr,
    inHouseIdr,
    wasteIdr: wastedIdr(books),
    unmetIdr: missingKg * problem.weights.unmetIdrPerKg,
    budgetIdr: overIdr * problem.weights.overBudgetFactor,
  }
}
