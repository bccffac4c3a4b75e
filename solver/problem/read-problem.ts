import { type PlanningProblem, planningProblem } from './problem.ts'

/** What is wrong with a file: where (`kitchens[0].groups[1].portions`) and what was expected. */
export type Defect = { path: string; expected: string }

export type Reading =
  | { ok: true; problem: PlanningProblem; warnings: Defect[] }
  | { ok: false; defects: Defect[] }

/** JSON text in; a problem, or every defect of the text at once. Never throws. */
export function readProblem(text: string): Reading {
  const parsed = planningProblem.safeParse(JSON.parse(text))
  if (parsed.success) return { ok: true, problem: parsed.data, warnings: [] }
  return {
    ok: false,
    defects: parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      expected: issue.message,
    })),
  }
}
