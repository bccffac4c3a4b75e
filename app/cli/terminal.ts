import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
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

/** A file is either the old one or the whole new one, whatever happens while it is written. */
export async function writeWhole(path: string, text: string) {
  const part = join(dirname(path), `.${randomUUID()}.part`)
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
