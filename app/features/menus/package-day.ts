import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'

/** How long a dish keeps on a shelf, in a bag, without cooling; missing = it is eaten fresh. */
export type Keeping = { keepsHours?: number; isPackageOnly?: boolean }

/**
 * Hours a package has to keep: from school until the fast is broken. SE BGN 3/2026 and the
 * agency's statements say 12 hours; a rule set may say otherwise.
 */
export const packageKeepsHours = (values: readonly RuleSetValue[]): number =>
  ruleValue(values, 'package-keeps-hours') ?? 12

/**
 * Whether a dish may stand on that day. Packages hold only what keeps; a warm meal takes everything
 * that was not made for packages alone. What nobody knows to keep does not keep.
 */
export function suitsDay(
  { keepsHours, isPackageOnly }: Keeping,
  day: Pick<CalendarDay, 'isPackage'>,
  leastHours: number,
): boolean {
  if (!day.isPackage) return !isPackageOnly
  return keepsHours !== undefined && keepsHours >= leastHours
}

/** The days of a calendar on which packages are handed out. */
export const packageDaysOf = (days: readonly CalendarDay[]): string[] =>
  days.filter(({ isServed, isPackage }) => isServed && isPackage).map(({ on }) => on)
