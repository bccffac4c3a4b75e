import { numberFlag, parseArguments } from '#app/cli/arguments.ts'
import { complain } from '#app/cli/complain.ts'
import { printResult } from '#app/cli/terminal.ts'
import { generateProblem, generateUncertainProblem } from '#solver/generate/generate-problem.ts'
import { LIMITS } from '#solver/problem/problem.ts'

/** A drawn problem on standard output. */
export async function generate(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(
    args,
    [],
    ['kitchens', 'days', 'seed', 'recipes', 'format'],
  )
  const whole = (name: string, min: number, max: number, fallback: number) =>
    numberFlag(parsed, name, { min, max, fallback, whole: true }, complaints)
  if (!parsed.flags.has('kitchens')) {
    complaints.push({ path: '--kitchens', expected: `a whole number from 1 to ${LIMITS.kitchens}` })
  }
  const size = {
    kitchens: whole('kitchens', 1, LIMITS.kitchens, 1),
    days: whole('days', 1, LIMITS.days, 6),
    recipes: whole('recipes', 5, LIMITS.recipes, 120),
    seed: whole('seed', 0, Number.MAX_SAFE_INTEGER, 1),
  }
  const format = whole('format', 1, 2, 1)
  if (complaints.length > 0) return complain(complaints)
  const problem = format === 2 ? generateUncertainProblem(size) : generateProblem(size)
  await printResult(`${JSON.stringify(problem, null, 1)}\n`)
  return 0
}
