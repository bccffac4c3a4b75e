import { budgetIdrOf, objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import { demandsOf, servedDays } from '#solver/plan/menu-facts.ts'
import type { Decisions, MenuEntry } from '#solver/plan/plan.ts'
import type { Kitchen, PlanningProblem } from '#solver/problem/problem.ts'
import { verifyMenus } from '#solver/verify/verify-plan.ts'
import { objectiveOf, type Resolver } from './resolve.ts'

/** One dish of a menu changed; `from` or `to` left out = the course was or is skipped. */
export type Swap = { kitchen: string; day: string; course: string; from?: string; to?: string }

type Candidate = { swap: Swap; menus: MenuEntry[]; estimateIdr: number }

const NOTHING = { allocations: [], purchases: [], unmet: [] }

/** Rupiah per kg that a kitchen pays for each food: as in the plan, else the cheapest offer. */
function foodPrices(problem: PlanningProblem, { purchases }: Decisions, kitchen: Kitchen) {
  const prices = new Map<string, number>()
  const bought = new Set<string>()
  for (const { id, offers } of problem.suppliers) {
    for (const { food, priceIdrPerKg, deliversTo } of offers) {
      const route = deliversTo?.find((one) => one.kitchen === kitchen.id)
      if (deliversTo && !route) continue
      const idr = priceIdrPerKg + (route?.transportIdrPerKg ?? 0)
      const isPaid = purchases.some((one) => {
        return one.supplier === id && one.food === food && one.kitchen === kitchen.id
      })
      const known = prices.get(food) ?? Number.POSITIVE_INFINITY
      if (isPaid ? !bought.has(food) || idr > known : !bought.has(food) && idr < known) {
        prices.set(food, idr)
      }
      if (isPaid) bought.add(food)
    }
  }
  return prices
}

/** What a kitchen's menu costs, food at the given prices: a guess, to choose what to solve. */
function estimateIdr(problem: PlanningProblem, menus: MenuEntry[], prices: Map<string, number>) {
  const menuIdr = objectiveIdrOf(planCosts(problem, { menus, ...NOTHING }))
  let foodIdr = 0
  for (const { food, kg } of demandsOf(problem, menus)) {
    foodIdr += kg * (prices.get(food) ?? problem.weights.unmetIdrPerKg)
  }
  const budgetIdr = problem.kitchens.reduce((sum, kitchen) => sum + budgetIdrOf(kitchen), 0)
  const overIdr = problem.weights.overBudgetFactor * Math.max(0, foodIdr - budgetIdr)
  return menuIdr + foodIdr + overIdr
}

/** Every menu of a kitchen that differs from its own in one course of one day. */
function* neighbours(problem: PlanningProblem, kitchen: Kitchen, own: readonly MenuEntry[]) {
  for (const dayIndex of servedDays(kitchen, problem)) {
    const day = problem.days[dayIndex] ?? ''
    for (const course of problem.courses) {
      const current = own.find((entry) => entry.day === day && entry.course === course)
      const others = own.filter((entry) => entry !== current)
      const place = { kitchen: kitchen.id, day, course }
      const from = current && { from: current.recipe }
      if (from) yield { swap: { ...place, ...from }, menus: others }
      for (const recipe of problem.recipes) {
        if (recipe.course !== course || recipe.id === current?.recipe) continue
        const swap = { ...place, ...from, to: recipe.id }
        yield { swap, menus: [...others, { ...place, recipe: recipe.id }] }
      }
    }
  }
}

/** The swaps in one kitchen that a problem allows, the most promising first. */
function candidateSwaps(
  { menus, base }: Resolver,
  problem: PlanningProblem,
  kitchen: Kitchen,
): Candidate[] {
  const alone = { ...problem, kitchens: [kitchen] }
  const own = menus.filter((entry) => entry.kitchen === kitchen.id)
  const prices = foodPrices(problem, base.decisions, kitchen)
  const without = { ...alone, lots: [] }
  const nowIdr = estimateIdr(without, own, prices)
  return [...neighbours(problem, kitchen, own)]
    .filter((one) => verifyMenus(alone, one.menus).length === 0)
    .map((one) => ({ ...one, estimateIdr: estimateIdr(without, one.menus, prices) - nowIdr }))
    .sort((one, other) => one.estimateIdr - other.estimateIdr)
}

/** How many promising swaps are solved for one question. */
const SOLVED = 3

export type Saving = { savesIdr: number; swap?: Swap }

/**
 * The most that an eased problem saves with the same menus or with one dish changed. A lower bound
 * on what it would save with menus planned anew, and one that can be carried out at once.
 */
export function bestSaving(resolver: Resolver, problem: PlanningProblem, kitchen: string): Saving {
  const { menus, match, base, isOver } = resolver
  const saved = (chosen: readonly MenuEntry[]) =>
    base.objectiveIdr - objectiveOf(problem, match(problem, chosen))
  let best: Saving = { savesIdr: Math.max(0, saved(menus)) }
  const eased = problem.kitchens.find(({ id }) => id === kitchen)
  if (!eased) return best
  const others = menus.filter((entry) => entry.kitchen !== kitchen)
  for (const { swap, menus: own } of candidateSwaps(resolver, problem, eased).slice(0, SOLVED)) {
    if (isOver()) break
    const savesIdr = saved([...others, ...own])
    if (savesIdr > best.savesIdr) best = { savesIdr, swap }
  }
  return best
}
