import type { Progress, Work } from './engine/work.ts'
import { closeWorkers, runWork } from './engine/worker-pool.ts'
import type { Explanation } from './explanation/explain-plan.ts'
import { random } from './generate/random.ts'
import { emptyPlan } from './plan/empty-plan.ts'
import type { MenuEntry, Plan } from './plan/plan.ts'
import type { PlanningProblem } from './problem/problem.ts'
import { readProblem } from './problem/read-problem.ts'
import { sha256Of } from './problem/sha256.ts'
import { type CommitBy, commitmentsOf, settled } from './uncertainty/commit.ts'
import { committedPlan } from './uncertainty/commit-plan.ts'
import { type Evaluation, evaluatePlan } from './uncertainty/evaluate-plan.ts'
import { verifyPlan } from './verify/verify-plan.ts'
import type { Violation } from './verify/violation.ts'

export type { Progress } from './engine/work.ts'
export type { BindingLimit } from './explanation/binding-limit.ts'
export type { Explanation, LimitWorth } from './explanation/explain-plan.ts'
export type { Reason, Shortfall } from './explanation/reason.ts'
export type { Concession, WayOut } from './explanation/way-out.ts'
export type { MenuEntry, Plan } from './plan/plan.ts'
export type { PlanningProblem } from './problem/problem.ts'
export { type Defect, type Reading, readProblem } from './problem/read-problem.ts'
export type { Evaluation } from './uncertainty/evaluate-plan.ts'
export type { Violation } from './verify/violation.ts'
export { closeWorkers }

/**
 * When to stop. `gap`: share of the objective that may stay unproven (0.005). `seconds`: wall time
 * (60). `threads`: how many kitchens are worked on at a time (2). `warm`: a plan of a similar problem
 * to start from. `commitBy`: how to count on uncertain lots (`service`).
 */
export type Limits = {
  gap?: number
  seconds?: number
  threads?: number
  seed?: number
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
  warm?: Plan
  commitBy?: CommitBy
}

/**
 * The best plan of menus and supply that the limits allow, in a worker thread; the caller's thread
 * stays free. `boundIdr` is below every plan of the problem, so `gap` is proven, however early the
 * search was stopped. Throws on text that is no problem (read it first), and on bugs.
 */
export async function plan(problemText: string, limits: Limits = {}): Promise<Plan> {
  return work({ kind: 'plan' }, problemText, limits)
}

/**
 * Supply for decided menus: lots shared out, the rest bought, what is missing named. Its `boundIdr`
 * is the trivial bound of the whole problem, not of these menus, and says nothing about the supply:
 * that is as cheap as the menus allow whenever the time limit was not reached.
 */
export async function match(
  problemText: string,
  menus: MenuEntry[],
  limits: Limits = {},
): Promise<Plan> {
  return work({ kind: 'match', menus }, problemText, limits)
}

type Task = Pick<Work, 'kind' | 'menus'>

async function work(task: Task, problemText: string, limits: Limits): Promise<Plan> {
  const problem = problemFrom(problemText)
  const { gap = 0.005, seconds = 60, threads = 2, seed = 1, warm } = limits
  const problemSha256 = await sha256Of(problemText)
  const commitments = commitmentsOf(problem, limits.commitBy ?? 'service')
  const sure = settled(problem, commitments)
  const sureText = sure === problem ? problemText : JSON.stringify(sure)
  const settings = { problemText: sureText, problemSha256, gap, seconds, threads, seed }
  const outcome = await runWork({ ...task, ...settings, ...(warm ? { warm } : {}) }, limits)
  const last = outcome.plan ?? emptyPlan(sure, { problemSha256, askedGap: gap, seed, threads })
  const found = committedPlan(problem, last, commitments)
  const violations = verifyPlan(problem, found, problemSha256)
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

/** Every rule that a plan breaks; empty = valid. */
export function verify(
  problem: PlanningProblem,
  plan: unknown,
  problemSha256?: string,
): Violation[] {
  return verifyPlan(problem, plan, problemSha256)
}

/**
 * Why food is missing and what would help: codes with facts, every rupiah by solving again in a
 * worker thread. After `seconds` (30) what was not asked yet is left out and `isComplete` is false.
 * Undefined when the signal stopped it, or the thread died.
 */
export async function explain(
  problem: PlanningProblem,
  plan: Plan,
  limits: Pick<Limits, 'seconds' | 'signal'> = {},
): Promise<Explanation | undefined> {
  const { seconds = 30 } = limits
  const { problemSha256, engine } = plan
  const commitments = 'commitments' in plan ? plan.commitments : commitmentsOf(problem, 'kg')
  const settings = { gap: 0, threads: 1, seed: engine.seed, seconds, problemSha256 }
  const problemText = JSON.stringify(settled(problem, commitments))
  const outcome = await runWork({ kind: 'explain', plan, problemText, ...settings }, limits)
  return outcome.explanation
}

/** A plan tried on drawn harvests: what it costs and leaves missing; the same draws for one seed. */
export function evaluate(
  problem: PlanningProblem,
  plan: Plan,
  { scenarios, seed }: { scenarios: number; seed: number },
): Evaluation {
  const { between } = random(seed, 'harvest')
  return evaluatePlan(problem, plan, { scenarios, seed, draw: () => between(0, 1) })
}
