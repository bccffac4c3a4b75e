import type { Named } from '#app/features/planning/named.ts'

/** Facts of a reason with names in the place of codes; what a reason does not speak of is missing. */
export type ReasonFacts = {
  lot?: string
  kg?: number
  idr?: number
  supplier?: string
  kitchen?: string
  food?: Named
  recipe?: Named
  day?: string
  groupKind?: string
  nutrient?: Named
  equipment?: string
  family?: string
  count?: number
  minutes?: number
}

export type WordedReason = {
  code: string
  facts: ReasonFacts
  kitchenId?: string
  foodId?: string
  serviceOn?: string
}

/** A limit, by how much it is eased, and what that saves at least. */
export type WordedLimit = WordedReason & {
  easing?: { unit: string; by: number }
  savesIdr?: number
  swap?: { recipe: Named; day: string }
}

/** Names behind the codes that a planning problem uses. */
export type PlanNames = {
  food: (code: string) => Named | undefined
  recipe: (code: string) => Named | undefined
  nutrient: (tagname: string) => Named | undefined
  supplier: (id: string) => string | undefined
  kitchen: (code: string) => string | undefined
}

/** The group's kind in a group's id of the problem, such as 'sd46-midday-large'. */
export const groupKindOf = (groupId: string) => groupId.split('-')[0]
