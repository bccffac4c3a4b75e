import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { closeWorkers, explain, plan, readProblem, verify } from '#solver/index.ts'
import type { Plan } from '#solver/plan/plan.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { muntok, smallProblem } from './small-problem.ts'

afterAll(closeWorkers)

const region = (kitchens: number, days = 4, seed = 3) =>
  JSON.stringify(generateProblem({ kitchens, days, recipes: 40, seed }))

const withoutClock = ({ engine, ...rest }: Plan) => ({ ...rest, engine: { ...engine, seconds: 0 } })

test('the same problem, seed and threads give the same plan when stopped by gap, on a new thread or a used one', async () => {
  const limits = { gap: 0.02, seconds: 60, threads: 2, seed: 1 }
  const first = await plan(region(2), limits)
  const again = await plan(region(2), limits)
  await closeWorkers()
  const anew = await plan(region(2), limits)
  expect(first.status).toBe('proven')
  expect(withoutClock(again)).toEqual(withoutClock(first))
  expect(withoutClock(anew)).toEqual(withoutClock(first))
})

const [group] = muntok().groups
const nobody = { ...group!, portions: [0, 0, 0] }
test.each([
  ['no kitchens', smallProblem({ kitchens: [] })],
  ['no recipes', smallProblem({ recipes: [] })],
  ['no sellers', smallProblem({ suppliers: [] })],
  ['no groups', smallProblem({ kitchens: [muntok({ groups: [] })] })],
  ['nobody to feed', smallProblem({ kitchens: [muntok({ groups: [nobody] })] })],
  [
    'no days',
    smallProblem({ days: [], kitchens: [muntok({ groups: [{ ...group!, portions: [] }] })] }),
  ],
  [
    'half a portion',
    smallProblem({ kitchens: [muntok({ groups: [{ ...group!, portions: [0.5, 33.3, 1e-6] }] })] }),
  ],
])('a problem with %s has a plan, a proof and an explanation', async (_, problem) => {
  const found = await plan(JSON.stringify(problem), { gap: 0.001, seconds: 10, threads: 1 })
  expect(verify(problem, found)).toEqual([])
  expect(found.status).toBe('proven')
  expect((await explain(problem, found))?.isComplete).toBe(true)
})

const EXTREMES = [0, 1e-9, 1e-6, 1e-3, 0.1, 1e3, 1e6, 1e9, 1e12, 1e15]

function* numbersIn(value: unknown): Generator<{ holder: object; key: string }> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'number') yield { holder: value, key }
    else yield* numbersIn(inner)
  }
}

test('numbers from a milligram of nothing to a billion tonnes are refused or planned, never worse', async () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...EXTREMES)), {
    minLength: 1,
    maxLength: 6,
  })
  const problems = problemWithin({ days: 3, courses: 2, recipes: 4, kitchens: 2 })
  let planned = 0
  await fc.assert(
    fc.asyncProperty(problems, edits, async (drawn, changes) => {
      const problem = structuredClone(drawn)
      const places = [...numbersIn(problem)]
      for (const [at, value] of changes) {
        const { holder, key } = places[at % places.length]!
        Reflect.set(holder, key, value)
      }
      const text = JSON.stringify(problem)
      const reading = readProblem(text)
      if (!reading.ok) return
      const startedMs = performance.now()
      const found = await plan(text, { gap: 0.001, seconds: 4, threads: 1 })
      expect(verify(reading.problem, found)).toEqual([])
      expect(performance.now() - startedMs).toBeLessThan(20_000)
      planned += 1
    }),
    { numRuns: 150, seed: 11 },
  )
  expect(planned).toBeGreaterThan(60)
})

test('60 plans in one thread leave the memory where it was', async () => {
  const text = region(1, 3)
  const limits = { gap: 0.05, seconds: 20, threads: 1 }
  for (let turn = 0; turn < 20; turn += 1) await plan(text, limits)
  const beforeMb = process.memoryUsage().rss / 1e6
  for (let turn = 0; turn < 60; turn += 1) await plan(text, limits)
  expect(process.memoryUsage().rss / 1e6 - beforeMb).toBeLessThan(60)
})

test('a search that is stopped at once still has a valid plan', async () => {
  const text = region(2)
  const reading = readProblem(text)
  if (!reading.ok) throw new Error('not readable')
  const stopped = await plan(text, { signal: AbortSignal.abort() })
  expect(stopped.status).toBe('time-limit')
  expect(verify(reading.problem, stopped)).toEqual([])
  const hurried = await plan(text, { seconds: 0 })
  expect(verify(reading.problem, hurried)).toEqual([])
})
