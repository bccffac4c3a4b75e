import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** The version a program says of itself; undefined when it is not there. */
export function versionOf([command, ...args]: [string, ...string[]], pattern: RegExp) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 })
  return status === 0 ? pattern.exec(stdout)?.[1] : undefined
}

/** Most memory that a running process has had resident (Linux); undefined elsewhere. */
function residentMb(pid: number | undefined) {
  try {
    const kb = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kb === undefined ? undefined : Number(kb) / 1024
  } catch {
    return undefined
  }
}

const LOOK_EVERY_MS = 25

/** Runs a program to its end, or to `untilSeconds`; tells its lines; watches its memory. */
export function runProgram(
  [command, ...args]: [string, ...string[]],
  untilSeconds: number,
  onLine: (line: string) => void,
): Promise<{ code: number | null; peakMb: number | undefined; complaint: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let peakMb: number | undefined
  let complaint = ''
  const look = setInterval(() => {
    peakMb = residentMb(child.pid) ?? peakMb
  }, LOOK_EVERY_MS)
  const overdue = setTimeout(() => child.kill('SIGKILL'), untilSeconds * 1000)
  createInterface({ input: child.stdout }).on('line', onLine)
  child.stderr.on('data', (data) => {
    complaint = `${complaint}${data}`.slice(-2000)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(look)
      clearTimeout(overdue)
      resolve({ code, peakMb, complaint })
    })
  })
}
