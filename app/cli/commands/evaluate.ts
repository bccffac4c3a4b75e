import { numberFlag, parseArguments } from '#app/cli/arguments.ts'
import { complain } from '#app/cli/complain.ts'
import { readPlanFile, readProblemFile } from '#app/cli/input.ts'
import { printResult } from '#app/cli/terminal.ts'
import { evaluate as evaluatePlan } from '#solver/index.ts'

/** A plan tried on drawn harvests, as JSON on standard output. */
export async function evaluate(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, ['PROBLEM', 'PLAN'], ['scenarios', 'seed'])
  const whole = (name: string, min: number, max: number, fallback: number) =>
    numberFlag(parsed, name, { min, max, fallback, whole: true }, complaints)
  const scenarios = whole('scenarios', 1, 100_000, 500)
  const seed = whole('seed', 0, Number.MAX_SAFE_INTEGER, 1)
  if (complaints.length > 0) return complain(complaints)
  const [problemPath = '', planPath = ''] = parsed.positionals
  const reading = await readProblemFile(problemPath)
  if (!reading.ok) return reading.exit
  const file = await readPlanFile(planPath, reading)
  if (!file.ok) return file.exit
  const evaluation = evaluatePlan(reading.problem, file.plan, { scenarios, seed })
  await printResult(`${JSON.stringify(evaluation, null, 1)}\n`)
  return 0
}
