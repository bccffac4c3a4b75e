import type { Progress, Work } from './engine/work.ts'
import type { Pool } from './engine/worker-pool.ts'
import type { Explanation } from './explanation/explain-plan.ts'
import { emptyPlan } from './plan/empty-plan.ts'
import type { MenuEntry, Plan } from './plan/plan.ts'
import type { PlanningProblem } from './problem/problem.ts'
import { readProblem } from './problem/read-problem.ts'
import { sha256Of } from './problem/sha256.ts'
import type { PlanPrices } from './replan/plan-prices.ts'
import { type CommitBy, commitmentsOf, settled } from './uncertainty/commit.ts'
import { committedPlan } from './uncertainty/commit-plan.ts'
import { verifyPlan } from './verify/verify-plan.ts'

/**
 * When to stop. `gap`: share of the objective that may stay unproven (0.005). `seconds`: wall time
 * (60). `threads`: how many kitchens are worked on at a time (2). `warm`: a plan of a similar problem
 * to start from (`replan/replan-region.ts`), `warmPrices`: what its search learnt (`pricesOf`), known
 * without asking when the same process made it. `commitBy`: how to count on uncertain lots (`service`).
 */
export type Limits = {
  gap?: number
  seconds?: number
  threads?: number
  seed?: number
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
  warm?: Plan
  warmPrices?: PlanPrices
  commitBy?: CommitBy
}

export type Door = {
  /**
   * The best plan of menus and supply that the limits allow, in a worker thread; the caller's thread
   * stays free. `boundIdr` is below every plan of the problem, so `gap` is proven, however early the
   * search was stopped. Throws on text that is no problem (read it first), and on bugs.
   */
  plan(problemText: string, limits?: Limits): Promise<Plan>
  /**
   * Supply for decided menus: lots shared out, the rest bought, what is missing named. Its `boundIdr`
   * is the trivial bound of the whole problem, not of these menus, and says nothing about the supply:
   * that is as cheap as the menus allow whenever the time limit was not reached.
   */
  match(problemText: string, menus: MenuEntry[], limits?: Limits): Promise<Plan>
  /**
   * Why food is missing and what would help: codes with facts, every rupiah by solving again in a
   * worker thread. After `seconds` (30) what was not asked yet is left out and `isComplete` is false.
   * Undefined when the signal stopped it, or the thread died.
   */
  explain(
    problem: PlanningProblem,
    plan: Plan,
    limits?: Pick<Limits, 'seconds' | 'signal'>,
  ): Promise<Explanation | undefined>
}

/** The solver's door over threads of one kind: Node's (`index.ts`) or a browser's (`browser.ts`). */
export const openDoor = (pool: Pool): Door => ({
  plan: (problemText, limits = {}) => work(pool, { kind: 'plan' }, problemText, limits),
  match: (problemText, menus, limits = {}) =>
    work(pool, { kind: 'match', menus }, problemText, limits),
  explain: (problem, plan, limits = {}) => explain(pool, problem, plan, limits),
})

type Task = Pick<Work, 'kind' | 'menus'>

/** Prices of the plans that this process made, for as long as somebody holds the plan. */
const pricesByPlan = new WeakMap<Plan, PlanPrices>()

/**
 * What the search for a plan learnt beside it, for a later `plan` that starts from this one in another
 * process. Undefined when there is nothing: one kitchen shares with nobody, and a search may be
 * stopped before it knows any.
 */
export const pricesOf = (plan: Plan): PlanPrices | undefined => pricesByPlan.get(plan)

async function work(pool: Pool, task: Task, problemText: string, limits: Limits): Promise<Plan> {
  const problem = problemFrom(problemText)
  const { gap = 0.005, seconds = 60, threads = 2, seed = 1, warm } = limits
  const warmPrices = limits.warmPrices ?? (warm && pricesOf(warm))
  const problemSha256 = await sha256Of(problemText)
  const commitments = commitmentsOf(problem, limits.commitBy ?? 'service')
  const sure = settled(problem, commitments)
  const sureText = sure === problem ? problemText : JSON.stringify(sure)
  const settings = { problemText: sureText, problemSha256, gap, seconds, threads, seed }
  const start = { ...(warm && { warm }), ...(warmPrices && { warmPrices }) }
  const outcome = await pool.runWork({ ...task, ...settings, ...start }, limits)
  const last = outcome.plan ?? emptyPlan(sure, { problemSha256, askedGap: gap, seed, threads })
  const found = committedPlan(problem, last, commitments)
  const violations = verifyPlan(problem, found, problemSha256)
  if (outcome.prices) pricesByPlan.set(found, outcome.prices)
  if (violations.length === 0) return found
  const rules = JSON.stringify(violations.slice(0, 5))
  throw new Error(`a plan broke its own rules: ${rules}`, { cause: found })
}

function problemFrom(problemText: string): PlanningProblem {
  const reading = readProblem(problemText)
  if (reading.ok) return reading.problem
  const [first] = reading.defects
  throw new Error(`not a planning problem: ${first?.path}: expected ${first?.expected}`)
}

async function explain(
  pool: Pool,
  problem: PlanningProblem,
  plan: Plan,
  { seconds = 30, signal }: Pick<Limits, 'seconds' | 'signal'>,
): Promise<Explanation | undefined> {
  const { problemSha256, engine } = plan
  const commitments = 'commitments' in plan ? plan.commitments : commitmentsOf(problem, 'kg')
  const settings = { gap: 0, threads: 1, seed: engine.seed, seconds, problemSha256 }
  const problemText = JSON.stringify(settled(problem, commitments))
  const work = { kind: 'explain' as const, plan, problemText, ...settings }
  return (await pool.runWork(work, { signal })).explanation
}
