import {
  type Conceded,
  type Concession,
  isSameConcession,
} from '#app/features/concessions/concession.ts'

/** A set of concessions that a plan's explanation offers for one kitchen. */
export type OfferedWayOut = {
  /** Its place among the reasons of its plan. */
  sort: number
  concessions: Conceded[]
  /** What it is worth: money, bands at their price in planning, food at what it replaces. */
  costIdr: number
  /** Spent on food beyond what the plan spends; below zero when less. */
  extraSpendIdr: number
  changedDishes: number
  /** Proven: with fewer concessions there is no plan at all. */
  isSmallest: boolean
}

/** Of a way out what nobody accepted for this plan yet. */
export const stillToAccept = (
  { concessions }: Pick<OfferedWayOut, 'concessions'>,
  standing: readonly Concession[],
  planId: string,
): Conceded[] =>
  concessions.filter(
    (one) => !standing.some((other) => other.planId === planId && isSameConcession(one, other)),
  )

/**
 * How much a concession asks, for telling the greatest first: money, then food that is missing or
 * still to be found (kg), then dishes left out (days), then nutrients by how far off and how often.
 */
function sizeOf(one: Conceded): [rank: number, amount: number] {
  if (one.code === 'raise-budget') return [0, one.facts.totalIdr]
  if (one.code === 'accept-skipped') return [1, one.facts.courses]
  if (one.code === 'accept-missing' || one.code === 'add-food') return [2, one.facts.kg]
  const { limitAmount, acceptedAmount, days } = one.facts
  const offShare = Math.abs(acceptedAmount - limitAmount) / Math.max(limitAmount, 1e-9)
  return [3, offShare * Math.max(1, days.length)]
}

/** The greatest first. */
export const byWeight = (concessions: readonly Conceded[]): Conceded[] =>
  [...concessions].sort((a, b) => {
    const [[rankA, sizeA], [rankB, sizeB]] = [sizeOf(a), sizeOf(b)]
    return rankA - rankB || sizeB - sizeA
  })
