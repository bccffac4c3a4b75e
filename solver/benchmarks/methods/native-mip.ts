import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { verifiedFigures } from '#solver/benchmarks/measure.ts'
import { PROGRAMS, type Program, type Told } from '#solver/benchmarks/native/programs.ts'
import { runProgram, versionOf } from '#solver/benchmarks/native/run-program.ts'
import type { PlanOutcome, PlanTask, Tell } from '#solver/benchmarks/task.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { buildMonolith } from '#solver/model/build-monolith.ts'
import type { Frame } from '#solver/model/frame.ts'
import { readDecisions } from '#solver/model/read-decisions.ts'
import { mpsLines } from '#solver/model/write-mps.ts'
import { stopwatch } from './this-core.ts'

/** A program that looks at its clock too seldom is ended this much after its limit. */
const overdueAfter = (seconds: number) => 1.5 * seconds + 30

type NativeTask = PlanTask & { method: keyof typeof PROGRAMS }

/** The exported model in the hands of a solver of this machine. */
export async function runNative(task: NativeTask, tell: Tell): Promise<PlanOutcome> {
  const program = PROGRAMS[task.method]
  const version = versionOf(program.version, program.versionPattern)
  const engine = `${program.name} ${version ?? ''}`.trim()
  if (version === undefined) return { what: 'plan', ended: 'not-installed', engine, trail: [] }
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-bench-'))
  try {
    return await solveIn(folder, { task, program, engine, tell })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Order = { task: NativeTask; program: Program; engine: string; tell: Tell }

async function solveIn(
  folder: string,
  { task, program, engine, tell }: Order,
): Promise<PlanOutcome> {
  const problem = generateProblem(task.instance)
  const files = { model: join(folder, 'model.mps'), answer: join(folder, 'answer.txt') }
  const seconds = stopwatch()
  const frame = buildMonolith(problem)
  await writeLines(files.model, mpsLines(frame.model, problem.id))
  const buildSeconds = seconds()
  const best: Told = {}
  const command = program.command({ ...task, ...files })
  const { peakMb, code, complaint } = await runProgram(
    command,
    overdueAfter(task.seconds),
    (line) => {
      const told = program.tells(line)
      if (told.objectiveIdr === undefined && told.boundIdr === undefined && !told.isProven) return
      Object.assign(best, told)
      tell({ seconds: seconds(), ...pointOf(told) })
    },
  )
  const said = { engine, seconds: seconds(), buildSeconds, ...(peakMb !== undefined && { peakMb }) }
  const base = { what: 'plan' as const, ...said, trail: [] }
  const values = existsSync(files.answer) ? readValues(program, frame, files.answer) : undefined
  if (!values) {
    const ended = code === null ? 'overdue' : code === 0 ? 'nothing' : 'failed'
    const note = complaint.trim().split('\n').at(-1)
    return { ...base, ended, ...boundOf(best), ...(note && { note }) }
  }
  const verified = await verifiedFigures(problem, readDecisions(frame, values))
  const proven = provenBound(best, verified.figures.objectiveIdr, task.gap)
  tell({ seconds: said.seconds, objectiveIdr: verified.figures.objectiveIdr, ...proven })
  return { ...base, ...verified, ...proven, ended: best.isProven ? 'proven' : 'limit' }
}

const pointOf = ({ isProven: _, ...point }: Told) => point

const boundOf = ({ boundIdr }: Told) => (boundIdr === undefined ? {} : { boundIdr })

/** Some say "optimal within the asked gap" without the bound that they reached. */
function provenBound(best: Told, objectiveIdr: number, gap: number) {
  const claimed = best.isProven ? objectiveIdr - gap * Math.abs(objectiveIdr) : undefined
  const bounds = [best.boundIdr, claimed].filter((idr) => idr !== undefined)
  return bounds.length === 0 ? {} : { boundIdr: Math.max(...bounds) }
}

async function writeLines(path: string, lines: Iterable<string>) {
  const ended = function* () {
    for (const line of lines) yield `${line}\n`
  }
  await pipeline(Readable.from(ended()), createWriteStream(path))
}

function readValues(program: Program, { model }: Frame, path: string) {
  const text = readFileSync(path, 'utf8')
  if (!program.hasPlan(text)) return undefined
  const at = new Map(model.columns.map(({ name }, column) => [name, column]))
  const values = new Float64Array(model.columns.length)
  for (const line of text.split('\n')) {
    const read = program.value(line)
    if (!read) continue
    const column = typeof read.column === 'number' ? read.column : at.get(read.column)
    if (column !== undefined) values[column] = read.value
  }
  return values
}
