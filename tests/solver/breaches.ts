import type { MenuEntry } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'

/** Sums of its own, for problems of one kitchen with one group that eats 1 portion of each dish. */
const dishesOf = ({ recipes }: PlanningProblem, menus: readonly MenuEntry[]) =>
  menus.flatMap(({ day, recipe: id }) =>
    recipes.filter((recipe) => recipe.id === id).map((recipe) => ({ day, recipe })),
  )

/** Limits of bands that a menu breaks, each once, on however many days. */
export function bandsOutside(problem: PlanningProblem, menus: readonly MenuEntry[]): number {
  const dishes = dishesOf(problem, menus)
  const amountOn = (nutrient: string, days: readonly string[]) =>
    dishes
      .filter(({ day }) => days.includes(day))
      .reduce((sum, { recipe }) => sum + (recipe.nutrients[nutrient] ?? 0), 0)
  const [group] = problem.kitchens[0]?.groups ?? []
  return (group?.bands ?? []).filter(({ nutrient, per, min, max }) => {
    const amounts =
      per === 'day'
        ? problem.days.map((day) => amountOn(nutrient, [day]))
        : [amountOn(nutrient, problem.days) / problem.days.length]
    return amounts.some((one) => {
      return (min !== undefined && one < min) || (max !== undefined && one > max)
    })
  }).length
}

/** What a menu costs at the only seller's prices, the same headcount every day. */
export function spentIdr(problem: PlanningProblem, menus: readonly MenuEntry[]): number {
  const prices = new Map(
    problem.suppliers.flatMap(({ offers }) =>
      offers.map(({ food, priceIdrPerKg }) => [food, priceIdrPerKg] as const),
    ),
  )
  const portions = problem.kitchens[0]?.groups[0]?.portions[0] ?? 0
  return dishesOf(problem, menus)
    .flatMap(({ recipe }) => recipe.ingredients)
    .reduce(
      (sum, { food, grossGrams }) => sum + (portions * grossGrams * (prices.get(food) ?? 0)) / 1000,
      0,
    )
}
