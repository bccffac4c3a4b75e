import type { Decisions } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { bestSaving, type Swap } from './best-swap.ts'
import type { BindingLimit } from './binding-limit.ts'
import { shortfallsOf } from './explain-shortfall.ts'
import { menuLimits } from './menu-limits.ts'
import type { Reason, Shortfall } from './reason.ts'
import { type Easing, relax } from './relaxation.ts'
import { type Asking, openResolver, type Resolver, savedBy } from './resolve.ts'
import { supplyLimits } from './supply-limits.ts'
import type { LeastConcessions, WayOut } from './way-out.ts'
import { waysOut } from './ways-out.ts'
import { usingLotCostsIdr, worthOfOneKgIdr } from './worth-of-one-more.ts'

/**
 * A limit the plan touches and what easing it by one step saves, found by solving again. At
 * least: menus planned anew might save more. `swap`: the one dish to change for it.
 * `savesAtLeastIdr` is left out when time was up before the question was asked.
 */
export type LimitWorth = {
  limit: BindingLimit
  easing: Easing
  savesAtLeastIdr?: number
  swap?: Swap
}

export type Explanation = {
  format: 'lumbung/explanation@1'
  /** The same menus with the cheapest supply: what every saving is compared with. */
  objectiveIdr: number
  shortfalls: Shortfall[]
  limits: LimitWorth[]
  /** Per kitchen whose bands, budget and supply do not go together: what would make them. */
  waysOut: WayOut[]
  /** Per such kitchen, with how few concessions at least, as far as it was proven. */
  leastConcessions: LeastConcessions[]
  /** False when time was up before every question was answered. */
  isComplete: boolean
}

/** Rupiah below which an answer is the engine's rounding. */
const NOISE_IDR = 1

const worth = (idr: number) => (Math.abs(idr) < NOISE_IDR ? 0 : idr)

/** Asks once per lot with kilograms left what using it first would cost. */
function addPriceOfLots(resolver: Resolver, shortfalls: readonly Shortfall[]) {
  const costs = new Map<string, number>()
  const ask = (id: string) => {
    const known = costs.get(id)
    const lot = resolver.problem.lots.find((one) => one.id === id)
    if (known !== undefined || !lot || resolver.isOver()) return known
    const idr = worth(usingLotCostsIdr(resolver, lot))
    costs.set(id, idr)
    return idr
  }
  const priced = (reason: Reason): Reason => {
    if (reason.code !== 'cheaper-to-buy') return reason
    const insteadCostsIdr = ask(reason.facts.lot)
    if (insteadCostsIdr === undefined) return reason
    return { ...reason, facts: { ...reason.facts, insteadCostsIdr } }
  }
  return shortfalls.map((one) => ({ ...one, reasons: one.reasons.map(priced) }))
}

/** Asks for the biggest shortfalls first; answers in the order of the list. */
function addWorthOfOneKg(resolver: Resolver, shortfalls: readonly Shortfall[]) {
  const size = ({ purchasedKg, unmetKg }: Shortfall) => purchasedKg + 1000 * unmetKg
  const answers = new Map<Shortfall, number>()
  for (const shortfall of [...shortfalls].sort((one, other) => size(other) - size(one))) {
    if (resolver.isOver()) break
    answers.set(shortfall, worth(worthOfOneKgIdr(resolver, shortfall)))
  }
  return shortfalls.map((shortfall) => {
    const oneMoreKgIdr = answers.get(shortfall)
    return oneMoreKgIdr === undefined ? shortfall : { ...shortfall, oneMoreKgIdr }
  })
}

function supplyWorth(resolver: Resolver, limit: BindingLimit): LimitWorth {
  const { easing, problem } = relax(resolver.problem, limit)
  if (resolver.isOver()) return { limit, easing }
  return { limit, easing, savesAtLeastIdr: worth(savedBy(resolver, problem)) }
}

function menuWorth(resolver: Resolver, limit: BindingLimit): LimitWorth {
  const { easing, problem } = relax(resolver.problem, limit)
  if (resolver.isOver() || !('kitchen' in limit.facts)) return { limit, easing }
  const { savesIdr, swap } = bestSaving(resolver, problem, limit.facts.kitchen)
  return { limit, easing, savesAtLeastIdr: worth(savesIdr), ...(swap && { swap }) }
}

/** The dearest lesson first; what nobody had time to ask last. */
const byWorth = (one: LimitWorth, other: LimitWorth) =>
  (other.savesAtLeastIdr ?? -1) - (one.savesAtLeastIdr ?? -1)

/**
 * Why food is missing, which limits bind, and what one more kilogram or one eased rule is worth.
 * Codes with facts, no prose. Every rupiah is the difference of two solved plans for the menus as
 * they are, or with one dish changed; `isOver` ends the asking, and what was not asked stays out.
 * Every stage is told as it is known, for a solve cannot be interrupted: who runs out of time keeps
 * what was told.
 */
export function explainPlan(
  problem: PlanningProblem,
  decisions: Decisions,
  asking: Asking & { onStage?: (known: Explanation) => void },
): Explanation {
  const { match, isOver, onStage } = asking
  const resolver = openResolver(problem, decisions.menus, match, isOver)
  let known = unasked(problem, decisions, resolver.base.objectiveIdr)
  const learn = (more: Partial<Explanation>) => {
    known = { ...known, ...more }
    onStage?.(known)
  }
  learn({})
  learn({ shortfalls: addPriceOfLots(resolver, known.shortfalls) })
  const supply = supplyLimits(problem, decisions).map((limit) => supplyWorth(resolver, limit))
  const answers = problem.kitchens.flatMap((kitchen, at) => {
    const waiting = problem.kitchens.length - at
    return isOver() ? [] : [waysOut({ problem, kitchen, decisions, waiting }, asking)]
  })
  learn({
    waysOut: answers.flatMap(({ ways }) => ways),
    leastConcessions: answers.flatMap(({ least }) => least),
  })
  learn({ shortfalls: addWorthOfOneKg(resolver, known.shortfalls) })
  const menus = menuLimits(problem, decisions.menus).map((limit) => menuWorth(resolver, limit))
  return { ...known, limits: [...supply, ...menus].sort(byWorth), isComplete: !isOver() }
}

/** What the plan itself shows: why food is missing and which limits bind, nothing solved again. */
function unasked(problem: PlanningProblem, decisions: Decisions, objectiveIdr: number) {
  const limits = [...supplyLimits(problem, decisions), ...menuLimits(problem, decisions.menus)]
  const known: Explanation = {
    format: 'lumbung/explanation@1',
    objectiveIdr,
    shortfalls: shortfallsOf(problem, decisions),
    limits: limits.map((limit) => ({ limit, easing: relax(problem, limit).easing })),
    waysOut: [],
    leastConcessions: [],
    isComplete: false,
  }
  return known
}
