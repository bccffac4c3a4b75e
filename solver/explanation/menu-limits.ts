import {
  type Dish,
  dishesByKitchen,
  nutrientByDay,
  referencePortions,
} from '#solver/plan/menu-facts.ts'
import type { MenuEntry } from '#solver/plan/plan.ts'
import type { Band, Group, Kitchen, PlanningProblem } from '#solver/problem/problem.ts'
import type { BindingLimit } from './binding-limit.ts'

/** Equipment counts as full when no dish of a tenth of the day fits any more. */
const FULL_SHARE = 0.9

/** What the portions of a group hold: each day's amount, or the mean over all of them. */
function amountsOf(group: Group, { nutrient, per }: Band, dishes: readonly Dish[], days: string[]) {
  const amounts = nutrientByDay(group, dishes, nutrient)
  const eaten = amounts
    .map((amount, at) => ({ day: days[at] ?? '', amount, portions: group.portions[at] ?? 0 }))
    .filter(({ portions }) => portions > 0)
  if (per === 'day') return eaten.map(({ day, amount }) => ({ day, nutrientAmount: amount }))
  const portions = eaten.reduce((sum, one) => sum + one.portions, 0)
  const total = eaten.reduce((sum, one) => sum + one.portions * one.amount, 0)
  return portions === 0 ? [] : [{ nutrientAmount: total / portions }]
}

function bandLimits(kitchen: Kitchen, dishes: readonly Dish[], days: string[]): BindingLimit[] {
  return kitchen.groups.flatMap((group) =>
    group.bands.flatMap((band): BindingLimit[] => {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = band
      const outside = amountsOf(group, band, dishes, days).filter(({ nutrientAmount }) => {
        return nutrientAmount < min || nutrientAmount > max
      })
      if (outside.length === 0) return []
      return [{ rule: 'band', facts: { kitchen: kitchen.id, group: group.id, ...band, outside } }]
    }),
  )
}

function equipmentLimits(kitchen: Kitchen, dishes: readonly Dish[], days: string[]) {
  return (kitchen.equipment ?? []).flatMap(({ id: equipment, minutesPerDay }) =>
    days.flatMap((day, dayIndex): BindingLimit[] => {
      let usedMinutes = 0
      for (const { recipe, course } of dishes.filter((dish) => dish.dayIndex === dayIndex)) {
        const use = recipe.equipment?.find(({ id }) => id === equipment)
        const portions = referencePortions(kitchen, course, dayIndex)
        usedMinutes += ((use?.minutesPer100Portions ?? 0) * portions) / 100
      }
      if (usedMinutes === 0 || usedMinutes < FULL_SHARE * minutesPerDay) return []
      const place = { kitchen: kitchen.id, day, equipment }
      return [{ rule: 'equipment', facts: { ...place, usedMinutes, minutesPerDay } }]
    }),
  )
}

function servingLimits(kitchen: Kitchen, dishes: readonly Dish[]): BindingLimit[] {
  const place = { kitchen: kitchen.id }
  const families = Object.entries(kitchen.familyMaxServings ?? {})
    .filter(([family, most]) => dishes.filter((d) => d.recipe.family === family).length >= most)
    .map(([family, mostServings]): BindingLimit => {
      return { rule: 'family-limit', facts: { ...place, family, mostServings } }
    })
  const served = [...new Set(dishes.map(({ recipe }) => recipe))]
  const servings = served.flatMap((recipe): BindingLimit[] => {
    const count = dishes.filter((dish) => dish.recipe === recipe).length
    const most = recipe.maxServings ?? Number.POSITIVE_INFINITY
    const windowDays = recipe.repeatWindowDays ?? 1
    const facts = { ...place, recipe: recipe.id }
    return [
      ...(count >= most
        ? [{ rule: 'max-servings' as const, facts: { ...facts, mostServings: most } }]
        : []),
      ...(windowDays > 1
        ? [{ rule: 'repeat-window' as const, facts: { ...facts, windowDays } }]
        : []),
    ]
  })
  const fixed = (kitchen.fixedMenu ?? [])
    .filter(({ day, course, recipe }) =>
      dishes.some((dish) => dish.recipe.id === recipe && dish.course === course && day !== ''),
    )
    .map((entry): BindingLimit => ({ rule: 'fixed-menu', facts: { ...place, ...entry } }))
  return [...families, ...servings, ...fixed]
}

/** Limits of bands, pans, repetition and decided dishes that the menus touch, by kitchen. */
export function menuLimits(problem: PlanningProblem, menus: readonly MenuEntry[]): BindingLimit[] {
  const dishes = dishesByKitchen(problem, menus)
  return problem.kitchens.flatMap((kitchen) => {
    const own = dishes.get(kitchen.id) ?? []
    return [
      ...bandLimits(kitchen, own, problem.days),
      ...equipmentLimits(kitchen, own, problem.days),
      ...servingLimits(kitchen, own),
    ]
  })
}
