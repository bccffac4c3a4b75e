import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { keepPriority } from './priority.ts'
import { longestSeconds } from './schedule.ts'
import { type Outcome, outcomeSchema, type Point, pointSchema, type Task } from './task.ts'

const message = z.union([
  z.strictObject({ point: pointSchema }),
  z.strictObject({ outcome: outcomeSchema, peakMb: z.number() }),
])

const CHILD = fileURLToPath(new URL('./do-task.ts', import.meta.url))

/** Engines that overrun their limit this far are ended. */
const overdueSeconds = (task: Task) => 1.5 * longestSeconds(task) + 30

export type Done = { outcome: Outcome; peakMb?: number }

/**
 * Does a task in a process of its own, with whatever that process starts. A process that dies or does
 * not end leaves what it told until then.
 */
export function runApart(task: Task, stop: AbortSignal): Promise<Done | undefined> {
  // Its own group, so that programs which it started end with it.
  const child = fork(CHILD, [JSON.stringify(task)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  })
  keepPriority(child.pid)
  const trail: Point[] = []
  let done: Required<Done> | undefined
  let complaint = ''
  child.stderr?.on('data', (data) => {
    complaint = `${complaint}${data}`.slice(-500)
  })
  child.on('message', (raw) => {
    const read = message.parse(raw)
    if ('point' in read) trail.push(read.point)
    else done = read
  })
  const end = () => endGroup(child.pid)
  stop.addEventListener('abort', end)
  let isOverdue = false
  const watchdog = setTimeout(() => {
    isOverdue = true
    end()
  }, overdueSeconds(task) * 1000)
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(watchdog)
      stop.removeEventListener('abort', end)
      if (stop.aborted) return resolve(undefined)
      if (done) return resolve({ ...done, outcome: withTrail(done.outcome, trail) })
      const note = `ended by ${signal ?? `code ${code}`}: ${lastLine(complaint)}`
      resolve({ outcome: withTrail(brokenOff(task, isOverdue, note), trail) })
    })
  })
}

function endGroup(pid: number | undefined) {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself in this moment.
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''

function brokenOff(task: Task, isOverdue: boolean, message: string): Outcome {
  if (task.what !== 'plan') return { what: 'failure', message }
  const ended = isOverdue ? 'overdue' : 'failed'
  return { what: 'plan', ended, engine: task.method, note: message, trail: [] }
}

/** Points that tell something new: the first of each objective, bounds by steps of a thousandth. */
function withTrail(outcome: Outcome, trail: readonly Point[]): Outcome {
  if (outcome.what !== 'plan') return outcome
  const kept: Point[] = []
  for (const point of trail) {
    const last = kept.at(-1)
    const step = 1e-3 * Math.abs(point.objectiveIdr ?? point.boundIdr ?? 0) * 0.2
    const isNew =
      !last ||
      last.objectiveIdr !== point.objectiveIdr ||
      (point.boundIdr ?? 0) - (last.boundIdr ?? Number.NEGATIVE_INFINITY) >= step
    if (isNew) kept.push({ ...last, ...point })
  }
  const end = trail.at(-1)
  if (end && kept.at(-1) !== end) kept.push({ ...kept.at(-1), ...end })
  return { ...outcome, trail: kept }
}
