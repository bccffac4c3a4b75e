import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A reader that stops listening (`| head`) is not our error: what it did not want is dropped. */
export function survivePipes() {
  const ignore = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  }
  process.stdout.on('error', ignore)
  process.stderr.on('error', ignore)
}

/** The result, and nothing else, goes to standard output. */
export const printResult = (text: string) =>
  new Promise<void>((resolve) => {
    process.stdout.write(text, () => resolve())
  })

export const printError = (text: string) => {
  process.stderr.write(`${text}\n`)
}

/** Lines gathered into pieces of about 64 kB, so that a long file is written in few steps. */
function* pieces(lines: Iterable<string>) {
  let piece = ''
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length > 65_536) {
      yield piece
      piece = ''
    }
  }
  yield piece
}

const PLACES: Record<string, string> = {
  ENOENT: 'a file in a folder that exists',
  ENOTDIR: 'a file in a folder that exists',
  EISDIR: 'a file, not a folder',
  EACCES: 'a place that may be written',
  EROFS: 'a place that may be written',
  ENOSPC: 'room on the disk',
}

/** What was expected of a place that cannot be written, from the error that said so. */
function expectedPlace(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PLACES[code] ?? `a file that can be written (${code || error})`
}

/** Undefined when a file can be written there, else what was expected. Leaves nothing behind. */
export async function refusedPlace(path: string): Promise<string | undefined> {
  const part = join(dirname(path), `.${randomUUID()}.part`)
  try {
    const place = await stat(path).catch(() => undefined)
    if (place?.isDirectory()) return PLACES.EISDIR
    await (await open(part, 'wx')).close()
    await rm(part)
    return undefined
  } catch (error) {
    return expectedPlace(error)
  }
}

/**
 * Writes lines so that the file is either the old one or the whole new one, whatever happens
 * meanwhile. Undefined when it is written, else what was expected of the place.
 */
export async function writeWhole(path: string, lines: Iterable<string>) {
  const part = join(dirname(path), `.${randomUUID()}.part`)
  try {
    const file = await open(part, 'wx')
    try {
      for (const piece of pieces(lines)) await file.write(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
    return undefined
  } catch (error) {
    await rm(part, { force: true })
    return expectedPlace(error)
  }
}
