import { emptyDecisions } from '#solver/plan/empty-plan.ts'
import { greedyMenu } from './greedy-menus.ts'
import { isProven, type Keeper, offerDecisions, offerMenus, raiseBound } from './keeper.ts'
import { kitchenFrames, wholeSupply } from './kitchen-frames.ts'
import { openPlanner, searchPlanner } from './planner.ts'
import { wasteIdrOfAll } from './waste.ts'

const NODES = 100_000

/** Plans menus and supply of the whole region; everything found goes to the keeper. */
export function planRegion(keeper: Keeper) {
  const { problem, engine, clock, askedGap } = keeper.setting
  offerDecisions(keeper, emptyDecisions(problem.source))
  const frames = kitchenFrames(problem, () => new Uint8Array(problem.source.suppliers.length))
  keeper.phase = 'first plan'
  offerMenus(
    keeper,
    frames.map(({ kitchen, sourcing }) => greedyMenu(problem, kitchen, sourcing.cheapestIdrPerKg)),
  )
  keeper.phase = 'search'
  const planner = openPlanner({ problem, engine }, frames, wholeSupply(problem))
  const wasteIdr = wasteIdrOfAll(problem)
  const served = frames.filter(({ kitchen }) => kitchen.servedDays.length > 0)
  if (served.length === 0) return raiseBound(keeper, keeper.plan?.objectiveIdr ?? 0)
  const { boundIdr } = searchPlanner(planner, {
    clock,
    nodes: NODES,
    gap: askedGap * 0.9,
    outsideIdr: wasteIdr,
    knownIdr: (keeper.plan?.objectiveIdr ?? Number.POSITIVE_INFINITY) - wasteIdr,
    onSolution: ({ menus }) => offerMenus(keeper, menus),
    onBound: (bound) => raiseBound(keeper, bound + wasteIdr),
  })
  raiseBound(keeper, boundIdr + wasteIdr)
  planner.master.lp.close()
  return isProven(keeper)
}
