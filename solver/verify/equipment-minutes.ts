import { type Books, cookedPortions, decidedDishes, keyOf } from './books.ts'
import type { Violation } from './violation.ts'

/** Minutes are summed in floating point; a full day is 1,440 of them. */
const MINUTE_TOLERANCE = 1e-6

/**
 * Rule 3: per kitchen, day and equipment `sum minutesPer100Portions * H / 100 <= minutesPerDay`,
 * or what the decided dishes of that day need by themselves when that is more.
 */
export function* checkEquipmentMinutes({ problem, dishes }: Books): Generator<Violation> {
  const allowed = new Map<string, number>()
  for (const kitchen of problem.kitchens) {
    const decided = new Map<string, number>()
    for (const { day, course, recipe } of decidedDishes(problem, kitchen)) {
      for (const { id, minutesPer100Portions } of recipe.equipment ?? []) {
        const minutes = (minutesPer100Portions * cookedPortions(kitchen, day, course)) / 100
        const key = keyOf(kitchen.id, day, id)
        decided.set(key, (decided.get(key) ?? 0) + minutes)
      }
    }
    for (const [key, minutes] of decided) allowed.set(key, minutes)
    for (const { id, minutesPerDay } of kitchen.equipment ?? []) {
      for (const day of problem.days.keys()) {
        const key = keyOf(kitchen.id, day, id)
        allowed.set(key, Math.max(minutesPerDay, decided.get(key) ?? 0))
      }
    }
  }
  const needed = new Map<string, number>()
  const reported = new Set<string>()
  for (const { at, kitchen, day, recipe, referencePortions } of dishes) {
    for (const { id, minutesPer100Portions } of recipe.equipment ?? []) {
      const key = keyOf(kitchen.id, day, id)
      const minutes = (needed.get(key) ?? 0) + (minutesPer100Portions * referencePortions) / 100
      needed.set(key, minutes)
      const most = allowed.get(key)
      // Equipment that is not there at all is the business of `recipe-not-allowed`.
      if (most === undefined || minutes <= most * (1 + 1e-9) + MINUTE_TOLERANCE) continue
      if (reported.has(key)) continue
      reported.add(key)
      const place = { kitchen: kitchen.id, day: problem.days[day] ?? '', equipment: id }
      const facts = { ...place, allowedMinutes: most, neededMinutes: minutes }
      yield { rule: 'equipment-minutes', path: `menus[${at}]`, facts }
    }
  }
}
