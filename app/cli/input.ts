import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Defect, readProblem } from '#solver/problem/read-problem.ts'
import { complain } from './complain.ts'
import { printError } from './terminal.ts'

const REASONS: Record<string, string> = {
  ENOENT: 'a file that exists',
  ENOTDIR: 'a file that exists',
  EISDIR: 'a file, not a folder',
  EACCES: 'a file that may be read',
  ERR_FS_FILE_TOO_LARGE: 'a file below 2 GB',
  ERR_STRING_TOO_LONG: 'a file below 500 MB',
}

const NOT_TEXT = 'UTF-8 text'

type Text = { ok: true; text: string; sha256: string } | { ok: false; defect: Defect }

/** UTF-8 text of a file with the SHA-256 of its bytes; a defect says why there is none. */
async function readText(path: string): Promise<Text> {
  try {
    const bytes = await readFile(path)
    // The mark at the start stays, so that the same text gives the same bytes again.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { ok: true, text, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isNotText = code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    const expected = isNotText ? NOT_TEXT : (REASONS[code] ?? `a file to read (${code})`)
    return { ok: false, defect: { path: '$', expected } }
  }
}

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
