import { loadHighsEngine } from '#solver/engine/highs.ts'
import { buildMonolith } from '#solver/model/build-monolith.ts'
import { linearProgramOf } from '#solver/model/linear-program.ts'
import { readDecisions } from '#solver/model/read-decisions.ts'
import type { Plan } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import { planFrom } from './plan-from.ts'

const engine = await loadHighsEngine()

/** The best plan of a small problem by the whole model, verified; throws when one is not valid. */
export function bestPlan(problem: PlanningProblem): Plan {
  const reading = readProblem(JSON.stringify(problem))
  if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
  const frame = buildMonolith(problem)
  const answer = engine.solveMip(linearProgramOf(frame.model), { relativeGap: 0 })
  const plan = planFrom(problem, readDecisions(frame, answer.values ?? []))
  const violations = verifyPlan(problem, plan)
  if (violations.length > 0) throw new Error(JSON.stringify(violations))
  return plan
}

/** Recipes of a course in the order of days; `-` = skipped. */
export const menuOf = (problem: PlanningProblem, plan: Plan, course: string) =>
  problem.days.map((day) => {
    const found = plan.menus.find((entry) => entry.day === day && entry.course === course)
    return found?.recipe ?? '-'
  })

/** Names of the rules that a plan breaks, each once. */
export const rulesBroken = (problem: PlanningProblem, plan: unknown) => [
  ...new Set(verifyPlan(problem, plan).map(({ rule }) => rule)),
]
