import { loadavg } from 'node:os'
import { runApart } from './apart.ts'
import { type Flags, readFlags, USAGE } from './flags.ts'
import { describeMachine } from './machine.ts'
import { progressLine } from './page/progress-line.ts'
import { writePage } from './page/write-page.ts'
import {
  codeSha256Of,
  isSameMachine,
  keyOf,
  type Results,
  readResults,
  writeResults,
} from './results.ts'
import { tasksOf } from './schedule.ts'
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
  for (const [at, task] of tasks.entries()) {
    const run = await runOne(task, stop)
    if (!run) return false
    results.runs.push(run)
    writeResults(name, results)
    say(`${String(at + 1).padStart(4)}/${tasks.length}  ${progressLine(run)}`)
  }
  return true
}

async function runOne(task: Task, stop: AbortSignal) {
  const startedAt = new Date().toISOString()
  const load = Math.round((loadavg()[0] ?? 0) * 100) / 100
  const codeSha256 = codeSha256Of(task)
  const outcome = await runApart(task, stop)
  return outcome && { task, outcome, codeSha256, startedAt, load }
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
  if (results && !flags.isQuick) say(`written: ${writePage(results).join(', ')}`)
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}\n`)
  process.exitCode = 2
})
