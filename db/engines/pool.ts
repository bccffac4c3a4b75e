/**
 * Lends things out, the one given back last first, making new ones up to a limit. Past the limit
 * takers wait in the order they came.
 */
export function pool<Thing>(limit: number, make: () => Thing) {
  const made: Thing[] = []
  const idle: Thing[] = []
  const waiting: ((thing: Thing) => void)[] = []

  async function take(): Promise<Thing> {
    const thing = idle.pop()
    if (thing !== undefined) return thing
    if (made.length < limit) {
      const fresh = make()
      made.push(fresh)
      return fresh
    }
    return new Promise((resolve) => waiting.push(resolve))
  }

  function give(thing: Thing) {
    const next = waiting.shift()
    if (next) next(thing)
    else idle.push(thing)
  }

  return { take, give, all: () => [...made] }
}
