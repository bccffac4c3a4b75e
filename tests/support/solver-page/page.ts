/**
 * A page that can plan: the solver and its engine are fetched when the first plan is asked for.
 * Answers what a test wants to know, all of it found out in the browser.
 */
async function answer(problemText: string, seconds: number) {
  const { closeWorkers, match, plan, readProblem, verify } = await import('#solver/browser.ts')
  const reading = readProblem(problemText)
  if (!reading.ok) throw new Error(`not a problem: ${JSON.stringify(reading.defects[0])}`)
  let turnsOfThePage = 0
  const clock = setInterval(() => {
    turnsOfThePage += 1
  }, 20)
  const planned = await plan(problemText, { gap: 0.005, seconds, threads: 1 })
  clearInterval(clock)
  const matched = await match(problemText, planned.menus, { seconds })
  await closeWorkers()
  return {
    planned,
    matched,
    turnsOfThePage,
    violations: [planned, matched].flatMap((one) => verify(reading.problem, one)),
    isIsolated: crossOriginIsolated,
  }
}

declare global {
  /** What the test calls. */
  var planWeek: typeof answer
}

globalThis.planWeek = answer

export {}
