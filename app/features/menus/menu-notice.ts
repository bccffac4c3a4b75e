import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import { addDays, type Day, daysBetween } from '#app/shared/day.ts'

/** When a menu must be adopted so that it stands long enough before it is served. */
export type MenuNotice = {
  dueOn: Day
  leadDays: number
  /** Below zero: so many days late. */
  daysLeft: number
}

/**
 * A week's menu is due `menu-lead-days` before its first service day (juknis 2026: the plan of a
 * month is ready two weeks before). Undefined when the rule set names no such time, nothing is
 * served, or the menu is adopted already.
 */
export function menuNotice(
  menu: { isAdopted: boolean; firstServiceOn?: Day },
  values: readonly RuleSetValue[],
  today: Day,
): MenuNotice | undefined {
  const leadDays = ruleValue(values, 'menu-lead-days')
  if (menu.isAdopted || menu.firstServiceOn === undefined || leadDays === undefined) {
    return undefined
  }
  const dueOn = addDays(menu.firstServiceOn, -leadDays)
  return { dueOn, leadDays, daysLeft: daysBetween(today, dueOn) }
}
