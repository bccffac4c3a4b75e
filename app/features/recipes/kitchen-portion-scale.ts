import type { GroupKind } from '#app/features/foods/requirement.ts'
import { type Day, weekday } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Course } from './recipe.ts'

/** Share of the reference portion that a group gets of a course: 1 = the whole, 0 = none. */
export type PortionScale = { groupKind: GroupKind; course: Course; scale: number }

/** What a kitchen sets instead of the rule set's share; `effectiveFrom` is a Monday, included. */
export type KitchenPortionScale = PortionScale & { effectiveFrom: Day }

const isSamePlace = (one: Place, other: Place) =>
  one.groupKind === other.groupKind && one.course === other.course
type Place = Pick<PortionScale, 'groupKind' | 'course'>

/** The newest of each group and course that has begun by a day. */
function ownOn(changes: readonly KitchenPortionScale[], on: Day): KitchenPortionScale[] {
  const begun = changes
    .filter(({ effectiveFrom }) => effectiveFrom <= on)
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))
  return begun.filter((one, index) => begun.findIndex((same) => isSamePlace(same, one)) === index)
}

/** The shares of a day: the kitchen's own where it set one, else those of the rule set. */
export function scalesOn(
  standard: readonly PortionScale[],
  changes: readonly KitchenPortionScale[],
  on: Day,
): PortionScale[] {
  const own = ownOn(changes, on)
  const untouched = standard.filter((one) => !own.some((change) => isSamePlace(change, one)))
  return [...untouched, ...own].map(({ groupKind, course, scale }) => ({
    groupKind,
    course,
    scale,
  }))
}

/** The day on which the shares of a day began to hold; empty before the kitchen set any. */
export const scalesHoldSince = (changes: readonly KitchenPortionScale[], on: Day): Day | '' =>
  changes.reduce<Day | ''>(
    (newest, { effectiveFrom }) =>
      effectiveFrom <= on && effectiveFrom > newest ? effectiveFrom : newest,
    '',
  )

export type PortionScaleRefusal =
  | 'scale-starts-midweek'
  | 'scale-starts-too-early'
  | 'scale-in-signed-week'
  | 'scale-unchanged'

export type ScaleSituation = {
  today: Day
  standard: readonly PortionScale[]
  changes: readonly KitchenPortionScale[]
  /** Mondays of the kitchen's weeks whose menu was adopted or announced. */
  adoptedMondays: readonly Day[]
}

/**
 * Decide a new share from a Monday on. A week is bought for, signed and cooked with one set of
 * shares, so it begins after today and after every week whose menu was adopted.
 */
export function decidePortionScale(
  wanted: KitchenPortionScale,
  { today, standard, changes, adoptedMondays }: ScaleSituation,
): Outcome<{ beforeScale: number | undefined }, PortionScaleRefusal> {
  const { effectiveFrom } = wanted
  if (weekday(effectiveFrom) !== 1) return refuse('scale-starts-midweek')
  if (effectiveFrom <= today) return refuse('scale-starts-too-early')
  if (adoptedMondays.some((monday) => monday >= effectiveFrom)) {
    return refuse('scale-in-signed-week')
  }
  const before = scalesOn(standard, changes, effectiveFrom).find((one) => isSamePlace(one, wanted))
  if (before?.scale === wanted.scale) return refuse('scale-unchanged')
  return { ok: true, beforeScale: before?.scale }
}
