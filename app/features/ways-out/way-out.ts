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
