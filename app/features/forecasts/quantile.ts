/**
 * The value below which a share `below` of the next outcomes should lie, from outcomes seen so far:
 * the order statistic of rank `below * (n + 1)`, between two neighbours by their distance (type 6
 * of Hyndman and Fan, The American Statistician 50, 1996). For outcomes that come in no particular
 * order the next one lies below it with just that chance, whatever their distribution; ranks
 * beyond the ends give the least and the greatest. Undefined when nothing was seen.
 */
export function quantile(values: readonly number[], below: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = Math.min(sorted.length, Math.max(1, below * (sorted.length + 1)))
  const lower = sorted[Math.floor(rank) - 1]
  const upper = sorted[Math.ceil(rank) - 1]
  if (lower === undefined || upper === undefined) return undefined
  return lower + (rank - Math.floor(rank)) * (upper - lower)
}

export const median = (values: readonly number[]) => quantile(values, 0.5)
