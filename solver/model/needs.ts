import type { PlanningProblem } from '#solver/problem/problem.ts'
import type { LotSource, Need, OfferSource, Slot } from './frame.ts'
import { addColumn, type LinearModel, nameOf } from './linear-model.ts'

type Mass = Pick<Need, 'kitchen' | 'day' | 'food' | 'mostKg'>

/** Foods a kitchen may need on a day: over its courses, the most that one dish of each asks for. */
function massesOf(slots: readonly Slot[]): Mass[] {
  const masses = new Map<string, Mass>()
  for (const { kitchen, day, portions, dishes } of slots) {
    const mostKg = new Map<string, number>()
    for (const { recipe } of dishes) {
      for (const { food, grossGrams } of recipe.ingredients) {
        mostKg.set(food, Math.max(mostKg.get(food) ?? 0, (grossGrams / 1000) * portions))
      }
    }
    for (const [food, kg] of mostKg) {
      if (kg === 0) continue
      const key = JSON.stringify([kitchen.id, day, food])
      const mass = masses.get(key) ?? { kitchen, day, food, mostKg: 0 }
      mass.mostKg += kg
      masses.set(key, mass)
    }
  }
  return [...masses.values()]
}

type Namer = (kind: string, ...more: (readonly [string, number])[]) => string

function lotSources({ lots, days }: PlanningProblem, model: LinearModel, mass: Mass, name: Namer) {
  const date = days[mass.day] ?? ''
  return lots.flatMap((lot, at): LotSource[] => {
    if (lot.food !== mass.food || date < lot.readyOn || date > lot.useBy) return []
    const delivery = lot.deliversTo.find((one) => one.kitchen === mass.kitchen.id)
    if (!delivery) return []
    const column = addColumn(model, { name: name('use', [lot.id, at]) })
    return [{ lot, transportIdrPerKg: delivery.transportIdrPerKg, column }]
  })
}

function offerSources({ suppliers }: PlanningProblem, model: LinearModel, mass: Mass, name: Namer) {
  return suppliers.flatMap(({ id, offers }, at): OfferSource[] => {
    const offer = offers.find(({ food }) => food === mass.food)
    const delivery = offer?.deliversTo?.find((one) => one.kitchen === mass.kitchen.id)
    if (!offer || (offer.deliversTo && !delivery)) return []
    const column = addColumn(model, { name: name('buy', [id, at]) })
    return [{ supplier: id, offer, transportIdrPerKg: delivery?.transportIdrPerKg ?? 0, column }]
  })
}

/**
 * The kilograms: for every kitchen, day and food that may be needed, a column per lot that reaches
 * the kitchen on that day (rule 5: only from `readyOn` to `useBy`, only where it delivers), one
 * per offer that is delivered there, and one for what stays missing.
 */
export function addNeeds(problem: PlanningProblem, model: LinearModel, slots: readonly Slot[]) {
  const kitchens = new Map(problem.kitchens.map(({ id }, at) => [id, at]))
  const foods = new Map(problem.foods.map(({ id }, at) => [id, at]))
  return massesOf(slots).map((mass): Need => {
    const { kitchen, day, food } = mass
    const name: Namer = (kind, ...more) =>
      nameOf(
        kind,
        [kitchen.id, kitchens.get(kitchen.id) ?? 0],
        [problem.days[day] ?? '', day],
        [food, foods.get(food) ?? 0],
        ...more,
      )
    return {
      ...mass,
      lots: lotSources(problem, model, mass, name),
      offers: offerSources(problem, model, mass, name),
      unmet: addColumn(model, { name: name('short') }),
    }
  })
}
