import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import { chooseGroups } from './choose-groups.ts'
import { isProven, offerMenus } from './keeper.ts'
import { neighbourhoodOf } from './neighbourhood.ts'
import type { Search } from './plan-together.ts'
import { bestMenus } from './region-menus.ts'
import type { Answer, Task } from './workshop.ts'

/** Menus of a kitchen-day that a sweep begins with. */
const FIRST_MENUS = 20

/** Kitchens at a time, with the most passes over the region and the least gain of a pass worth another. */
const SIZES = [
  { size: 1, passes: 3, leastGain: 0.1 },
  { size: 2, passes: 3, leastGain: 0.05 },
  { size: 3, passes: 6, leastGain: 0.02 },
  { size: 4, passes: 3, leastGain: 0.02 },
]

/**
 * Plans few kitchens anew while the rest stays, over and over: one at a time first, then two, three
 * and four that share supply (`choose-groups.ts`). Ends when the gap is closed, time is up, or nothing
 * moves any more. `leastGain` is a share of what is left between plan and bound.
 */
export async function sweepKitchens(search: Search) {
  const { keeper, active } = search
  const { clock } = keeper.setting
  for (const { size, passes, leastGain } of SIZES) {
    if (size > active.length) return
    for (let turn = 0; turn < passes; turn++) {
      const before = keeper.plan?.objectiveIdr ?? 0
      await sweepOnce(search, await chooseGroups(search, { size, turn }))
      if (isProven(keeper) || clock.isLate()) return
      const gain = before - (keeper.plan?.objectiveIdr ?? 0)
      if (gain < leastGain * (before - keeper.boundIdr)) break
    }
  }
}

/**
 * One sweep after the other over the groups. Tasks go out before earlier answers are there, so no
 * thread waits for another; answers are taken in the order of asking, however fast the threads are, so
 * one seed gives one plan.
 */
export async function sweepOnce(search: Search, groups: number[][]) {
  const { keeper, team } = search
  const isOver = () => isProven(keeper) || keeper.setting.clock.isLate()
  const ahead = team.size === 1 ? 1 : team.size + 1
  const asked: { free: number[]; answer: Promise<Answer> }[] = []
  for (let at = 0; !isOver(); ) {
    while (asked.length < ahead && at < groups.length) {
      const free = groups[at++] ?? []
      asked.push({ free, answer: team.askAny(sweepTask(search, free)) })
    }
    const first = asked.shift()
    if (!first) return
    takeBest(search, first.free, await first.answer)
  }
}

/**
 * Sweeps one kitchen each while this thread is busy itself: tasks go out at once, evenly over the team.
 * What comes back takes the answers.
 */
export function sweepAside(search: Search, kitchens: readonly number[]): () => Promise<void> {
  const asked = kitchens.map((kitchen, i) => {
    const free = [kitchen]
    return { free, answer: search.team.ask(i, sweepTask(search, free)) }
  })
  return async () => {
    for (const { free, answer } of asked) takeBest(search, free, await answer)
  }
}

function sweepTask({ keeper, frames, region }: Search, free: number[]): Task {
  const { problem, clock, askedGap } = keeper.setting
  const { plan, menus } = keeper
  if (!plan || !menus) throw new Error('a sweep needs a plan to begin with')
  const neighbourhood = neighbourhoodOf({ problem, frames }, { menus, decisions: plan }, free)
  const gapIdr = 0.05 * askedGap * Math.abs(plan.objectiveIdr)
  return {
    kind: 'sweep',
    neighbourhood,
    menus: free.map((kitchen) => bestMenus(region, kitchen, FIRST_MENUS)),
    endsAtMs: clock.endsAtMs,
    gapIdr,
  }
}

/** Offers the cheapest week of a sweep if it is cheaper than what stood. */
function takeBest({ keeper }: Search, free: number[], { weeks, standingIdr }: Answer) {
  const best = weeks.reduce((a, b) => (b.costIdr < a.costIdr ? b : a), {
    costIdr: standingIdr,
    menus: [] as const,
  })
  if (best.menus.length === 0 || !keeper.menus) return
  const menus: KitchenMenu[] = keeper.menus.map((menu) => menu.slice())
  free.forEach((kitchen, i) => {
    const menu = best.menus[i]
    if (menu) menus[kitchen] = menu
  })
  offerMenus(keeper, menus)
}
