import type {
  BeneficiaryGroup,
  PortionClass,
} from '#app/features/beneficiaries/beneficiary-group.ts'
import { type Headcount, portionsOn } from '#app/features/beneficiaries/headcount.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'

export type PortionRow = {
  placeId: string
  placeName: string
  groupKind: GroupKind
  meal: Meal
  portionClass: PortionClass
  /** By day, in the order of the days asked for. */
  portions: number[]
}

export type PortionPlace = { placeId: string; placeName: string; rows: PortionRow[] }

/** Portions of every place and group on each day; groups that get nothing are left out. */
export function portionList(
  groups: readonly BeneficiaryGroup[],
  headcounts: readonly Headcount[],
  days: readonly string[],
): PortionPlace[] {
  const rows = groups
    .map(({ placeId, placeName, groupKind, meal, portionClass, ...group }) => ({
      placeId,
      placeName,
      groupKind,
      meal,
      portionClass,
      portions: days.map((on) =>
        portionsOn({ ...group, placeId, placeName, groupKind, meal, portionClass }, on, [
          ...headcounts,
        ]),
      ),
    }))
    .filter(({ portions }) => portions.some((count) => count > 0))
  const places = new Map(rows.map(({ placeId, placeName }) => [placeId, placeName]))
  return [...places].map(([placeId, placeName]) => ({
    placeId,
    placeName,
    rows: rows.filter((row) => row.placeId === placeId),
  }))
}

/** Column sums over rows, by day. */
export const sumsByDay = (rows: readonly { portions: readonly number[] }[], days: number) =>
  Array.from({ length: days }, (_, index) =>
    rows.reduce((sum, { portions }) => sum + (portions[index] ?? 0), 0),
  )

/** Rows of one portion class over all places. */
export const rowsOfClass = (places: readonly PortionPlace[], portionClass: PortionClass) =>
  places.flatMap(({ rows }) => rows.filter((row) => row.portionClass === portionClass))
