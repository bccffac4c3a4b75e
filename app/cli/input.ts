import { readProblem } from '#solver/problem/read-problem.ts'
import { complain } from './complain.ts'
import { printError } from './terminal.ts'
import { NOT_TEXT, readText } from './text-file.ts'

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
