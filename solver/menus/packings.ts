import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'

/** A limit on servings of one recipe between two days, both included. */
export type ServingLimit = { firstDay: number; lastDay: number; limit: number }

/**
 * Limits on recipe `r` in a kitchen (section 2.2): once in any `repeatWindowDays` consecutive days,
 * and `maxServings` in the horizon. What `fixedMenu` uses by itself raises a limit to that use.
 */
export function servingLimits(problem: IndexedProblem, kitchen: IndexedKitchen, r: number) {
  const last = problem.dayCount - 1
  const window = Math.min(problem.recipes.repeatWindowDays[r] ?? 1, problem.dayCount)
  const limits: ServingLimit[] = []
  for (let firstDay = 0; window > 1 && firstDay + window - 1 <= last; firstDay++) {
    const lastDay = firstDay + window - 1
    const decided = fixedServings(problem, kitchen, { r, firstDay, lastDay })
    limits.push({ firstDay, lastDay, limit: Math.max(1, decided) })
  }
  const most = kitchen.maxServings[r] ?? 0
  if (most < kitchen.servedDays.length) limits.push({ firstDay: 0, lastDay: last, limit: most })
  return limits
}

type Stretch = { r: number; firstDay: number; lastDay: number }

function fixedServings(problem: IndexedProblem, kitchen: IndexedKitchen, stretch: Stretch) {
  const from = stretch.firstDay * problem.courseCount
  const to = (stretch.lastDay + 1) * problem.courseCount
  let count = 0
  for (let slot = from; slot < to; slot++) if (kitchen.fixed[slot] === stretch.r) count++
  return count
}
