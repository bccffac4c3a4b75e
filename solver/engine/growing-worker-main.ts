import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readGrowingProblem } from '#solver/growing/read-growing.ts'
import { solveGrowing } from '#solver/growing/solve-growing.ts'
import { loadHighsEngine } from './highs.ts'

const asked = z.object({
  problemText: z.string(),
  problemSha256: z.string(),
  seconds: z.number(),
  gap: z.number(),
  seed: z.number(),
})

/** The script of the thread that solves one calendar: it answers once and ends. */
const { problemText, ...limits } = asked.parse(workerData)
const reading = readGrowingProblem(problemText)
if (!reading.ok) throw new Error('a calendar that does not read came to a worker')
const engine = await loadHighsEngine()
const plan = solveGrowing(engine, reading.problem, limits)
parentPort?.postMessage({ plan, name: engine.name, version: engine.version })
