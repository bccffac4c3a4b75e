import type { GroupKind } from '#app/features/foods/requirement.ts'
import type { DocumentGroup, WeekDocument } from '#app/features/signed-weeks/week-document.ts'
import type { Translate } from '#app/i18n/translate.ts'

export type GroupSummary = {
  key: string
  groupKind: GroupKind
  /** On the day with the most. */
  portions: number
  /** Means over the days on which the group is served, as far as is known for certain; missing while a day lacks a dish. */
  energyKcal?: number
  proteinGrams?: number
  costIdr?: number
  ceilingIdr: number
}

const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, one) => sum + one, 0) / values.length : undefined

const meanOf = ({ nutrients }: DocumentGroup, tagname: string) =>
  mean((nutrients.find((one) => one.tagname === tagname)?.days ?? []).map(({ least }) => least))

const isOpen = ({ costs }: DocumentGroup) => costs.some(({ verdict }) => verdict === 'open')

/** One line for each group: what a portion gives and costs on the mean day. */
export const groupSummaries = ({ groups }: WeekDocument): GroupSummary[] =>
  groups.map((group) => ({
    key: group.key,
    groupKind: group.groupKind,
    portions: Math.max(0, ...group.portions.map(({ portions }) => portions)),
    energyKcal: isOpen(group) ? undefined : meanOf(group, 'ENERC_KCAL'),
    proteinGrams: isOpen(group) ? undefined : meanOf(group, 'PROCNT'),
    costIdr: isOpen(group) ? undefined : mean(group.costs.map(({ idr }) => idr)),
    ceilingIdr: group.ceilingIdr,
  }))

/** A figure in words, or that the week is not complete yet. */
export const openOr = (
  t: Translate,
  value: number | undefined,
  say: (value: number) => string,
): string => (value === undefined ? t('verdict.open') : say(value))
