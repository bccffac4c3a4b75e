import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'

/** A kind of group at one of its meals, as an address says it: 'sd46-midday'. */
export type EaterKey = string

export const eaterKey = ({ groupKind, meal }: { groupKind: GroupKind; meal: Meal }): EaterKey =>
  `${groupKind}-${meal}`
