import { type Books, keyOf } from './books.ts'
import { KG_TOLERANCE, type Violation } from './violation.ts'

type Row = { path: string; facts: Record<string, string>; neededKg: number; givenKg: number }

/** Rule 4: nothing is moved, bought or missing in negative kilograms. */
export function* checkNegativeKg({ fromLots, fromOffers, missing }: Books): Generator<Violation> {
  for (const { path, kg } of [...fromLots, ...fromOffers, ...missing]) {
    if (kg < 0) yield { rule: 'negative-kg', path: `${path}.kg`, facts: { kg } }
  }
}

/**
 * Rule 4: for every kitchen, food and day, `grossGrams / 1000 * H` summed over the dishes equals
 * allocations + purchases + unmet, to 1 g. Food that no dish needs may not come at all.
 */
export function* checkDemand(books: Books): Generator<Violation> {
  const { problem, dishes, fromLots, fromOffers, missing } = books
  const rows = new Map<string, Row>()
  const rowOf = (kitchen: string, food: string, day: number, path: string) => {
    const key = keyOf(kitchen, food, day)
    const facts = { kitchen, food, day: problem.days[day] ?? '' }
    const row = rows.get(key) ?? { path, facts, neededKg: 0, givenKg: 0 }
    rows.set(key, row)
    return row
  }
  for (const { path, kitchen, food, day, kg } of [...fromLots, ...fromOffers, ...missing]) {
    rowOf(kitchen.id, food, day, `${path}.kg`).givenKg += kg
  }
  for (const { at, kitchen, day, recipe, referencePortions } of dishes) {
    for (const { food, grossGrams } of recipe.ingredients) {
      const row = rowOf(kitchen.id, food, day, `menus[${at}]`)
      row.neededKg += (grossGrams * referencePortions) / 1000
    }
  }
  for (const { path, facts, neededKg, givenKg } of rows.values()) {
    // 1 g, and the rounding of doubles where a row holds thousands of tonnes.
    const tolerance = KG_TOLERANCE + 1e-12 * Math.abs(neededKg)
    if (Math.abs(givenKg - neededKg) <= tolerance) continue
    yield { rule: 'demand', path, facts: { ...facts, neededKg, givenKg } }
  }
}
