import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import loadHighs from 'highs'
import { afterAll, expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { buildMonolith } from '#solver/model/build-monolith.ts'
import { mpsLines } from '#solver/model/write-mps.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { bestPlan } from './best-plan.ts'
import { muntok, smallProblem } from './small-problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'lumbung-mps-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mpsOf = (problem: PlanningProblem) =>
  `${[...mpsLines(buildMonolith(problem).model, problem.id)].join('\n')}\n`

const run = (program: string, args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' })

const isInstalled = (program: string) => {
  try {
    run('which', [program])
    return true
  } catch {
    return false
  }
}

const region = generateProblem({ kitchens: 2, days: 2, recipes: 15, seed: 4 })
const strange = smallProblem({
  id: 'dapur dengan spasi | "kutip"',
  kitchens: [muntok({ id: 'rutan muntok\t|%\ud800' }), muntok({ id: `x${'panjang'.repeat(60)}` })],
  lots: [
    {
      id: 'kangkung pagi',
      unit: 'kebun',
      food: 'kangkung',
      kg: 15,
      readyOn: '2026-11-23',
      useBy: '2026-11-23',
      costIdrPerKg: 4000,
      wasteIdrPerKg: 3000,
      deliversTo: [{ kitchen: 'rutan muntok\t|%\ud800', transportIdrPerKg: 0 }],
    },
  ],
})

const near = (objectiveIdr: number) => 1 + 1e-6 * Math.abs(objectiveIdr)

test.each([
  ['a region', region],
  ['strange names', strange],
])('HiGHS reads the file of %s and finds the best plan, constant included', async (_, problem) => {
  const highs = await loadHighs()
  const data = mpsOf(problem)
  const model = highs.createModel({ format: 'mps', data })
  model.options.set({ output_flag: false, mip_rel_gap: 0 })
  model.run()
  const { objectiveIdr } = bestPlan(problem)
  expect(Math.abs(model.getObjectiveValue() - objectiveIdr)).toBeLessThan(near(objectiveIdr))
  model.dispose()
})

/** What a program says the optimum of an MPS file is, in rupiah, its own gap at zero. */
const PROGRAMS = {
  cbc: (file: string) => {
    const said = run('cbc', [file, '-ratio', '0', '-allow', '0', '-seconds', '100', '-solve'])
    // A programme that its own reductions solve is told as a linear one.
    const [, found] =
      /^Objective value:\s+(\S+)/m.exec(said) ?? /^Optimal objective (\S+)/m.exec(said) ?? []
    return Number(found)
  },
  glpsol: (file: string) => {
    const answer = `${file}.txt`
    run('glpsol', ['--freemps', file, '--tmlim', '100', '-o', answer])
    return Number(/Objective:\s+COST_IDR = (\S+)/.exec(readFileSync(answer, 'utf8'))?.[1])
  },
}

const small = (seed: number) => generateProblem({ kitchens: 1, days: 2, recipes: 12, seed })
const drawn = fc.sample(problemWithin({ days: 3, courses: 2, recipes: 5, kitchens: 2 }), {
  numRuns: 25,
  seed: 31,
})

test.for(['cbc', 'glpsol'] as const)(
  '%s finds the rupiah of HiGHS on regions, strange names and 25 random problems',
  (program, { skip }) => {
    if (!isInstalled(program)) skip(`${program} is not installed here`)
    const problems = [region, strange, small(1), small(2), ...drawn]
    for (const [at, problem] of problems.entries()) {
      const file = join(folder, `${program}-${at}.mps`)
      writeFileSync(file, mpsOf(problem))
      const { objectiveIdr } = bestPlan(problem)
      const found = PROGRAMS[program](file)
      expect(
        Math.abs(found - objectiveIdr),
        `problem ${at}: ${found} against ${objectiveIdr}`,
      ).toBeLessThan(near(objectiveIdr))
    }
  },
)

test('names have no spaces, none stands twice and none is longer than 255 characters', () => {
  const { columns, rows } = buildMonolith(strange).model
  const names = [...columns, ...rows].map(({ name }) => name)
  expect(names.filter((name) => /\s/.test(name) || name.length > 255)).toEqual([])
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})

test('the constant is a column fixed at 1, not a number in RHS', () => {
  const lines = mpsOf(strange).split('\n')
  expect(lines).toContain(' FX BND one 1')
  expect(lines.filter((line) => /^ RHS COST_IDR/.test(line))).toEqual([])
  expect(lines).toContain(" MARKER1 'MARKER' 'INTORG'")
})
