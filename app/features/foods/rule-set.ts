import type { MealBand } from './meal-band.ts'
import type { GroupKind, Meal } from './requirement.ts'

type Confidence = 'high' | 'medium' | 'low'

/** A number of the rule book: a ceiling, a capacity, a window; its unit stands beside it. */
export type RuleSetValue = {
  key: string
  value: number
  unit: string
  source: string
  confidence: Confidence
}

/** The rules in force from one day to another, both included; open when `effectiveUntil` is missing. */
export type RuleSet = {
  id: string
  code: string
  name: string
  effectiveFrom: string
  effectiveUntil?: string
  source: string
}

/** The rules of a day: juknis are replaced several times a year, so nothing here is a constant. */
export type RuleBook = { ruleSet: RuleSet; values: RuleSetValue[]; bands: MealBand[] }

const isInForceOn = (ruleSet: { effectiveFrom: string; effectiveUntil?: string }, day: string) =>
  ruleSet.effectiveFrom <= day &&
  (ruleSet.effectiveUntil === undefined || day <= ruleSet.effectiveUntil)

/** The rule set of a day; no two may hold on one day (the database excludes it). */
export const ruleSetOn = <Dated extends { effectiveFrom: string; effectiveUntil?: string }>(
  ruleSets: readonly Dated[],
  day: string,
): Dated | undefined => ruleSets.find((ruleSet) => isInForceOn(ruleSet, day))

/** A value by its key, in the unit its key names; undefined when the rule set is silent. */
export const ruleValue = (values: readonly RuleSetValue[], key: string): number | undefined =>
  values.find((one) => one.key === key)?.value

/** The bands to judge a meal by: those derived from AKG, because printed ones differ in places. */
export const bandsFor = (bands: readonly MealBand[], groupKind: GroupKind, meal: Meal) =>
  bands.filter(
    (band) => band.groupKind === groupKind && band.meal === meal && band.basis === 'akg-derived',
  )
