import { spentIdrByKitchen } from '#solver/plan/costs.ts'
import type { Decisions, MenuEntry } from '#solver/plan/plan.ts'
import type { Kitchen, PlanningProblem } from '#solver/problem/problem.ts'
import { type Conceded, concede, giftIdr } from './concede.ts'
import { conflictOf, isConflict } from './conflict.ts'
import { checkedSupply } from './ease.ts'
import { kitchenAlone } from './kitchen-alone.ts'
import type { Asking } from './resolve.ts'
import { smallestSets } from './smallest-sets.ts'
import type { Concession, LeastConcessions, WayOut } from './way-out.ts'

/** How much dearer a limit becomes when it is to be kept before all others. */
const FIRST = 1000
/** For one kitchen: enough for a week of some dozens of dishes a course, and no more than a share. */
const SECONDS_PER_KITCHEN = 20
const LEAST_SECONDS = 1
/** Of a kitchen's time, for each of the planner's own plans. */
const FOR_REPLAN = 0.15

export type Question = {
  problem: PlanningProblem
  kitchen: Kitchen
  decisions: Decisions
  /** Kitchens that wait for an answer, this one included. */
  waiting: number
}

export type Answer = { ways: WayOut[]; least: LeastConcessions[] }

const changedDishes = (before: readonly MenuEntry[], after: readonly MenuEntry[]) => {
  const kept = new Set(before.map((one) => JSON.stringify(one)))
  return after.filter((one) => !kept.has(JSON.stringify(one))).length
}

/** Food that comes from none of the problem's lots, by food; a tenth of a kilogram is the least. */
function givenFoods(alone: PlanningProblem, { allocations }: Decisions, foodOf: FoodOf) {
  const own = new Set(alone.lots.map(({ id }) => id))
  const kgOf = new Map<string, number>()
  for (const { lot, kg } of allocations) {
    const food = own.has(lot) ? undefined : foodOf(lot)
    if (food !== undefined) kgOf.set(food, (kgOf.get(food) ?? 0) + kg)
  }
  return Array.from(kgOf, ([food, kg]) => ({ food, kg: Math.ceil(kg * 10 - 1e-6) / 10 }))
}

type FoodOf = (lot: string) => string | undefined

/** Without the gifts: what is left has no source, and is seen as such. */
const withoutGifts = (alone: PlanningProblem, decisions: Decisions): Decisions => {
  const own = new Set(alone.lots.map(({ id }) => id))
  return { ...decisions, allocations: decisions.allocations.filter(({ lot }) => own.has(lot)) }
}

/** What a plan of the kitchen concedes, gifts of food included. */
function concededBy(
  alone: PlanningProblem,
  kitchen: Kitchen,
  decisions: Decisions,
  foodOf: FoodOf,
) {
  const rest = conflictOf(alone, kitchen, withoutGifts(alone, decisions))
  const { concessions, costIdr } = concede(alone, kitchen, rest)
  const given = givenFoods(alone, decisions, foodOf)
  const giftsIdr = given.reduce((sum, { food, kg }) => {
    return sum + giftIdr(alone, kitchen, food, kg)
  }, 0)
  const asked = given.map((facts): Concession => ({ code: 'add-food', facts }))
  return { concessions: [...concessions, ...asked], costIdr: costIdr + giftsIdr }
}

type Found = Conceded & { menus: MenuEntry[]; supply: Decisions }

/** Plans that may be ways out, each checked by supplying it anew under what it concedes. */
function checked(
  alone: PlanningProblem,
  plans: readonly Decisions[],
  { match, foodOf }: { match: Asking['match']; foodOf: FoodOf },
): Found[] {
  const [kitchen] = alone.kitchens
  if (!kitchen) return []
  return plans.flatMap((decisions): Found[] => {
    const { menus } = decisions
    const conceded = concededBy(alone, kitchen, decisions, foodOf)
    const supply = checkedSupply(alone, { ...conceded, menus }, match)
    return supply ? [{ ...conceded, menus, supply }] : []
  })
}

/** Plans of the planner itself: the kitchen with its bands first, and with its budget first. */
function otherPlans(alone: PlanningProblem, { replan, isOver }: Asking, seconds: number) {
  const { belowBandIdr, aboveBandIdr, overBudgetFactor } = alone.weights
  const { unmetIdrPerKg, skippedCourseIdrPerPortion } = alone.weights
  const bandsFirst = { belowBandIdr: belowBandIdr * FIRST, aboveBandIdr: aboveBandIdr * FIRST }
  // To eat nothing keeps any budget; that is no way out while there is another.
  const budgetFirst = {
    overBudgetFactor: overBudgetFactor * FIRST,
    unmetIdrPerKg: unmetIdrPerKg * FIRST,
    skippedCourseIdrPerPortion: skippedCourseIdrPerPortion * FIRST,
  }
  const orders = [bandsFirst, budgetFirst]
  return orders.flatMap((change) => {
    const weights = { ...alone.weights, ...change }
    return isOver() ? [] : [replan({ ...alone, weights }, seconds)]
  })
}

const nothingGiven: FoodOf = () => undefined

const sizeOf = (found: readonly Conceded[]) =>
  Math.min(...found.map(({ concessions }) => concessions.length))

/**
 * Ways out of one kitchen's conflict, the fewest concessions first, then the cheapest. What is
 * looked for is the smallest set of limits that must give way, over all menus the kitchen may
 * cook with what the other kitchens leave it (`smallest-sets.ts`); the plan's own menus, and those of
 * the planner with bands or budget first, stand beside it. Every way was supplied anew under exactly its
 * concessions.
 */
export function waysOut(
  { problem, kitchen, decisions, waiting }: Question,
  asking: Asking,
): Answer {
  if (!isConflict(conflictOf(problem, kitchen, decisions))) return { ways: [], least: [] }
  const { match, solveMip: solve, isOver } = asking
  const alone = kitchenAlone(problem, kitchen, decisions)
  const menus = decisions.menus.filter((entry) => entry.kitchen === kitchen.id)
  const asPlanned = match(alone, menus)
  const share = asking.secondsLeft() / Math.max(1, 2 * waiting)
  const seconds = Math.max(LEAST_SECONDS, Math.min(SECONDS_PER_KITCHEN, share))
  const others = otherPlans(alone, asking, seconds * FOR_REPLAN)
  const first = checked(alone, [asPlanned, ...others], { match, foodOf: nothingGiven })
  const asked = { solve, seconds: seconds * (1 - 2 * FOR_REPLAN), isOver }
  const { atLeast, plans, foodOf } =
    sizeOf(first) === 0
      ? { atLeast: 0, plans: [], foodOf: nothingGiven }
      : smallestSets(alone, { ...asked, knownSize: sizeOf(first) })
  const found = [...first, ...checked(alone, plans, { match, foodOf })]
  const spentIdr = (one: Decisions) => spentIdrByKitchen(alone, one).get(kitchen.id) ?? 0
  const ways = found.map(({ concessions, costIdr, supply, menus: after }): WayOut => {
    return {
      kitchen: kitchen.id,
      concessions,
      costIdr,
      extraSpendIdr: spentIdr(supply) - spentIdr(asPlanned),
      changedDishes: changedDishes(menus, after),
      isSmallest: concessions.length <= atLeast,
    }
  })
  const size = found.length > 0 ? { found: sizeOf(found) } : {}
  return {
    ways: undominated(ways),
    least: [{ kitchen: kitchen.id, atLeast, ...size }],
  }
}

const bySizeThenCost = (one: WayOut, other: WayOut) =>
  one.concessions.length - other.concessions.length ||
  one.costIdr - other.costIdr ||
  one.extraSpendIdr - other.extraSpendIdr ||
  one.changedDishes - other.changedDishes

/** What is asked, whatever the amounts. */
const asksOf = ({ concessions }: WayOut) =>
  new Set(
    concessions.map(({ code, facts }) => {
      if (code === 'accept-nutrient') {
        const { group, nutrient, limit, days } = facts
        return JSON.stringify([code, group, nutrient, limit, days.length > 0])
      }
      if (code === 'raise-budget') return code
      return JSON.stringify([code, code === 'accept-skipped' ? facts.course : facts.food])
    }),
  )

/** Asks for no more, costs no more when it asks for the same, and changes no more dishes. */
function isBetter(one: WayOut, other: WayOut): boolean {
  const [asks, theirs] = [asksOf(one), asksOf(other)]
  if (one.changedDishes > other.changedDishes) return false
  if (![...asks].every((ask) => theirs.has(ask))) return false
  return asks.size < theirs.size || one.costIdr <= other.costIdr
}

/** Ways that no other beats. */
function undominated(ways: readonly WayOut[]): WayOut[] {
  const sorted = [...ways].sort(bySizeThenCost)
  return sorted.filter((way, at) => sorted.slice(0, at).every((better) => !isBetter(better, way)))
}
