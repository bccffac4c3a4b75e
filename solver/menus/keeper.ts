import type { Clock } from '#solver/engine/clock.ts'
import type { Engine } from '#solver/engine/engine.ts'
import type { KeptFlows } from '#solver/match/keep-flows.ts'
import { type KitchenMenu, menuEntries, menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { type Match, matchSupply } from '#solver/match/match-supply.ts'
import { assemblePlan, withBound } from '#solver/plan/assemble-plan.ts'
import { trivialBoundIdr } from '#solver/plan/empty-plan.ts'
import type { Decisions, Plan } from '#solver/plan/plan.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { PlanPrices } from '#solver/replan/plan-prices.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'

/** The best plan so far and the best bound so far; every plan kept has passed `verify`. */
export type Keeper = {
  plan: Plan | undefined
  menus: KitchenMenu[] | undefined
  boundIdr: number
  /** Minimum orders that some plan ran into, by kitchen and supplier (1). */
  minimums: Uint8Array[]
  /** Flows of an earlier plan, preferred among supplies that cost the same. */
  kept?: KeptFlows
  /** What is going on, for those who wait. */
  phase: string
  setting: KeeperSetting
}

export type KeeperSetting = {
  problem: IndexedProblem
  problemSha256: string
  engine: Engine
  askedGap: number
  seed: number
  threads: number
  clock: Clock
  onChange: (keeper: Keeper) => void
  /** Told once good prices of what kitchens share are found. */
  onPrices?: (prices: PlanPrices) => void
}

export const openKeeper = (setting: KeeperSetting): Keeper => ({
  plan: undefined,
  menus: undefined,
  boundIdr: trivialBoundIdr(setting.problem.source),
  minimums: setting.problem.kitchens.map(
    () => new Uint8Array(setting.problem.source.suppliers.length),
  ),
  phase: 'start',
  setting,
})

/** Supplies menus as well as can be and keeps the plan when it is the best; returns its objective. */
export function offerMenus(keeper: Keeper, menus: readonly KitchenMenu[]): number {
  const { problem, engine, clock } = keeper.setting
  const limits = { seconds: Math.max(1, clock.left()), kept: keeper.kept }
  return offerMatch(keeper, menus, matchSupply(engine, problem, menus, limits))
}

export function offerMatch(keeper: Keeper, menus: readonly KitchenMenu[], match: Match): number {
  const { problem } = keeper.setting
  const { decisions, minimums } = match
  minimums.forEach((marks, k) => {
    marks.forEach((mark, s) => {
      const own = keeper.minimums[k]
      if (own && mark === 1) own[s] = 1
    })
  })
  const all = { menus: menuEntries(problem, menus), ...decisions }
  return offerDecisions(keeper, all)
}

export function offerDecisions(keeper: Keeper, decisions: Decisions): number {
  const { problem, problemSha256, askedGap } = keeper.setting
  const plan = assemblePlan(problem.source, decisions, {
    problemSha256,
    boundIdr: keeper.boundIdr,
    askedGap,
    engine: engineOf(keeper),
  })
  if (keeper.plan && plan.objectiveIdr >= keeper.plan.objectiveIdr) return plan.objectiveIdr
  const violations = verifyPlan(problem.source, plan)
  if (violations.length > 0) {
    throw new Error(`a plan broke its own rules: ${JSON.stringify(violations.slice(0, 5))}`)
  }
  keeper.plan = plan
  keeper.menus = menusFromEntries(problem, decisions.menus)
  keeper.setting.onChange(keeper)
  return plan.objectiveIdr
}

export function raiseBound(keeper: Keeper, boundIdr: number) {
  if (!(boundIdr > keeper.boundIdr)) return
  keeper.boundIdr = boundIdr
  if (!keeper.plan) return
  const { askedGap } = keeper.setting
  keeper.plan = withBound(keeper.plan, { boundIdr, askedGap, engine: engineOf(keeper) })
  keeper.setting.onChange(keeper)
}

export const isProven = (keeper: Keeper) =>
  keeper.plan !== undefined && keeper.plan.gap <= keeper.setting.askedGap

const engineOf = ({ setting }: Keeper): Plan['engine'] => ({
  name: 'lumbung',
  version: `${setting.engine.name} ${setting.engine.version}`,
  seed: setting.seed,
  threads: setting.threads,
  seconds: Math.round(setting.clock.seconds() * 1000) / 1000,
})
