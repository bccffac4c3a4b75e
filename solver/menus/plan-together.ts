import { type Clock, shareOf } from '#solver/engine/clock.ts'
import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import { pricesToCarry } from '#solver/replan/carry-prices.ts'
import type { KitchenFrame } from './block.ts'
import { buildBlock } from './build-block.ts'
import { isProven, type Keeper, offerMenus, raiseBound } from './keeper.ts'
import { wholeSupply } from './kitchen-frames.ts'
import { addDayMenu } from './region-menus.ts'
import {
  noPrices,
  openRegionMaster,
  priceSheets,
  type RegionMaster,
  regionPrices,
  type SharedPrices,
  sharedValueIdr,
} from './region-prices.ts'
import { supplyPrices } from './supply-prices.ts'
import { sweepAside, sweepKitchens } from './sweep-kitchens.ts'
import type { Team } from './team.ts'
import { wasteIdrOfAll } from './waste.ts'
import type { Answer, Task } from './workshop.ts'

/** Everything the regional search carries along. */
export type Search = {
  keeper: Keeper
  team: Team
  frames: KitchenFrame[]
  /** Kitchens with days to serve. */
  active: number[]
  region: RegionMaster
  prices: SharedPrices
  /** What each active kitchen costs at least at the prices (Rp), once it has been searched. */
  leastIdr: number[]
}

const PRICE_ROUNDS = 12
/**
 * Price rounds end when bound and linear programme lie this close, as a share of the bound; for up to
 * 16 kitchens. A round of a larger region costs more than so little is worth.
 */
const SMALL_RISE = 1e-4
/** They end, too, when a round raises the bound by less than this share of it. */
const LEAST_RISE = 2e-5
/** Kitchens that are swept beside the first linear programme, as a share of all. */
const ASIDE = 0.6
const SEARCH_NODES = 60
/** How much of the asked gap the kitchens' searches may leave open together. */
const SEARCH_GAP = 0.05

/**
 * Several kitchens that share lots and limited offers. Prices of what is shared split the region
 * into kitchens (Lagrangian relaxation, Geoffrion 1974): for any prices `y <= 0`
 *
 *   sum_k (optimum of kitchen k at the prices) + sum_i y_i * limit_i   <=   every plan's objective
 *
 * First the kitchens' relaxations find good prices, then branch and price within each kitchen raises
 * the bound further; the weeks found are supplied together, and swept until the gap is closed.
 */
export async function planTogether(keeper: Keeper, team: Team, frames: KitchenFrame[]) {
  const { clock } = keeper.setting
  const search = openSearch(keeper, team, frames)
  keeper.phase = 'prices'
  const first = search.active.slice(0, Math.ceil(ASIDE * search.active.length))
  await findPrices(search, team.size > 1 ? () => sweepAside(search, first) : undefined)
  keeper.setting.onPrices?.(pricesToCarry(search.region, search.prices))
  keeper.phase = 'kitchens'
  const weeks = await searchKitchens(search)
  if (weeks) offerMenus(keeper, weeks)
  keeper.phase = 'sweeps'
  if (!isProven(keeper) && !clock.isLate()) await sweepKitchens(search)
}

export function openSearch(keeper: Keeper, team: Team, frames: KitchenFrame[]): Search {
  const { problem } = keeper.setting
  const active = frames.filter(({ kitchen }) => kitchen.servedDays.length > 0)
  const region = openRegionMaster(buildBlock(problem, active, wholeSupply(problem)))
  const kitchens = active.map(({ kitchen }) => kitchen.index)
  const prices = noPrices(region)
  if (keeper.menus) {
    Object.assign(prices, supplyPrices(keeper.setting.engine, problem, keeper.menus))
  }
  return { keeper, team, frames, active: kitchens, region, prices, leastIdr: [] }
}

/**
 * Relaxes all kitchens at the prices: raises the bound, and takes in the menus they found. New prices
 * that prove less than the best so far are tried half-way once more: the bound is concave in the prices, and
 * a programme over few menus overshoots (Wentges 1997). `aside` starts what others can do while this
 * thread has the first linear programme to solve.
 */
export async function findPrices(search: Search, aside?: () => () => Promise<void>) {
  const { keeper, region, active } = search
  const { clock, engine } = keeper.setting
  const own = shareOf(clock, 0.45)
  let best = await boundAt(search, search.prices, own)
  const wasteIdr = wasteIdrOfAll(keeper.setting.problem)
  for (let round = 0; round < PRICE_ROUNDS && !own.isLate(); round++) {
    const takeAside = round === 0 ? aside?.() : undefined
    const found = regionPrices(engine, region)
    const relaxing = boundAt(search, found.prices, own)
    await takeAside?.()
    let next = await relaxing
    if (next.boundIdr < best.boundIdr) {
      next = await boundAt(search, halfway(best.prices, found.prices), own)
    }
    const risenIdr = next.boundIdr - best.boundIdr
    if (risenIdr > 0) best = next
    const openIdr = found.objectiveIdr + wasteIdr - best.boundIdr
    const size = Math.abs(best.boundIdr)
    const isClose = openIdr < SMALL_RISE * Math.max(1, active.length / 16) * size
    if ((isClose || risenIdr < LEAST_RISE * size) && found.broken <= active.length / 5) break
  }
  search.prices = best.prices
}

type Priced = { boundIdr: number; prices: SharedPrices }

async function boundAt(search: Search, prices: SharedPrices, { endsAtMs }: Clock): Promise<Priced> {
  search.prices = prices
  const { boundIdr } = await askAll(search, (kitchen, sheet) => {
    return { kind: 'relax', kitchen, prices: sheet, endsAtMs }
  })
  return { boundIdr, prices }
}

/** Prices between two; a cut that the first do not know yet costs nothing there. */
function halfway(from: SharedPrices, to: SharedPrices): SharedPrices {
  const mean = (a: Float64Array, b: Float64Array) => b.map((idr, i) => (idr + (a[i] ?? 0)) / 2)
  return {
    lot: mean(from.lot, to.lot),
    offer: mean(from.offer, to.offer),
    cut: mean(from.cut, to.cut),
  }
}

/** Branch and price in every kitchen at the present prices; the best week of each. */
async function searchKitchens(search: Search): Promise<KitchenMenu[] | undefined> {
  const { keeper, active } = search
  const { clock, askedGap } = keeper.setting
  const own = shareOf(clock, 0.5)
  const objectiveIdr = Math.abs(keeper.plan?.objectiveIdr ?? 0)
  const gapIdr = (Math.min(askedGap, 0.01) * SEARCH_GAP * objectiveIdr) / active.length
  const { answers } = await askAll(search, (kitchen, prices) => {
    return { kind: 'search', kitchen, prices, endsAtMs: own.endsAtMs, gapIdr, nodes: SEARCH_NODES }
  })
  search.leastIdr = answers.map(({ boundIdr }) => boundIdr)
  const menus: KitchenMenu[] | undefined = keeper.menus?.map((menu) => menu.slice())
  answers.forEach(({ weeks }, member) => {
    const best = weeks.reduce((a, b) => (b.costIdr < a.costIdr ? b : a), weeks[0] ?? NO_WEEK)
    const menu = best.menus[0]
    if (menus && menu) menus[active[member] ?? -1] = menu
  })
  return menus
}

const NO_WEEK = { costIdr: Number.POSITIVE_INFINITY, menus: [] }

type TaskFor = (kitchen: number, prices: ReturnType<typeof priceSheets>[number]) => Task

/** One task for every kitchen, side by side; the sum of their bounds is the region's. */
export async function askAll({ keeper, team, active, region, prices }: Search, taskFor: TaskFor) {
  const sheets = priceSheets(region, prices)
  const answers: Answer[] = await Promise.all(
    active.map((kitchen, member) => {
      const sheet = sheets[member] ?? { flowIdr: new Float64Array(), optionIdr: [] }
      return team.ask(member, taskFor(kitchen, sheet))
    }),
  )
  let boundIdr = wasteIdrOfAll(keeper.setting.problem) + sharedValueIdr(region, prices)
  answers.forEach((answer, member) => {
    boundIdr += answer.boundIdr
    const kitchen = active[member] ?? -1
    for (const menu of answer.found) addDayMenu(region, { kitchen, ...menu })
  })
  raiseBound(keeper, boundIdr - 1e-9 * Math.abs(boundIdr))
  return { boundIdr, answers }
}
