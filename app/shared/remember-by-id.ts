/** A connection on which one reads; what a transaction sees may never come to pass. */
type Source = { isTransaction: boolean }

type Read<From, Fact> = (from: From, ids: string[]) => Promise<Map<string, Fact>>

/**
 * Reads facts that never change once they are written, each once from each database, and remembers
 * at most `mostFacts` of them; then it begins anew. An id without a fact is asked for again.
 */
export function rememberById<From extends Source, Fact>(
  mostFacts: number,
  read: Read<From, Fact>,
): Read<From, Fact> {
  const memories = new WeakMap<Source, Map<string, Fact>>()
  return async (from, ids) => {
    if (from.isTransaction) return read(from, ids)
    const known = memories.get(from) ?? new Map<string, Fact>()
    memories.set(from, known)
    const missing = [...new Set(ids)].filter((id) => !known.has(id))
    const found = missing.length === 0 ? new Map<string, Fact>() : await read(from, missing)
    const answer = new Map(
      ids.flatMap((id) => {
        const fact = known.get(id) ?? found.get(id)
        return fact === undefined ? [] : [[id, fact] as const]
      }),
    )
    if (known.size + found.size > mostFacts) known.clear()
    for (const [id, fact] of found) known.set(id, fact)
    return answer
  }
}
