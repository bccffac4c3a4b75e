import { emptyDecisions } from '#solver/plan/empty-plan.ts'
import type { KitchenFrame } from './block.ts'
import { greedyMenu } from './greedy-menus.ts'
import { isProven, type Keeper, offerDecisions, offerMenus, raiseBound } from './keeper.ts'
import { kitchenFrames, wholeSupply } from './kitchen-frames.ts'
import { planTogether } from './plan-together.ts'
import { openPlanner, searchPlanner } from './planner.ts'
import type { Team } from './team.ts'
import { wasteIdrOfAll } from './waste.ts'

const NODES = 1_000_000
/** Blocks up to this many kitchen-days are searched as one when the regional search has ended. */
const JOINT_DAYS = 24

/** Plans menus and supply of the whole region; everything found goes to the keeper. */
export async function planRegion(keeper: Keeper, team: Team) {
  const frames = firstPlan(keeper)
  const served = frames.filter(({ kitchen }) => kitchen.servedDays.length > 0)
  const days = served.reduce((sum, { kitchen }) => sum + kitchen.servedDays.length, 0)
  if (served.length > 1) await planTogether(keeper, team, frames)
  if (isProven(keeper) || (served.length > 1 && days > JOINT_DAYS)) return
  searchJointly(keeper)
}

/** The same without a team: for few kitchens, and for who cannot wait. */
export function planAlone(keeper: Keeper) {
  firstPlan(keeper)
  searchJointly(keeper)
}

/** Skip everything, then a greedy week for every kitchen: a plan in a blink. */
function firstPlan(keeper: Keeper): KitchenFrame[] {
  const { problem } = keeper.setting
  offerDecisions(keeper, emptyDecisions(problem.source))
  const frames = kitchenFrames(problem, () => new Uint8Array(problem.source.suppliers.length))
  keeper.phase = 'first plan'
  offerMenus(
    keeper,
    frames.map(({ kitchen, sourcing }) => greedyMenu(problem, kitchen, sourcing.cheapestIdrPerKg)),
  )
  return frames
}

/**
 * Branch and price over all kitchens at once: exact, for few kitchen-days. Minimum orders that a plan
 * ran into join as yes-or-no the next time round, until no plan meets a new one.
 */
function searchJointly(keeper: Keeper) {
  const { problem, clock } = keeper.setting
  keeper.phase = 'search'
  for (;;) {
    const marks = countMarks(keeper)
    const frames = kitchenFrames(problem, (k) => keeper.minimums[k]?.slice() ?? new Uint8Array())
    searchFrames(keeper, frames)
    if (isProven(keeper) || clock.isLate() || countMarks(keeper) === marks) return
  }
}

const countMarks = ({ minimums }: Keeper) =>
  minimums.reduce((sum, marks) => sum + marks.reduce((a, b) => a + b, 0), 0)

function searchFrames(keeper: Keeper, frames: KitchenFrame[]) {
  const { problem, engine, clock, askedGap } = keeper.setting
  const planner = openPlanner({ problem, engine }, frames, wholeSupply(problem))
  const wasteIdr = wasteIdrOfAll(problem)
  const objectiveIdr = keeper.plan?.objectiveIdr ?? Number.POSITIVE_INFINITY
  const { boundIdr } = searchPlanner(planner, {
    clock,
    nodes: NODES,
    gapIdr: 0.95 * askedGap * Math.max(1, Math.abs(objectiveIdr)),
    knownIdr: objectiveIdr - wasteIdr,
    onSolution: ({ menus }) => offerMenus(keeper, menus) - wasteIdr,
    onBound: (bound) => raiseBound(keeper, bound + wasteIdr),
  })
  raiseBound(keeper, boundIdr + wasteIdr)
  planner.master.lp.close()
}
