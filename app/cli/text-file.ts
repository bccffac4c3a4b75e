import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Complaint } from './arguments.ts'

const REASONS: Record<string, string> = {
  ENOENT: 'a file that exists',
  ENOTDIR: 'a file that exists',
  EISDIR: 'a file, not a folder',
  EACCES: 'a file that may be read',
  ERR_FS_FILE_TOO_LARGE: 'a file below 2 GB',
  ERR_STRING_TOO_LONG: 'a file below 500 MB',
}

export const NOT_TEXT = 'UTF-8 text'

type Text = { ok: true; text: string; sha256: string } | { ok: false; defect: Complaint }

/** UTF-8 text of a file with the SHA-256 of its bytes; a defect says why there is none. */
export async function readText(path: string): Promise<Text> {
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
