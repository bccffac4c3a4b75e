import { loadavg } from 'node:os'
import { runApart } from './apart.ts'
import { type Flags, readFlags, USAGE } from './flags.ts'
import { describeMachine } from './machine.ts'
import { progressLine } from './page/progress-line.ts'
import { writePage } from './page/write-page.ts'
import { processorTime } from './processor-time.ts'
import {
  codeSha256Of,
  isSameMachine,
  keyOf,
  type Results,
  readResults,
  type Usage,
  writeResults,
} from './results.ts'
import { longestSeconds, tasksOf } from './schedule.ts'
import type { Task } from './task.ts'

/** `npm run bench`: everything on the same regions in one run (README.md). */
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Results to go on with: none, or those of the same machine; runs of other code are left out. */
function startingPoint(name: string, { doesResume }: Flags): Results {
  const machine = describeMachine()
  const kept = doesResume ? readResults(name) : undefined
  if (!kept) return { machine, runs: [] }
  if (!isSameMachine(kept.machine, machine)) {
    throw new Error('these results are from another machine: run without --resume')
  }
  return {
    machine,
    runs: kept.runs.filter(({ task, codeSha256 }) => codeSha256 === codeSha256Of(task)),
  }
}

async function runAll(name: string, flags: Flags, stop: AbortSignal) {
  const results = startingPoint(name, flags)
  const done = new Set(results.runs.map(({ task }) => keyOf(task)))
  const all = tasksOf(flags)
  const tasks = all.filter((task) => !done.has(keyOf(task)))
  say(`${tasks.length} runs (${all.length - tasks.length} of ${all.length} are there already)`)
  const startedMs = performance.now()
  const leftSeconds = () => flags.minutes * 60 - (performance.now() - startedMs) / 1000
  let leftOut = 0
  for (const [at, task] of tasks.entries()) {
    if (longestSeconds(task) > leftSeconds()) {
      leftOut += 1
      continue
    }
    const run = await runOne(task, stop)
    if (!run) return false
    results.runs.push(run)
    writeResults(name, results)
    say(`${String(at + 1).padStart(4)}/${tasks.length}  ${progressLine(run)}`)
  }
  if (leftOut > 0) say(`${leftOut} left out, for want of time; --resume runs them`)
  return true
}

/** Processes that wanted a core in the last minute. */
const load = () => hundredths(loadavg()[0] ?? 0)
const hundredths = (value: number) => Math.round(value * 100) / 100

async function runOne(task: Task, stop: AbortSignal) {
  const before = { startedAt: new Date().toISOString(), load: load() }
  const codeSha256 = codeSha256Of(task)
  const usage = startUsage()
  const done = await runApart(task, stop)
  if (!done) return undefined
  const { outcome, peakMb } = done
  const used = { ...usage(), ...(peakMb !== undefined && { peakMb: hundredths(peakMb) }) }
  return { task, outcome, codeSha256, ...before, loadAfter: load(), usage: used }
}

/** From now until it is called: the clock, our processes' processor time, and everybody else's. */
function startUsage(): () => Usage {
  const startedMs = performance.now()
  const before = processorTime()
  return () => {
    const wallSeconds = hundredths((performance.now() - startedMs) / 1000)
    const after = processorTime()
    if (!before || !after) return { wallSeconds }
    const cpuSeconds = after.childSeconds - before.childSeconds
    const others = after.machineSeconds - before.machineSeconds - cpuSeconds
    return {
      wallSeconds,
      cpuSeconds: hundredths(cpuSeconds),
      othersCpuSeconds: hundredths(Math.max(0, others)),
    }
  }
}

async function main() {
  const flags = readFlags(process.argv.slice(2))
  const name = flags.isQuick ? 'quick' : 'full'
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  const isWhole = flags.isPageOnly || (await runAll(name, flags, stop.signal))
  if (!isWhole) say('stopped; --resume goes on from here')
  const results = readResults(name)
  if (results && (flags.isPageOnly || !flags.isQuick))
    say(`written: ${writePage(results).join(', ')}`)
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}\n`)
  process.exitCode = 2
})
