/** Something of a file, known by its slugs, that takes of others by theirs. */
export type Taking = { slugs: readonly string[]; takes: readonly string[] }

/**
 * What is taken stands before what takes it, else in the order given. `inCircle` holds those that
 * would be made of themselves or of one that is; they are not in the order.
 */
export function orderByParts<One extends Taking>(
  wanted: readonly One[],
): { ordered: One[]; inCircle: One[] } {
  const ordered: One[] = []
  let left = [...wanted]
  while (left.length > 0) {
    const waiting = new Set(left.flatMap(({ slugs }) => slugs))
    const isReady = ({ takes }: One) => !takes.some((slug) => waiting.has(slug))
    const ready = left.filter(isReady)
    if (ready.length === 0) break
    ordered.push(...ready)
    left = left.filter((one) => !isReady(one))
  }
  return { ordered, inCircle: left }
}
