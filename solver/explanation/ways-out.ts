import { spentIdrByKitchen } from '#solver/plan/costs.ts'
import type { Decisions, MenuEntry } from '#solver/plan/plan.ts'
import type { Kitchen, Lot, PlanningProblem } from '#solver/problem/problem.ts'
import { type Conflict, conflictOf, isConflict, type OutsideBand } from './conflict.ts'
import type { Match } from './resolve.ts'
import type { AcceptedNutrient, Concession, WayOut } from './way-out.ts'
import { freeLotId } from './worth-of-one-more.ts'

/** A plan for a problem of one kitchen, menus free, within so many seconds. */
export type Replan = (problem: PlanningProblem, seconds: number) => Decisions

/** How much dearer a limit becomes when it is to be kept before all others. */
const FIRST = 1000
const SECONDS_PER_REPLAN = 4
/** Foods of which more is suggested, one at a time. */
const SUGGESTED_FOODS = 2

/** The kitchen with what the plan leaves it: lots and offers less what the others take. */
function kitchenAlone(
  problem: PlanningProblem,
  kitchen: Kitchen,
  decisions: Decisions,
): PlanningProblem {
  const others = <T extends { kitchen: string; kg: number }>(list: readonly T[]) =>
    list.filter((one) => one.kitchen !== kitchen.id)
  const takenKg = (lot: string) =>
    others(decisions.allocations)
      .filter((one) => one.lot === lot)
      .reduce((sum, { kg }) => sum + kg, 0)
  const boughtKg = (supplier: string, food: string) =>
    others(decisions.purchases)
      .filter((one) => one.supplier === supplier && one.food === food)
      .reduce((sum, { kg }) => sum + kg, 0)
  const reaches = ({ kitchen: id }: { kitchen: string }) => id === kitchen.id
  return {
    ...problem,
    kitchens: [kitchen],
    lots: problem.lots.map((lot) => ({
      ...lot,
      kg: Math.max(0, lot.kg - takenKg(lot.id)),
      deliversTo: lot.deliversTo.filter(reaches),
    })),
    suppliers: problem.suppliers.map((supplier) => ({
      ...supplier,
      offers: supplier.offers.map(({ deliversTo, maxKg, ...offer }) => ({
        ...offer,
        ...(maxKg !== undefined && {
          maxKg: Math.max(0, maxKg - boughtKg(supplier.id, offer.food)),
        }),
        ...(deliversTo && { deliversTo: deliversTo.filter(reaches) }),
      })),
    })),
  }
}

const portionsOf = ({ groups }: Kitchen) =>
  groups.reduce((sum, { portions }) => portions.reduce((all, one) => all + one, sum), 0)

/** Rupiah of being outside a band, at the problem's own price. */
function bandIdr({ weights, days }: PlanningProblem, kitchen: Kitchen, one: OutsideBand) {
  const group = kitchen.groups.find(({ id }) => id === one.group)
  const portions = (group?.portions ?? []).reduce((sum, count, at) => {
    return one.day === undefined || days[at] === one.day ? sum + count : sum
  }, 0)
  const price = one.limit === 'min' ? weights.belowBandIdr : weights.aboveBandIdr
  return (portions * price * Math.abs(one.nutrientAmount - one.limitAmount)) / one.limitAmount
}

/** One concession for every group, nutrient and side, however many days it takes. */
function acceptedNutrients(outside: readonly OutsideBand[]): Concession[] {
  const byBand = new Map<string, AcceptedNutrient>()
  for (const { day, nutrientAmount, ...band } of outside) {
    const key = JSON.stringify([band.group, band.nutrient, band.limit, day === undefined])
    const known = byBand.get(key) ?? { ...band, acceptedAmount: nutrientAmount, days: [] }
    const farther = band.limit === 'min' ? Math.min : Math.max
    byBand.set(key, {
      ...known,
      acceptedAmount: farther(known.acceptedAmount, nutrientAmount),
      days: day === undefined ? known.days : [...known.days, day],
    })
  }
  return Array.from(byBand.values(), (facts) => ({ code: 'accept-nutrient', facts }))
}

type Found = { concessions: Concession[]; costIdr: number }

/** What has to be conceded, and nothing else, for these decisions to be a plan without conflict. */
function concede(problem: PlanningProblem, kitchen: Kitchen, conflict: Conflict): Found {
  const { outside, overIdr, unmetKg, skippedCourses } = conflict
  const concessions = acceptedNutrients(outside)
  let costIdr = outside.reduce((sum, one) => sum + bandIdr(problem, kitchen, one), 0)
  if (overIdr > 0) {
    const idrPerPortion = Math.ceil(overIdr / Math.max(1, portionsOf(kitchen)))
    concessions.push({ code: 'raise-budget', facts: { idrPerPortion, totalIdr: overIdr } })
    costIdr += overIdr
  }
  if (unmetKg > 0) {
    concessions.push({ code: 'accept-missing', facts: { kg: unmetKg } })
    costIdr += unmetKg * problem.weights.unmetIdrPerKg
  }
  if (skippedCourses > 0) {
    concessions.push({ code: 'accept-skipped', facts: { courses: skippedCourses } })
    const portions = portionsOf(kitchen) / Math.max(1, problem.days.length)
    costIdr += skippedCourses * portions * problem.weights.skippedCourseIdrPerPortion
  }
  return { concessions, costIdr }
}

const withWeights = (problem: PlanningProblem, change: Partial<PlanningProblem['weights']>) => ({
  ...problem,
  weights: { ...problem.weights, ...change },
})

/** Rupiah per kg paid for a food in these decisions, and how many kg. */
function paidFor({ suppliers }: PlanningProblem, { purchases }: Decisions, food: string) {
  let [kg, idr] = [0, 0]
  for (const one of purchases.filter((purchase) => purchase.food === food)) {
    const offer = suppliers
      .find(({ id }) => id === one.supplier)
      ?.offers.find((candidate) => candidate.food === food)
    const route = offer?.deliversTo?.find(({ kitchen }) => kitchen === one.kitchen)
    kg += one.kg
    idr += one.kg * ((offer?.priceIdrPerKg ?? 0) + (route?.transportIdrPerKg ?? 0))
  }
  return { kg, idrPerKg: kg === 0 ? 0 : idr / kg }
}

const gift = (problem: PlanningProblem, kitchen: Kitchen, food: string, kg: number): Lot => ({
  id: freeLotId(problem),
  unit: 'gift',
  food,
  kg,
  readyOn: problem.days[0] ?? '',
  useBy: problem.days.at(-1) ?? '',
  costIdrPerKg: 0,
  wasteIdrPerKg: 0,
  deliversTo: [{ kitchen: kitchen.id, transportIdrPerKg: 0 }],
})

/** Instead of more money: so many kg more of one food that the kitchen buys now, a few foods to choose from. */
function foodInstead(alone: PlanningProblem, decisions: Decisions, match: Match): Found[] {
  const [kitchen] = alone.kitchens
  if (!kitchen) return []
  const { overIdr } = conflictOf(alone, kitchen, decisions)
  if (overIdr === 0) return []
  const foods = [...new Set(decisions.purchases.map(({ food }) => food))]
  const candidates = foods
    .map((food) => ({ food, ...paidFor(alone, decisions, food) }))
    .filter(({ kg, idrPerKg }) => idrPerKg * kg > overIdr)
    .map((one) => ({ ...one, neededKg: Math.ceil((overIdr / one.idrPerKg) * 10) / 10 }))
    .sort((one, other) => one.neededKg - other.neededKg)
  const found: Found[] = []
  for (const { food, neededKg, idrPerKg } of candidates) {
    if (found.length >= SUGGESTED_FOODS) break
    const richer = { ...alone, lots: [...alone.lots, gift(alone, kitchen, food, neededKg)] }
    const left = conflictOf(richer, kitchen, match(richer, decisions.menus))
    if (left.overIdr > 0) continue
    const rest = concede(alone, kitchen, left)
    const concession: Concession = { code: 'add-food', facts: { food, kg: neededKg } }
    const concessions = [...rest.concessions, concession]
    found.push({ concessions, costIdr: rest.costIdr + neededKg * idrPerKg })
  }
  return found
}

const changedDishes = (before: readonly MenuEntry[], after: readonly MenuEntry[]) => {
  const kept = new Set(before.map((one) => JSON.stringify(one)))
  return after.filter((one) => !kept.has(JSON.stringify(one))).length
}

export type Asking = { match: Match; replan: Replan; isOver: () => boolean }

/**
 * Ways out of one kitchen's conflict, the fewest and cheapest concessions first: keep the menus;
 * plan the kitchen anew with its bands first (and pay for it, or bring more food); plan it anew with
 * its budget first (and accept the bands it cannot keep). Each is read off a solved, verified plan
 * of the kitchen with what the other kitchens leave it, so it holds as it stands.
 */
export function waysOut(
  problem: PlanningProblem,
  kitchen: Kitchen,
  decisions: Decisions,
  { match, replan, isOver }: Asking,
): WayOut[] {
  if (!isConflict(conflictOf(problem, kitchen, decisions))) return []
  const alone = kitchenAlone(problem, kitchen, decisions)
  const menus = decisions.menus.filter((entry) => entry.kitchen === kitchen.id)
  const { belowBandIdr, aboveBandIdr, overBudgetFactor } = problem.weights
  const bandsFirst = { belowBandIdr: belowBandIdr * FIRST, aboveBandIdr: aboveBandIdr * FIRST }
  const orders = [bandsFirst, { overBudgetFactor: overBudgetFactor * FIRST }]
  const asPlanned = match(alone, menus)
  const spentIdr = (found: Decisions) => spentIdrByKitchen(alone, found).get(kitchen.id) ?? 0
  const plans: Decisions[] = [asPlanned]
  for (const change of orders) {
    if (isOver()) break
    plans.push(replan(withWeights(alone, change), SECONDS_PER_REPLAN))
  }
  const ways = plans.flatMap((found): WayOut[] => {
    const conceded = concede(alone, kitchen, conflictOf(alone, kitchen, found))
    const instead = isOver() ? [] : foodInstead(alone, found, match)
    const rest = {
      kitchen: kitchen.id,
      extraSpendIdr: spentIdr(found) - spentIdr(asPlanned),
      changedDishes: changedDishes(menus, found.menus),
    }
    return [conceded, ...instead].map((one) => ({ ...rest, ...one }))
  })
  return distinct(ways).sort(
    (one, other) =>
      one.concessions.length - other.concessions.length ||
      one.costIdr + one.extraSpendIdr - other.costIdr - other.extraSpendIdr,
  )
}

/** Of ways that ask for the same things, the one that changes the fewest dishes. */
function distinct(ways: readonly WayOut[]): WayOut[] {
  const byAsk = new Map<string, WayOut>()
  for (const way of ways) {
    const key = JSON.stringify(way.concessions)
    const known = byAsk.get(key)
    if (!known || way.changedDishes < known.changedDishes) byAsk.set(key, way)
  }
  return [...byAsk.values()]
}
