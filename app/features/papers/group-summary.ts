import type { GroupKind } from '#app/features/foods/requirement.ts'
import type { DocumentGroup, WeekDocument } from '#app/features/signed-weeks/week-document.ts'

export type GroupSummary = {
  key: string
  groupKind: GroupKind
  /** On the day with the most. */
  portions: number
  /** Means over the days on which the group is served; what is known for certain. */
  energyKcal?: number
  proteinGrams?: number
  costIdr?: number
  ceilingIdr: number
}

const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, one) => sum + one, 0) / values.length : undefined

const meanOf = ({ nutrients }: DocumentGroup, tagname: string) =>
  mean((nutrients.find((one) => one.tagname === tagname)?.days ?? []).map(({ least }) => least))

/** One line for each group: what a portion gives and costs on the mean day. */
export const groupSummaries = ({ groups }: WeekDocument): GroupSummary[] =>
  groups.map((group) => ({
    key: group.key,
    groupKind: group.groupKind,
    portions: Math.max(0, ...group.portions.map(({ portions }) => portions)),
    energyKcal: meanOf(group, 'ENERC_KCAL'),
    proteinGrams: meanOf(group, 'PROCNT'),
    costIdr: mean(group.costs.map(({ idr }) => idr)),
    ceilingIdr: group.ceilingIdr,
  }))
