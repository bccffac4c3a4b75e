import { parseArguments } from '#app/cli/arguments.ts'
import { complain } from '#app/cli/complain.ts'
import { readJsonFile, readProblemFile } from '#app/cli/input.ts'
import { printResult } from '#app/cli/terminal.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import type { Violation } from '#solver/verify/violation.ts'

const asLine = ({ rule, path, facts }: Violation) => {
  const said = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `${path}: ${rule} ${said.join(' ')}`
}

/** Every violation of a plan, one a line; 0 valid, 1 not, 2 no problem to check it against. */
export async function verify(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, ['PROBLEM', 'PLAN'], [])
  if (complaints.length > 0) return complain(complaints)
  const [problemPath = '', planPath = ''] = parsed.positionals
  const reading = await readProblemFile(problemPath)
  if (!reading.ok) return reading.exit
  const plan = await readJsonFile(planPath)
  if (!plan.ok) return plan.exit
  const violations = verifyPlan(reading.problem, plan.document, reading.sha256)
  const lines = violations.length > 0 ? violations.map(asLine) : ['valid']
  await printResult(`${lines.join('\n')}\n`)
  return violations.length > 0 ? 1 : 0
}
