import type { Band, Group, Kitchen, PlanningProblem, Weights } from '#solver/problem/problem.ts'
import {
  type Dish,
  dishesByKitchen,
  nutrientByDay,
  portionsOn,
  referencePortions,
  servedDays,
} from './menu-facts.ts'
import type { Decisions, PlanCosts } from './plan.ts'

const sum = <T>(items: Iterable<T>, of: (item: T) => number) => {
  let total = 0
  for (const item of items) total += of(item)
  return total
}

type Delivered = { kitchen: string; kg: number; idrPerKg: number }

/** Bought kg with price and transport of their offer: `purchaseIdr = sum kg * (price + transport)`. */
function bought({ suppliers }: PlanningProblem, { purchases }: Decisions): Delivered[] {
  const offers = new Map(
    suppliers.map(({ id, offers }) => [id, new Map(offers.map((offer) => [offer.food, offer]))]),
  )
  return purchases.map(({ supplier, food, kitchen, kg }) => {
    const offer = offers.get(supplier)?.get(food)
    const delivery = offer?.deliversTo?.find((one) => one.kitchen === kitchen)
    const idrPerKg = (offer?.priceIdrPerKg ?? 0) + (delivery?.transportIdrPerKg ?? 0)
    return { kitchen, kg, idrPerKg }
  })
}

/** Used kg of lots with cost and transport: `inHouseIdr = sum kg * (cost + transport)`. */
function used({ lots }: PlanningProblem, { allocations }: Decisions): Delivered[] {
  const byId = new Map(lots.map((lot) => [lot.id, lot]))
  return allocations.map(({ lot: id, kitchen, kg }) => {
    const lot = byId.get(id)
    const delivery = lot?.deliversTo.find((one) => one.kitchen === kitchen)
    const idrPerKg = (lot?.costIdrPerKg ?? 0) + (delivery?.transportIdrPerKg ?? 0)
    return { kitchen, kg, idrPerKg }
  })
}

const idrOf = (delivered: readonly Delivered[]) => sum(delivered, (one) => one.kg * one.idrPerKg)

/** Purchases and in-house food by kitchen, transport included: what counts against its budget. */
export function spentIdrByKitchen(problem: PlanningProblem, decisions: Decisions) {
  const spent = new Map<string, number>()
  for (const { kitchen, kg, idrPerKg } of [
    ...bought(problem, decisions),
    ...used(problem, decisions),
  ]) {
    spent.set(kitchen, (spent.get(kitchen) ?? 0) + kg * idrPerKg)
  }
  return spent
}

/** `(kg - used kg) * wasteIdrPerKg` over the lots that perish within the horizon. */
function wasteIdr({ lots, days }: PlanningProblem, { allocations }: Decisions) {
  const usedKg = new Map<string, number>()
  for (const { lot, kg } of allocations) usedKg.set(lot, (usedKg.get(lot) ?? 0) + kg)
  const lastDay = days.at(-1)
  const perishing = lots.filter(({ useBy }) => lastDay !== undefined && useBy <= lastDay)
  return sum(perishing, ({ id, kg, wasteIdrPerKg }) => (kg - (usedKg.get(id) ?? 0)) * wasteIdrPerKg)
}

/**
 * Rupiah per portion of being off a limit, in proportion to the limit:
 * `belowBandIdr * max(0, min - N) / min + aboveBandIdr * max(0, N - max) / max`.
 */
const bandIdrPerPortion = (amount: number, { min, max }: Band, weights: Weights) =>
  (min === undefined ? 0 : (weights.belowBandIdr * Math.max(0, min - amount)) / min) +
  (max === undefined ? 0 : (weights.aboveBandIdr * Math.max(0, amount - max)) / max)

/**
 * `bandsIdr`: each day band `portions(d) * off(N(d))` on every day; each horizon band
 * `sum of portions * off(mean of N over the portions)`, with `N = sum of scale * nutrient`.
 */
function groupBandsIdr(group: Group, dishes: readonly Dish[], weights: Weights) {
  const allPortions = sum(group.portions, (portions) => portions)
  return sum(group.bands, (band) => {
    const amounts = nutrientByDay(group, dishes, band.nutrient)
    if (band.per === 'day') {
      return sum(group.portions.entries(), ([dayIndex, portions]) => {
        return portions * bandIdrPerPortion(amounts[dayIndex] ?? 0, band, weights)
      })
    }
    if (allPortions === 0) return 0
    const total = sum(amounts.entries(), ([dayIndex, amount]) => {
      return amount * (group.portions[dayIndex] ?? 0)
    })
    return allPortions * bandIdrPerPortion(total / allPortions, band, weights)
  })
}

/** What a kitchen may spend on food over the horizon. */
export const budgetIdrOf = ({ groups }: Kitchen) =>
  sum(groups, ({ portions, budgetIdrPerPortion }) => {
    return sum(portions, (one) => one) * budgetIdrPerPortion
  })

/** `skippedCourseIdrPerPortion * sum of H(k,c,d)` over served days and courses without a dish. */
function skippedIdr(problem: PlanningProblem, kitchen: Kitchen, dishes: readonly Dish[]) {
  const portions = sum(servedDays(kitchen, problem), (dayIndex) =>
    sum(problem.courses, (course) => {
      const isServed = dishes.some((dish) => dish.dayIndex === dayIndex && dish.course === course)
      return isServed ? 0 : referencePortions(kitchen, course, dayIndex)
    }),
  )
  return portions * problem.weights.skippedCourseIdrPerPortion
}

/** A reward: minus the weight x mean headcount of a served day x distinct families. */
function varietyIdr(problem: PlanningProblem, kitchen: Kitchen, dishes: readonly Dish[]) {
  const days = servedDays(kitchen, problem)
  if (days.length === 0) return 0
  const meanPortions = sum(days, (dayIndex) => portionsOn(kitchen, dayIndex)) / days.length
  const families = new Set(dishes.flatMap(({ recipe }) => recipe.family ?? []))
  return -problem.weights.varietyIdrPerPortion * meanPortions * families.size
}

/** `menuChangeIdrPerPortion * headcount`, per announced day and course that is not served so. */
function changeIdr(problem: PlanningProblem, kitchen: Kitchen, dishes: readonly Dish[]) {
  const portions = sum(kitchen.announcedMenu ?? [], ({ day, course, recipe }) => {
    const dayIndex = problem.days.indexOf(day)
    const isKept = dishes.some((dish) => {
      return dish.dayIndex === dayIndex && dish.course === course && dish.recipe.id === recipe
    })
    return isKept ? 0 : portionsOn(kitchen, dayIndex)
  })
  return portions * problem.weights.menuChangeIdrPerPortion
}

/** Every part of the objective for what a plan decides, in rupiah (section 3 of the format). */
export function planCosts(problem: PlanningProblem, decisions: Decisions): PlanCosts {
  const { kitchens, weights } = problem
  const dishes = dishesByKitchen(problem, decisions.menus)
  const dishesOf = ({ id }: Kitchen) => dishes.get(id) ?? []
  const spent = spentIdrByKitchen(problem, decisions)
  return {
    purchaseIdr: idrOf(bought(problem, decisions)),
    inHouseIdr: idrOf(used(problem, decisions)),
    wasteIdr: wasteIdr(problem, decisions),
    unmetIdr: sum(decisions.unmet, ({ kg }) => kg) * weights.unmetIdrPerKg,
    skippedIdr: sum(kitchens, (one) => skippedIdr(problem, one, dishesOf(one))),
    bandsIdr: sum(kitchens, (one) =>
      sum(one.groups, (group) => groupBandsIdr(group, dishesOf(one), weights)),
    ),
    budgetIdr:
      weights.overBudgetFactor *
      sum(kitchens, (one) => Math.max(0, (spent.get(one.id) ?? 0) - budgetIdrOf(one))),
    varietyIdr: sum(kitchens, (one) => varietyIdr(problem, one, dishesOf(one))),
    changeIdr: sum(kitchens, (one) => changeIdr(problem, one, dishesOf(one))),
  }
}

/** The objective: its parts added up. */
export const objectiveIdrOf = (costs: PlanCosts) => sum(Object.values(costs), (idr) => idr)

/** How far a bound lies below an objective, as a share of the objective. */
export const gapOf = (objectiveIdr: number, boundIdr: number) =>
  (objectiveIdr - boundIdr) / Math.max(1, Math.abs(objectiveIdr))
