import { comparePlans } from '#solver/explanation/compare-plans.ts'
import { flowsOf } from '#solver/match/keep-flows.ts'
import { isProven, type Keeper, offerMenus } from '#solver/menus/keeper.ts'
import { kitchenFrames } from '#solver/menus/kitchen-frames.ts'
import { askAll, findPrices, openSearch, type Search } from '#solver/menus/plan-together.ts'
import { addDayMenu } from '#solver/menus/region-menus.ts'
import { sweepOnce } from '#solver/menus/sweep-kitchens.ts'
import type { Team } from '#solver/menus/team.ts'
import type { Plan } from '#solver/plan/plan.ts'
import { carryMenus } from './carry-menus.ts'
import { carriedMenus, pricesFrom, pricesToCarry } from './carry-prices.ts'
import type { PlanPrices } from './plan-prices.ts'

/** What an earlier search of nearly the same problem left. */
export type Warm = { plan: Plan; prices?: PlanPrices | undefined }

/** With fewer of its dishes still there an earlier plan is no start, and the region is planned anew. */
const LEAST_CARRIED = 0.7
/** Kitchens whose supply moved by less than this share of what moved most stay as they are. */
const SMALL_MOVE = 0.1
const MOST_KITCHENS = 6
/** A round of planning kitchens again that saves less of the cost is the last. */
const SMALL_GAIN = 1e-3
/** A region up to this size is searched to its proof within seconds. */
const FEW_DAYS = 24
/** A gap as wide says that the old prices, or the old menus, do not fit any more. */
const BAD_GAP = 0.05

/**
 * Plans again after something changed, from the plan that stood. Its menus are supplied anew: that is
 * the plan to beat, so what comes out never costs more. The kitchens whose supply had to move are
 * planned again, alone and in pairs, everything else stays. Old prices of shared supply split the
 * region as before (`menus/plan-together.ts`): relaxing every kitchen at them proves a bound.
 *
 * True when that answers the question. In a large region it does not go on until the asked gap is
 * proven: it ends when changes around what happened do not pay any more, and the plan's gap says what
 * is proven by then. Few kitchen-days are searched on from there, and so is a region whose gap says
 * that the earlier plan was no help.
 */
export async function replanRegion(keeper: Keeper, team: Team, warm: Warm): Promise<boolean> {
  const { problem } = keeper.setting
  keeper.phase = 'earlier plan'
  const { menus, share } = carryMenus(problem, warm.plan.menus)
  keeper.kept = flowsOf(warm.plan)
  offerMenus(keeper, menus)
  if (share < LEAST_CARRIED || keeper.plan === undefined) {
    delete keeper.kept
    return false
  }
  const frames = kitchenFrames(problem, () => new Uint8Array(problem.source.suppliers.length))
  const search = openSearch(keeper, team, frames)
  if (search.active.length < 2) return false
  const moved = movedKitchens(search, comparePlans(warm.plan, keeper.plan))
  keeper.phase = 'prices'
  await proveBound(search, warm.prices)
  keeper.phase = 'changes'
  for (const size of [1, 2]) {
    const before = keeper.plan.objectiveIdr
    if (isEnough(keeper)) break
    await sweepOnce(search, groupsOf(moved, size).slice(0, size === 1 ? undefined : team.size))
    if (before - keeper.plan.objectiveIdr < SMALL_GAIN * Math.abs(before)) break
  }
  keeper.setting.onPrices?.(pricesToCarry(search.region, search.prices))
  const isGood = kitchenDays(search) > FEW_DAYS && keeper.plan.gap < BAD_GAP
  return isProven(keeper) || isGood
}

/** Relaxes every kitchen at the old prices; without any, new ones are sought. */
async function proveBound(search: Search, prices: PlanPrices | undefined) {
  if (!prices) return findPrices(search)
  search.prices = pricesFrom(search.region, prices)
  const menus = carriedMenus(search.region, prices)
  for (const [kitchen, list] of menus) {
    for (const menu of list) addDayMenu(search.region, { kitchen, ...menu })
  }
  const { endsAtMs } = search.keeper.setting.clock
  await askAll(search, (kitchen, sheet) => ({
    kind: 'relax',
    kitchen,
    prices: sheet,
    endsAtMs,
    menus: menus.get(kitchen),
    isBrief: true,
  }))
}

const kitchenDays = ({ frames }: Search) =>
  frames.reduce((sum, { kitchen }) => sum + kitchen.servedDays.length, 0)

const isEnough = (keeper: Keeper) => isProven(keeper) || keeper.setting.clock.isLate()

/** Kitchens whose supply moved, those that moved most first. */
function movedKitchens({ keeper, active }: Search, changes: ReturnType<typeof comparePlans>) {
  const { kitchens } = keeper.setting.problem.source
  const movedKg = new Map<string, number>()
  for (const { kitchen, fromKg, toKg } of changes.kilograms) {
    movedKg.set(kitchen, (movedKg.get(kitchen) ?? 0) + Math.abs(toKg - fromKg))
  }
  const kgOf = (k: number) => movedKg.get(kitchens[k]?.id ?? '') ?? 0
  const most = Math.max(0, ...active.map(kgOf))
  return active
    .filter((k) => kgOf(k) > SMALL_MOVE * most)
    .sort((a, b) => kgOf(b) - kgOf(a) || a - b)
    .slice(0, MOST_KITCHENS)
}

/** Each alone, or each with the next. */
const groupsOf = (kitchens: readonly number[], size: number): number[][] =>
  size === 1
    ? kitchens.map((k) => [k])
    : kitchens.slice(1).map((k, i) => [kitchens[i] ?? k, k].sort((a, b) => a - b))
