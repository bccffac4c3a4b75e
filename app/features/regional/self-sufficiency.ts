/** Kilograms of a kitchen's week by where they come from, as an adopted plan shares them out. */
export type WeekSupply = {
  /** Harvest of own units of this season. */
  ownKg: number
  /** What the store already holds. */
  stockKg: number
  boughtKg: number
  /** Nobody has it. */
  unmetKg: number
}

export const neededKg = ({ ownKg, stockKg, boughtKg, unmetKg }: WeekSupply) =>
  ownKg + stockKg + boughtKg + unmetKg

/**
 * Self-sufficiency (kemandirian pangan) by mass: own harvest over everything the week needs, 0 to
 * 1. What the store holds counts as need and not as own, because nobody knows any more who grew
 * it. Undefined where no plan says where the food comes from, or nothing is needed.
 */
export function selfSufficiency(supply: WeekSupply | undefined): number | undefined {
  if (!supply) return undefined
  const needed = neededKg(supply)
  return needed > 0 ? supply.ownKg / needed : undefined
}

/** The sum of those that are known; undefined when none is. */
export function sumOfSupply(supplies: readonly (WeekSupply | undefined)[]): WeekSupply | undefined {
  const known = supplies.flatMap((supply) => supply ?? [])
  if (known.length === 0) return undefined
  return known.reduce((sum, one) => ({
    ownKg: sum.ownKg + one.ownKg,
    stockKg: sum.stockKg + one.stockKg,
    boughtKg: sum.boughtKg + one.boughtKg,
    unmetKg: sum.unmetKg + one.unmetKg,
  }))
}
