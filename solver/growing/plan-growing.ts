import { z } from 'zod'
import { growInThread } from '#solver/engine/growing-thread.ts'
import { sha256Of } from '#solver/problem/sha256.ts'
import { type GrowingPlan, growingPlan } from './growing-plan.ts'
import { readGrowingProblem } from './read-growing.ts'
import { verifyGrowing } from './verify-growing.ts'

/** `gap`: share of the gain that may stay unproven (0.01); `seconds`: wall time (30). */
type Limits = { gap?: number; seconds?: number; seed?: number; signal?: AbortSignal }

const answer = z.object({
  plan: growingPlan.omit({ engine: true }),
  name: z.string(),
  version: z.string(),
})

/**
 * The calendar that gains most, in a worker thread; every answer has passed `verifyGrowing`.
 * Undefined when the signal stopped it or the thread ran out of time with nothing to say. Throws on
 * text that is no problem (read it first) and on bugs.
 */
export async function planGrowing(
  problemText: string,
  { gap = 0.01, seconds = 30, seed = 1, signal }: Limits = {},
): Promise<GrowingPlan | undefined> {
  const reading = readGrowingProblem(problemText)
  if (!reading.ok) throw new Error(`not a calendar's problem: ${reading.defects[0]?.path}`)
  const problemSha256 = await sha256Of(problemText)
  const done = await growInThread({ problemText, problemSha256, seconds, gap, seed }, signal)
  if (!done) return undefined
  const { plan, name, version } = answer.parse(done.said)
  const found = { ...plan, engine: { name, version, seconds: done.seconds, askedGap: gap } }
  const violations = verifyGrowing(reading.problem, found, problemSha256)
  if (violations.length === 0) return found
  const rules = JSON.stringify(violations.slice(0, 5))
  throw new Error(`a calendar broke its own rules: ${rules}`, { cause: found })
}
