import { createHash } from 'node:crypto'
import { refreshForecastLots } from '#app/features/forecasts/refresh-forecast-lots.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'
import {
  explain,
  match,
  type Plan,
  type PlanningProblem,
  parsePlanPrices,
  plan,
  pricesOf,
  readProblem,
  verify,
} from '#solver/index.ts'
import { assemblePlanningProblem } from './assemble-planning-problem.server.ts'
import { checkPlanningInput } from './check-planning-input.ts'
import { type EarlierPlan, findEarlierPlan } from './earlier-plan.server.ts'
import { planChanges } from './plan-change.ts'
import { reasonsOf } from './plan-reason.ts'
import type { PlanningInput } from './planning-input.ts'
import {
  lockRun,
  type PlanningRun,
  type RunNotes,
  setRunStatus,
} from './planning-run.repository.server.ts'
import { mayMove, type RunStatus } from './planning-run.ts'
import { readPlanningInput } from './read-planning-input.server.ts'
import { claimRun } from './run-work.repository.server.ts'
import { storePlan } from './store-plan.server.ts'
import { contentOf, rowsOfPlan } from './stored-plan.ts'
import { watchRun } from './watch-run.server.ts'

/** Western Indonesia, where a day begins last: nothing is forecast for a day that is over anywhere. */
const LAST_DAWN = 'Asia/Jakarta'

type Ended = 'not-mine' | 'refused' | 'cancelled' | 'handed-back' | 'stored'

/**
 * Works through one requested run: read the rows, close, solve, store in one short transaction.
 * Of two workers that are handed one run the second finds it claimed and does nothing.
 */
export async function runPlan(
  db: Database,
  job: { runId: string; signal: AbortSignal; clock: Clock },
): Promise<Ended> {
  const run = await claimRun(db, job.runId)
  if (!run) return 'not-mine'
  await refreshForecastLots(db, { ...run, today: job.clock.today(LAST_DAWN) })
  const input = await readPlanningInput(db, run, job.clock)
  const findings = checkPlanningInput(input)
  if (findings.length > 0) return refuseRun(db, run, { findings })
  const problemDocument = JSON.stringify(assemblePlanningProblem(input))
  const reading = readProblem(problemDocument)
  if (!reading.ok) {
    const defects = reading.defects.map((defect) => ({
      code: 'problem-defect' as const,
      ...defect,
    }))
    return refuseRun(db, run, { findings: defects })
  }
  if (!(await moveRun(db, run, 'solving'))) return 'not-mine'
  return solve(db, run, { input, problem: reading.problem, problemDocument, signal: job.signal })
}

type Solving = {
  input: PlanningInput
  problem: PlanningProblem
  problemDocument: string
  signal: AbortSignal
}

async function solve(db: Database, run: PlanningRun, solving: Solving): Promise<Ended> {
  const { input, problem, problemDocument } = solving
  const attempt = run.progress?.attempt ?? 1
  const watch = watchRun(db, { id: run.id, attempt }, solving.signal)
  try {
    const earlier = await findEarlierPlan(db, run, input)
    const found = await findPlan(run, { ...solving, earlier }, watch)
    if (watch.reason()) return await stopRun(db, run, watch.reason())
    const problemSha256 = createHash('sha256').update(problemDocument).digest('hex')
    await assertVerified(db, run, { problem, problemDocument, problemSha256, plan: found })
    const explanation = await explain(problem, found, {
      signal: watch.signal,
      seconds: explainSeconds(run),
    })
    if (watch.reason()) return await stopRun(db, run, watch.reason())
    const rows = rowsOfPlan(found, input)
    const reasons = explanation ? reasonsOf(explanation, input) : []
    const prices = pricesOf(found)
    const changes = earlier && {
      planId: earlier.planId,
      list: planChanges(earlier.content, contentOf(rows, input)),
    }
    const verified = { problemDocument, problemSha256, plan: found, rows, reasons }
    const answer = { ...verified, ...(prices && { prices }), ...(changes && { changes }) }
    return (await storePlan(db, run, answer)) ? 'stored' : 'not-mine'
  } finally {
    await watch.end()
  }
}

/** Reasons are found by solving again with one thing changed; nobody waits for all of them. */
const explainSeconds = ({ limitSeconds }: PlanningRun) => Math.min(15, limitSeconds / 4)
const SEED = 1

type Watch = ReturnType<typeof watchRun>

type Starting = Solving & { earlier: EarlierPlan | undefined }

function findPlan(run: PlanningRun, starting: Starting, watch: Watch) {
  const { input, problemDocument, problem, earlier } = starting
  const { signal, onProgress } = watch
  const { limitSeconds: seconds, askedGap: gap } = run
  const start = earlier && startFrom(earlier)
  const limits = { seconds, gap, seed: SEED, signal, onProgress, ...start }
  if (input.mode === 'plan') return plan(problemDocument, limits)
  const menus = problem.kitchens.flatMap((kitchen) =>
    (kitchen.fixedMenu ?? []).map((entry) => ({ ...entry, kitchen: kitchen.id })),
  )
  return match(problemDocument, menus, limits)
}

/** Prices that do not read are no prices: the search finds its own. */
function startFrom({ plan: warm, pricesDocument }: EarlierPlan) {
  const warmPrices = pricesDocument ? parsePlanPrices(JSON.parse(pricesDocument)) : undefined
  return { warm, ...(warmPrices && { warmPrices }) }
}

type Checked = {
  problem: PlanningProblem
  problemDocument: string
  problemSha256: string
  plan: Plan
}

/** A plan that breaks a rule is a bug: both documents are kept with the run, and the job stops. */
async function assertVerified(db: Database, run: PlanningRun, checked: Checked) {
  const violations = verify(checked.problem, checked.plan, checked.problemSha256)
  if (violations.length === 0) return
  const findings = violations.map(({ rule, path }) => ({
    code: 'plan-breaks-rule' as const,
    rule,
    path,
  }))
  const planDocument = JSON.stringify(checked.plan)
  const notes = { findings, problemDocument: checked.problemDocument, planDocument }
  await moveRun(db, run, 'failed', notes)
  throw new Error(`the plan of run ${run.id} breaks ${violations.length} rules; see its findings`)
}

async function refuseRun(db: Database, run: PlanningRun, notes: RunNotes): Promise<Ended> {
  await moveRun(db, run, 'refused', notes)
  return 'refused'
}

async function stopRun(
  db: Database,
  run: PlanningRun,
  reason: 'cancel' | 'lost' | 'stopping' | undefined,
): Promise<Ended> {
  if (reason === 'lost') return 'not-mine'
  await moveRun(db, run, reason === 'cancel' ? 'cancelled' : 'requested')
  return reason === 'cancel' ? 'cancelled' : 'handed-back'
}

/** Moves the run when it is still this attempt's; answers whether it was. */
const moveRun = (db: Database, run: PlanningRun, status: RunStatus, notes?: RunNotes) =>
  db.transaction().execute(async (tx) => {
    const now = await lockRun(tx, run.id)
    const isMine = now?.progress?.attempt === run.progress?.attempt
    if (!now || !isMine || !mayMove(now.status, status)) return false
    const isOver = status !== 'solving' && status !== 'requested'
    await setRunStatus(tx, run.id, status, { isOver, notes })
    return true
  })

/** Marks a run that a bug or an outage stopped, so that whoever waits for it is told. */
export const failRun = (db: Database, runId: string, message: string) =>
  db.transaction().execute(async (tx) => {
    const now = await lockRun(tx, runId)
    if (!now || !mayMove(now.status, 'failed')) return
    const findings = [{ code: 'stopped-by-error' as const, message }]
    await setRunStatus(tx, runId, 'failed', { isOver: true, notes: { findings } })
  })
