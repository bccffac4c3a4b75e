import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Spawned = {
  process: ChildProcess
  /** Lines of standard output so far. */
  lines: string[]
  /** Resolves with the first line that starts so; rejects when the process ends without one. */
  line(start: string): Promise<string>
  /** Resolves with exit code and standard error when the process has ended. */
  ended: Promise<{ code: number | null; stderr: string }>
}

/** Runs a file of tests/support/processes as a process of its own, to be waited for or killed. */
export function spawnProcess(file: string, ...args: string[]): Spawned {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', `tests/support/processes/${file}`, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const lines: string[] = []
  let stderr = ''
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const look of [...waiting]) look()
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, stderr }))
  })
  const line = (start: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((text) => text.startsWith(start))
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      ended.then(() => reject(new Error(`${file} ended without saying '${start}': ${stderr}`)))
    })
  return { process: child, lines, line, ended }
}
