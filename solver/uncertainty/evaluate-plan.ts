import { objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import type { Decisions, Plan } from '#solver/plan/plan.ts'
import type { Lot, PlanningProblem } from '#solver/problem/problem.ts'
import { settled } from './commit.ts'
import { quantileKg, rangeOf } from './harvest.ts'
import { closeGap, gapsOf, openMarket } from './late-buying.ts'

/** `worst` = the highest seen; `p90` = what nine of ten scenarios stay at or below. */
export type Spread = { mean: number; p90: number; worst: number }

export type Evaluation = {
  format: 'lumbung/evaluation@1'
  scenarios: number
  seed: number
  /** The plan's own objective: what it costs when every lot brings what it counts on. */
  plannedIdr: number
  costIdr: Spread
  unmetKg: Spread
  /** Kg bought late, after a harvest came low. */
  lateKg: Spread
}

function spreadOf(values: readonly number[]): Spread {
  const ascending = [...values].sort((one, other) => one - other)
  const at = Math.max(0, Math.ceil(0.9 * ascending.length) - 1)
  return {
    mean: ascending.reduce((sum, value) => sum + value, 0) / Math.max(1, ascending.length),
    p90: ascending[at] ?? 0,
    worst: ascending.at(-1) ?? 0,
  }
}

/** The plan as it turns out when the lots bring so many kg: gaps bought late, or missing. */
function outcome(problem: PlanningProblem, plan: Decisions, broughtKg: ReadonlyMap<Lot, number>) {
  const market = openMarket(problem, plan)
  const purchases = [...plan.purchases]
  const unmet = [...plan.unmet]
  const lost = new Map<string, number>()
  let lateKg = 0
  const gaps = [...broughtKg].flatMap(([lot, kg]) => gapsOf(lot, kg, problem.days, plan))
  for (const gap of gaps) {
    const key = JSON.stringify([gap.lot.id, gap.kitchen, gap.day])
    lost.set(key, (lost.get(key) ?? 0) + gap.kg)
    for (const { kitchen, day, kg, source } of closeGap(market, gap)) {
      const line = { food: gap.lot.food, kitchen, day, kg }
      if (source) purchases.push({ supplier: source.supplier.id, ...line })
      else unmet.push(line)
      if (source) lateKg += kg
    }
  }
  const allocations = plan.allocations.map((one) => {
    const key = JSON.stringify([one.lot, one.kitchen, one.day])
    const lostKg = Math.min(one.kg, lost.get(key) ?? 0)
    lost.set(key, (lost.get(key) ?? 0) - lostKg)
    return { ...one, kg: one.kg - lostKg }
  })
  const decisions = { menus: plan.menus, allocations, purchases, unmet }
  const brought = [...broughtKg].map(([lot, kg]) => ({ lot: lot.id, kg, serviceLevel: 1 }))
  const costIdr = objectiveIdrOf(planCosts(settled(problem, brought), decisions))
  return { costIdr, lateKg, unmetKg: unmet.reduce((sum, { kg }) => sum + kg, 0) }
}

/**
 * A plan tried on drawn harvests. Each uncertain lot brings what its triangular range draws, lots
 * apart from each other; the menus and orders of the plan stand; what does not come is bought late
 * where somebody still delivers in time, and missing elsewhere; what comes beyond the plan is
 * wasted like any leftover. No hindsight: a policy that can be carried out, so the cost is one that
 * can be reached. `draw` gives numbers in [0, 1), the same for every plan of one seed.
 */
export function evaluatePlan(
  problem: PlanningProblem,
  plan: Plan,
  { scenarios, seed, draw }: { scenarios: number; seed: number; draw: () => number },
): Evaluation {
  const uncertain = problem.lots.flatMap((lot) => {
    const range = rangeOf(lot)
    return range ? [{ lot, range }] : []
  })
  const outcomes = Array.from({ length: scenarios }, () => {
    const brought = uncertain.map(({ lot, range }) => [lot, quantileKg(range, draw())] as const)
    return outcome(problem, plan, new Map(brought))
  })
  return {
    format: 'lumbung/evaluation@1',
    scenarios,
    seed,
    plannedIdr: plan.objectiveIdr,
    costIdr: spreadOf(outcomes.map(({ costIdr }) => costIdr)),
    unmetKg: spreadOf(outcomes.map(({ unmetKg }) => unmetKg)),
    lateKg: spreadOf(outcomes.map(({ lateKg }) => lateKg)),
  }
}
