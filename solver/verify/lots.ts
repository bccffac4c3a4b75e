import type { Books } from './books.ts'
import { KG_TOLERANCE, type Violation } from './violation.ts'

/**
 * Rule 5: a lot is used on service days from `readyOn` to `useBy`, both included, only by kitchens
 * it delivers to, and never beyond its kg (1 g), or beyond what the plan counts on.
 */
export function* checkLots({ problem, fromLots, lotKg }: Books): Generator<Violation> {
  const usedKg = new Map<string, number>()
  const over = new Set<string>()
  for (const { path, lot, kitchen, day, kg } of fromLots) {
    const date = problem.days[day] ?? ''
    if (date < lot.readyOn || date > lot.useBy) {
      const facts = { lot: lot.id, day: date, readyOn: lot.readyOn, useBy: lot.useBy }
      yield { rule: 'lot-window', path: `${path}.day`, facts }
    }
    if (!lot.deliversTo.some((delivery) => delivery.kitchen === kitchen.id)) {
      const facts = { lot: lot.id, kitchen: kitchen.id }
      yield { rule: 'lot-delivery', path: `${path}.kitchen`, facts }
    }
    const total = (usedKg.get(lot.id) ?? 0) + kg
    usedKg.set(lot.id, total)
    if (total > (lotKg.get(lot.id) ?? 0) + KG_TOLERANCE) over.add(lot.id)
  }
  for (const { path, lot } of fromLots) {
    const [total, kg] = [usedKg.get(lot.id) ?? 0, lotKg.get(lot.id) ?? 0]
    if (!over.delete(lot.id) || total <= kg + KG_TOLERANCE) continue
    yield { rule: 'lot-kg', path: `${path}.kg`, facts: { lot: lot.id, kg, usedKg: total } }
  }
}
