import type { Decisions } from '#solver/plan/plan.ts'
import type { Frame } from './frame.ts'

/** Kilograms below this are the engine's rounding, not food: a tenth of a milligram. */
const DUST_KG = 1e-7

/** The decisions that a solution of the monolith stands for; `values` by column. */
export function readDecisions(frame: Frame, values: ArrayLike<number>): Decisions {
  const { days } = frame.problem
  const dayOf = (day: number) => days[day] ?? ''
  const kgOf = (column: number) => {
    const kg = values[column] ?? 0
    return kg > DUST_KG ? [kg] : []
  }
  return {
    menus: frame.slots.flatMap(({ kitchen, day, course, dishes }) => {
      const served = dishes.find(({ column }) => (values[column] ?? 0) > 0.5)
      if (!served) return []
      return [{ kitchen: kitchen.id, day: dayOf(day), course, recipe: served.recipe.id }]
    }),
    allocations: frame.needs.flatMap(({ kitchen, day, lots }) =>
      lots.flatMap(({ lot, column }) =>
        kgOf(column).map((kg) => ({ lot: lot.id, kitchen: kitchen.id, day: dayOf(day), kg })),
      ),
    ),
    purchases: frame.needs.flatMap(({ kitchen, day, food, offers }) =>
      offers.flatMap(({ supplier, column }) =>
        kgOf(column).map((kg) => ({ supplier, food, kitchen: kitchen.id, day: dayOf(day), kg })),
      ),
    ),
    unmet: frame.needs.flatMap(({ kitchen, day, food, unmet }) =>
      kgOf(unmet).map((kg) => ({ food, kitchen: kitchen.id, day: dayOf(day), kg })),
    ),
  }
}
