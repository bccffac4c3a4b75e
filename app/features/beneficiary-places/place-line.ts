import { isActiveOn } from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  type BeneficiaryPlace,
  type Reach,
  reachOf,
} from '#app/features/beneficiaries/beneficiary-place.ts'
import { GROUP_KINDS, type GroupKind } from '#app/features/foods/requirement.ts'
import { type PlaceSituation, weekOfGroup } from './place-group.ts'

export type GroupLine = { id: string; groupKind: GroupKind; activeUntil?: string; week: number[] }

/** A place with its groups as they are served from a day on; `week` from Monday to Sunday. */
export type PlaceLine = BeneficiaryPlace & {
  reach?: Reach
  groups: GroupLine[]
  weekPortions: number
}

/** Places with what each of their groups gets in the week that the first open day begins. */
export function placeLines({ places, groups, reach, opensOn }: PlaceSituation): PlaceLine[] {
  const kinds = (kind: GroupKind) => GROUP_KINDS.indexOf(kind)
  return places.map((place) => {
    const own = groups
      .filter((group) => group.placeId === place.id)
      .filter((group) => isActiveOn(group, opensOn) || group.activeFrom > opensOn)
      .toSorted((a, b) => kinds(a.groupKind) - kinds(b.groupKind))
      .map((group) => ({
        id: group.id,
        groupKind: group.groupKind,
        activeUntil: group.activeUntil,
        week: weekOfGroup(group, opensOn),
      }))
    const weekPortions = own.reduce((sum, { week }) => sum + sumOf(week), 0)
    return { ...place, reach: reach && reachOf(place, reach), groups: own, weekPortions }
  })
}

/** Monday to Saturday; a Sunday is served only where the calendar says so. */
export const sumOf = (week: readonly number[]) =>
  week.slice(0, 6).reduce((sum, portions) => sum + portions, 0)
