import { parseArguments } from '#app/cli/arguments.ts'
import { complain } from '#app/cli/complain.ts'
import { readPlanFile, readProblemFile } from '#app/cli/input.ts'
import { printResult } from '#app/cli/terminal.ts'
import { explain as explainPlan } from '#solver/index.ts'

/** Enough for every question about a region of some twenty kitchens. */
const SECONDS = 120

/** Shortfalls, binding limits and what easing them is worth, as JSON on standard output. */
export async function explain(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, ['PROBLEM', 'PLAN'], [])
  if (complaints.length > 0) return complain(complaints)
  const [problemPath = '', planPath = ''] = parsed.positionals
  const reading = await readProblemFile(problemPath)
  if (!reading.ok) return reading.exit
  const file = await readPlanFile(planPath, reading)
  if (!file.ok) return file.exit
  const explanation = await explainPlan(reading.problem, file.plan, { seconds: SECONDS })
  await printResult(`${JSON.stringify(explanation, null, 1)}\n`)
  return 0
}
