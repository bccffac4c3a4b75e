import type { Frame } from '#solver/model/frame.ts'
import { addRow, type Term } from '#solver/model/linear-model.ts'

type Use = { terms: Term[]; decidedMinutes: number }

/**
 * Pans and pots are on the fire no longer than a day allows.
 *
 *   sum_{c,r} minutesPer100Portions(r,e) * H(k,c,d) / 100 * serve(k,d,c,r)
 *     <= max(minutesPerDay(k,e), minutes of the decided dishes of day d)       for all k, d, e
 *
 * Equipment a kitchen lacks allows 0 minutes, so only decided dishes use it.
 */
export function addEquipmentMinutes({ model, problem, slots }: Frame) {
  const uses = new Map<string, Use>()
  for (const { kitchen, day, portions, dishes, isDecided } of slots) {
    for (const { recipe, column } of dishes) {
      for (const { id, minutesPer100Portions } of recipe.equipment ?? []) {
        const key = JSON.stringify([kitchen.id, day, id])
        const use = uses.get(key) ?? { terms: [], decidedMinutes: 0 }
        const minutes = (minutesPer100Portions * portions) / 100
        use.terms.push([column, minutes])
        if (isDecided) use.decidedMinutes += minutes
        uses.set(key, use)
      }
    }
  }
  for (const [kitchenAt, kitchen] of problem.kitchens.entries()) {
    for (const [at, { id, minutesPerDay }] of (kitchen.equipment ?? []).entries()) {
      for (const day of problem.days.keys()) {
        const use = uses.get(JSON.stringify([kitchen.id, day, id]))
        if (!use) continue
        const upper = Math.max(minutesPerDay, use.decidedMinutes)
        const name = `equipment|${kitchenAt}|${at}|${day}`
        addRow(model, { name, lower: Number.NEGATIVE_INFINITY, upper }, use.terms)
      }
    }
  }
}
