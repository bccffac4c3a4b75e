import { type Explanation, explainPlan } from '#solver/explanation/explain-plan.ts'
import { flowsOf } from '#solver/match/keep-flows.ts'
import { type KitchenMenu, menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { matchSupply, matchSupplyBy } from '#solver/match/match-supply.ts'
import { type Keeper, offerMatch, offerMenus, openKeeper } from '#solver/menus/keeper.ts'
import { planAlone, planRegion } from '#solver/menus/plan-region.ts'
import { soloTeam, type Team } from '#solver/menus/team.ts'
import { openWorkshop, type Workshop } from '#solver/menus/workshop.ts'
import { emptyDecisions } from '#solver/plan/empty-plan.ts'
import type { MenuEntry } from '#solver/plan/plan.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import type { PlanPrices } from '#solver/replan/plan-prices.ts'
import { replanRegion, type Warm } from '#solver/replan/replan-region.ts'
import { startClock } from './clock.ts'
import type { Engine } from './engine.ts'
import type { LinearSolver } from './glop.ts'
import type { Report, Work } from './work.ts'

export type Surroundings = {
  engine: Engine
  tell: (report: Report) => void
  /** Threads that help with a region; left out where there are none. */
  openHelpers?: OpenHelpers | undefined
  /** Solves the linear programme of a match; the engine does where there is none. */
  loadLinear?: (() => Promise<LinearSolver>) | undefined
}

export type OpenHelpers = (problemText: string, size: number, workshop: Workshop) => Team

/** Does one piece of work, telling every better plan and every better bound. */
export async function doWork(work: Work, surroundings: Surroundings) {
  const { engine, tell, openHelpers, loadLinear } = surroundings
  const clock = startClock(work.seconds)
  const reading = readProblem(work.problemText)
  if (!reading.ok) throw new Error('a problem that does not read came to a worker')
  if (work.kind === 'explain') return explain(work, engine, reading.problem, tell)
  const problem = indexProblem(reading.problem)
  const onChange = (keeper: Keeper) => {
    const { plan } = keeper
    if (!plan) return
    const { objectiveIdr, boundIdr, gap } = plan
    tell({ kind: 'plan', plan })
    const progress = { phase: keeper.phase, seconds: clock.seconds(), objectiveIdr, boundIdr, gap }
    tell({ kind: 'progress', progress })
  }
  const { problemSha256, gap: askedGap, seed, threads } = work
  const onPrices = (prices: PlanPrices) => tell({ kind: 'prices', prices })
  const asked = { problemSha256, askedGap, seed, threads }
  const setting = { problem, engine, clock, ...asked, onChange, onPrices }
  const keeper = openKeeper(setting)
  const { warm, warmPrices } = work
  if (work.kind === 'match') {
    if (warm) keeper.kept = flowsOf(warm)
    await matchMenus(keeper, menusFromEntries(problem, work.menus ?? []), loadLinear)
    return
  }
  const workshop = openWorkshop(problem, engine)
  const helpers = threads > 1 && problem.kitchens.length > 1 ? openHelpers : undefined
  const team = helpers?.(work.problemText, threads, workshop) ?? soloTeam(workshop)
  const start = warm && { plan: warm, prices: warmPrices }
  await planOrReplan(keeper, team, start).finally(() => {
    team.close()
    workshop.close()
  })
}

async function planOrReplan(keeper: Keeper, team: Team, warm: Warm | undefined) {
  if (warm && (await replanRegion(keeper, team, warm))) return
  await planRegion(keeper, team)
}

async function matchMenus(
  keeper: Keeper,
  menus: readonly KitchenMenu[],
  loadLinear: Surroundings['loadLinear'],
) {
  if (!loadLinear) return offerMenus(keeper, menus)
  const { engine, problem, clock } = keeper.setting
  const limits = { seconds: Math.max(1, clock.left()), kept: keeper.kept }
  const linear = await loadLinear()
  const { name, version } = engine
  keeper.setting.engine = { ...engine, name: linear.name, version: `with ${name} ${version}` }
  return offerMatch(keeper, menus, await matchSupplyBy(linear, { engine, problem, menus }, limits))
}

/** Reasons and prices of a plan, as far as the time goes. */
function explain(
  work: Work,
  engine: Engine,
  problem: PlanningProblem,
  tell: (report: Report) => void,
) {
  if (!work.plan) throw new Error('no plan to explain')
  const clock = startClock(work.seconds)
  const match = (changed: PlanningProblem, entries: readonly MenuEntry[]) => {
    const indexed = indexProblem(changed)
    const menus = [...entries]
    return { menus, ...matchSupply(engine, indexed, menusFromEntries(indexed, menus)).decisions }
  }
  const isOver = () => clock.isLate()
  const replan = (changed: PlanningProblem, seconds: number) => {
    const keeper = openKeeper({
      problem: indexProblem(changed),
      engine,
      clock: startClock(Math.max(0, Math.min(seconds, clock.left()))),
      problemSha256: work.problemSha256,
      askedGap: REPLAN_GAP,
      seed: work.seed,
      threads: 1,
      onChange: () => undefined,
    })
    planAlone(keeper)
    return keeper.plan ?? emptyDecisions(changed)
  }
  const { solveMip } = engine
  const secondsLeft = () => clock.left()
  const onStage = (explanation: Explanation) => tell({ kind: 'explanation', explanation })
  const asking = { match, replan, solveMip, isOver, secondsLeft, onStage }
  onStage(explainPlan(problem, work.plan, asking))
}

/** Good enough to say what a kitchen would have to concede. */
const REPLAN_GAP = 0.002
