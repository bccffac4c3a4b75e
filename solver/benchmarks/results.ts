import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Machine, machineSchema } from './machine.ts'
import { outcomeSchema, type Task, taskSchema } from './task.ts'

/** What a run took of the machine, and what everybody else took of it meanwhile. */
const usage = z.strictObject({
  wallSeconds: z.number(),
  /** Of the process and of every program that it started (Linux). */
  cpuSeconds: z.number().optional(),
  othersCpuSeconds: z.number().optional(),
  /** Most memory that the Node process had resident. */
  peakMb: z.number().optional(),
})

const runSchema = z.strictObject({
  task: taskSchema,
  outcome: outcomeSchema,
  /** Of the source that did it; runs of other code are never mixed in. */
  codeSha256: z.string(),
  startedAt: z.string(),
  /** Processes that wanted a core in the minute before it began (load average). */
  load: z.number(),
  loadAfter: z.number(),
  usage,
})
const resultsSchema = z.strictObject({ machine: machineSchema, runs: z.array(runSchema) })

export type Run = z.infer<typeof runSchema>
export type Usage = z.infer<typeof usage>
export type Results = z.infer<typeof resultsSchema>

const fileOf = (name: string) => fileURLToPath(new URL(`./results/${name}.json`, import.meta.url))

/** Undefined when there is no such file yet. */
export function readResults(name: string): Results | undefined {
  const path = fileOf(name)
  return existsSync(path) ? resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}

/** Written beside and moved into place: whoever stops the run stops it between two whole files. */
export function writeResults(name: string, results: Results) {
  const path = fileOf(name)
  writeFileSync(`${path}.part`, `${JSON.stringify(results, null, 1)}\n`)
  renameSync(`${path}.part`, path)
}

export const keyOf = (task: Task) => JSON.stringify(task)

export const isSameMachine = (one: Machine, other: Machine) =>
  JSON.stringify(one) === JSON.stringify(other)

const ROOM = fileURLToPath(new URL('..', import.meta.url))

/** Other engines depend on the regions and the model alone, everything else on the whole core. */
const MODEL = ['generate', 'problem', 'model', 'benchmarks/native']
const CORE = [
  'problem',
  'plan',
  'menus',
  'match',
  'engine',
  'model',
  'replan',
  'uncertainty',
  'verify',
  'generate',
  'index.ts',
  'door.ts',
]
const TODAY = ['generate', 'problem', 'plan', 'benchmarks/todays-']

const roomsOf = (task: Task) => {
  if (task.what !== 'plan') return CORE
  if (task.method === 'todays-way') return TODAY
  return task.method === 'this-core' || task.method === 'menus-first' ? CORE : MODEL
}

/** The hash of every source file that a task's answer depends on. */
export function codeSha256Of(task: Task): string {
  const rooms = roomsOf(task)
  const hash = createHash('sha256')
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|mjs|py)$/.test(path) && rooms.some((room) => path.startsWith(room)))
  for (const path of files.sort()) hash.update(path).update(readFileSync(join(ROOM, path)))
  return hash.digest('hex')
}
