import {
  type Group,
  type Kitchen,
  numberOf,
  type PlanningProblem,
  type Recipe,
} from '#solver/problem/problem.ts'
import type { MenuEntry } from './plan.ts'

/** A dish that is eaten: an entry of the menu on a day on which its kitchen serves. */
export type Dish = { dayIndex: number; course: string; recipe: Recipe }

/** Headcount of a kitchen on one day, all groups. */
export const portionsOn = ({ groups }: Kitchen, dayIndex: number) =>
  groups.reduce((sum, group) => sum + (group.portions[dayIndex] ?? 0), 0)

/** Days on which some group has portions, as positions in `days`. */
export const servedDays = (kitchen: Kitchen, { days }: PlanningProblem) =>
  [...days.keys()].filter((dayIndex) => portionsOn(kitchen, dayIndex) > 0)

/** `H(k,c,d)`: reference portions of a course that a kitchen cooks on one day. */
export const referencePortions = ({ groups }: Kitchen, course: string, dayIndex: number) =>
  groups.reduce(
    (sum, { portions, portionScale }) =>
      sum + (portions[dayIndex] ?? 0) * (numberOf(portionScale, course) ?? 0),
    0,
  )

/** Dishes by kitchen id. Entries on days without portions mean nothing and are left out. */
export function dishesByKitchen(problem: PlanningProblem, menus: readonly MenuEntry[]) {
  const recipes = new Map(problem.recipes.map((recipe) => [recipe.id, recipe]))
  const dayIndexes = new Map(problem.days.map((day, index) => [day, index]))
  const kitchens = new Map(problem.kitchens.map((kitchen) => [kitchen.id, kitchen]))
  const dishes = new Map(problem.kitchens.map(({ id }): [string, Dish[]] => [id, []]))
  for (const { kitchen: id, day, course, recipe: recipeId } of menus) {
    const kitchen = kitchens.get(id)
    const dayIndex = dayIndexes.get(day)
    const recipe = recipes.get(recipeId)
    if (!kitchen || dayIndex === undefined || !recipe) continue
    if (portionsOn(kitchen, dayIndex) > 0) dishes.get(id)?.push({ dayIndex, course, recipe })
  }
  return dishes
}

/** Amount of a nutrient that one portion of a group holds on each day; unknown counts as 0. */
export function nutrientByDay(group: Group, dishes: readonly Dish[], nutrient: string) {
  const amounts = group.portions.map(() => 0)
  for (const { dayIndex, course, recipe } of dishes) {
    const scale = numberOf(group.portionScale, course) ?? 0
    const known = numberOf(recipe.nutrients, nutrient) ?? 0
    amounts[dayIndex] = (amounts[dayIndex] ?? 0) + scale * known
  }
  return amounts
}

/** What must be there to cook one day in one kitchen, in kg as bought. */
export type Demand = { kitchen: string; food: string; day: string; kg: number }

/** `grossGrams / 1000 * H`, summed over the dishes of a day; foods that nobody needs are left out. */
export function demandsOf(problem: PlanningProblem, menus: readonly MenuEntry[]): Demand[] {
  const dishes = dishesByKitchen(problem, menus)
  return problem.kitchens.flatMap((kitchen) => {
    const kgByDay = problem.days.map(() => new Map<string, number>())
    for (const { dayIndex, course, recipe } of dishes.get(kitchen.id) ?? []) {
      const portions = referencePortions(kitchen, course, dayIndex)
      const kgByFood = kgByDay[dayIndex]
      for (const { food, grossGrams } of recipe.ingredients) {
        const kg = (grossGrams / 1000) * portions
        if (kg > 0) kgByFood?.set(food, (kgByFood.get(food) ?? 0) + kg)
      }
    }
    return problem.days.flatMap((day, dayIndex) =>
      Array.from(kgByDay[dayIndex] ?? [], ([food, kg]) => ({ kitchen: kitchen.id, food, day, kg })),
    )
  })
}
