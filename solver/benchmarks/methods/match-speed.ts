import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { glopCommand } from '#solver/benchmarks/native/programs.ts'
import { median } from '#solver/benchmarks/statistics.ts'
import type { MatchOutcome, MatchTask } from '#solver/benchmarks/task.ts'
import { todaysWay } from '#solver/benchmarks/todays-way.ts'
import type { Engine, LinearProgram } from '#solver/engine/engine.ts'
import { type LinearSolver, loadGlop } from '#solver/engine/glop.ts'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { type MenuEntry, match, type PlanningProblem } from '#solver/index.ts'
import { menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { matchSupply, matchSupplyBy } from '#solver/match/match-supply.ts'
import { supplyProgram } from '#solver/match/supply-program.ts'
import { addColumn, addRow, emptyModel, type Term } from '#solver/model/linear-model.ts'
import { mpsLines } from '#solver/model/write-mps.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'

const WARM_UPS = 3

type Timing = MatchOutcome['timings'][number]

const timingOf = (name: string, engine: string, ms: readonly number[]): Timing => ({
  name,
  engine,
  medianMs: median(ms) ?? 0,
  leastMs: Math.min(...ms),
  mostMs: Math.max(...ms),
})

/** Milliseconds of every run after a few that only warm up. */
async function timed(repeats: number, run: () => unknown): Promise<number[]> {
  const ms: number[] = []
  for (let turn = -WARM_UPS; turn < repeats; turn++) {
    const startedMs = performance.now()
    await run()
    if (turn >= 0) ms.push(performance.now() - startedMs)
  }
  return ms
}

/**
 * Supply for decided menus (those of today's way), warm, in one process: from the indexed problem
 * to decisions with minimum orders, by both engines of the core; the same through the public door with
 * reading and verifying; and the linear programme alone, in both and in native GLOP.
 */
export async function runMatch({ instance, repeats }: MatchTask): Promise<MatchOutcome> {
  const problem = generateProblem(instance)
  const { menus: entries } = todaysWay(problem, '0'.repeat(64))
  const engines = { highs: await loadHighsEngine(), glop: await loadGlop() }
  const text = JSON.stringify(problem)
  const door = await timed(repeats, () => match(text, entries, { seconds: 60 }))
  const wholes = await timeWhole(engines, repeats, { problem, entries })
  const none = problem.kitchens.map(() => new Uint8Array(problem.suppliers.length))
  const indexed = indexProblem(problem)
  const { program } = supplyProgram(indexed, menusFromEntries(indexed, entries), none)
  const { highs, glop } = engines
  const linearMs = {
    glop: await timed(repeats, () => glop.solve(program)),
    highs: await timed(repeats, () => solveLinear(highs, program)),
  }
  const native = nativeGlop(program, repeats)
  return {
    what: 'match',
    rows: program.rowLower.length,
    columns: program.cost.length,
    timings: [
      ...wholes,
      timingOf('door', glop.name, door),
      timingOf('linear', glop.name, linearMs.glop),
      timingOf('linear', nameOf(highs), linearMs.highs),
      ...(native ? [timingOf('linear', native.engine, native.ms)] : []),
    ],
    missing: native ? [] : ['native GLOP (Python package ortools)'],
  }
}

type Engines = { highs: Engine; glop: LinearSolver }
type Asked = { problem: PlanningProblem; entries: MenuEntry[] }

const nameOf = ({ name, version }: Engine) => `${name} ${version} (WebAssembly)`

async function timeWhole({ highs, glop }: Engines, repeats: number, { problem, entries }: Asked) {
  const byGlop = await timed(repeats, () => {
    const indexed = indexProblem(problem)
    const menus = menusFromEntries(indexed, entries)
    return matchSupplyBy(glop, { engine: highs, problem: indexed, menus })
  })
  const byHighs = await timed(repeats, () => {
    const indexed = indexProblem(problem)
    matchSupply(highs, indexed, menusFromEntries(indexed, entries))
  })
  return [timingOf('whole', glop.name, byGlop), timingOf('whole', nameOf(highs), byHighs)]
}

function solveLinear(engine: Engine, program: LinearProgram) {
  const lp = engine.openLp(program)
  const status = lp.solve()
  lp.close()
  if (status !== 'optimal') throw new Error(`the supply programme ended as ${status}`)
}

const answer = z.object({ version: z.string(), ms: z.array(z.number()) })

/** Undefined when Python or its package is not there. */
function nativeGlop(program: LinearProgram, repeats: number) {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-bench-'))
  const path = join(folder, 'supply.mps')
  writeFileSync(path, `${[...mpsLines(modelOf(program), 'supply')].join('\n')}\n`)
  const [command, ...args] = glopCommand(path, repeats + WARM_UPS)
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 600_000 })
  rmSync(folder, { recursive: true })
  if (status !== 0) return undefined
  const { version, ms } = answer.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  return { engine: `GLOP of OR-tools ${version} (native)`, ms: ms.slice(WARM_UPS) }
}

/** The programme with names, so that it can be written to a file. */
function modelOf(program: LinearProgram) {
  const model = emptyModel()
  program.cost.forEach((objectiveIdr, j) => {
    const [lower, upper] = [program.lower[j] ?? 0, program.upper[j] ?? 0]
    addColumn(model, { name: `x${j}`, lower, upper, objectiveIdr })
  })
  const terms = Array.from(program.rowLower, (): Term[] => [])
  for (let j = 0; j < program.cost.length; j++) {
    for (let i = program.starts[j] ?? 0; i < (program.starts[j + 1] ?? 0); i++) {
      terms[program.rows[i] ?? 0]?.push([j, program.values[i] ?? 0])
    }
  }
  terms.forEach((of, row) => {
    const [lower, upper] = [program.rowLower[row] ?? 0, program.rowUpper[row] ?? 0]
    addRow(model, { name: `r${row}`, lower, upper }, of)
  })
  return model
}
