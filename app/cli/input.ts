import { parsePlan } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import { complain } from './complain.ts'
import { printError } from './terminal.ts'
import { NOT_TEXT, readText } from './text-file.ts'

export type ProblemFile = { problem: PlanningProblem; text: string; sha256: string }

/** The problem in a file, or the exit code after its defects went to standard error. */
export async function readProblemFile(path: string) {
  const file = await readText(path)
  if (!file.ok) return { ok: false as const, exit: complain([file.defect], path) }
  const reading = readProblem(file.text)
  if (!reading.ok) return { ok: false as const, exit: complain(reading.defects, path) }
  for (const warning of reading.warnings) {
    printError(`${path}: warning: ${warning.path}: expected ${warning.expected}`)
  }
  return { ok: true as const, problem: reading.problem, text: file.text, sha256: file.sha256 }
}

/** The JSON document in a file; text that is none gives `undefined`, a document of no shape. */
export async function readJsonFile(path: string) {
  const file = await readText(path)
  if (!file.ok && file.defect.expected !== NOT_TEXT) {
    return { ok: false as const, exit: complain([file.defect], path) }
  }
  try {
    const text = file.ok ? file.text.replace(/^\uFEFF/, '') : ''
    const document: unknown = JSON.parse(text)
    return { ok: true as const, document }
  } catch {
    return { ok: true as const, document: undefined }
  }
}

/** The plan in a file, when it is a valid one of the problem; else the exit code, complained about. */
export async function readPlanFile(path: string, { problem, sha256 }: ProblemFile) {
  const file = await readJsonFile(path)
  if (!file.ok) return file
  const [violation] = verifyPlan(problem, file.document, sha256)
  const read = parsePlan(file.document)
  if (!violation && read.success) return { ok: true as const, plan: read.data }
  const { path: place = '$', rule = 'shape' } = violation ?? {}
  const complaint = { path: place, expected: `a valid plan of this problem (${rule})` }
  return { ok: false as const, exit: complain([complaint], path) }
}
