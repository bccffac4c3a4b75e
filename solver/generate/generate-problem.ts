import {
  type PlanningProblem,
  PROBLEM_FORMAT,
  UNCERTAIN_PROBLEM_FORMAT,
} from '#solver/problem/problem.ts'
import { COURSE_SHARES } from './dishes.ts'
import { FOODS, NUTRIENTS } from './foods.ts'
import { generateKitchen, generatePlaces } from './kitchens.ts'
import { generateLots, withRange } from './lots.ts'
import { generateRecipes } from './recipes.ts'
import { generateSuppliers, withLeadDays } from './suppliers.ts'

/** Service days from Monday 23 November 2026 on, Sundays left out; the longest horizon is 62. */
function serviceDays(count: number) {
  const first = { month: 11, day: 23 }
  const lengths = [30, 31, 31, 28]
  const days: string[] = []
  for (let offset = 0; days.length < count; offset += 1) {
    if (offset % 7 === 6) continue
    let day = first.day + offset
    let month = 0
    while (day > (lengths[month] ?? 31)) {
      day -= lengths[month] ?? 31
      month += 1
    }
    const calendarMonth = ((first.month - 1 + month) % 12) + 1
    const year = 2026 + Math.floor((first.month - 1 + month) / 12)
    days.push(`${year}-${String(calendarMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  }
  return days
}

export type Size = { kitchens: number; days: number; recipes: number; seed: number }

/**
 * A region with kitchens, farms and sellers, drawn from a seed: the same size gives the same
 * problem everywhere, and the first kitchens of a bigger region eat and cook as in a smaller one.
 * Synthetic: sizes and prices are plausible for an Indonesian province, nobody's real numbers.
 */
export function generateProblem({ kitchens, days: dayCount, recipes: recipeCount, seed }: Size) {
  const days = serviceDays(dayCount)
  const courses = COURSE_SHARES.map(([course]) => course)
  const recipes = generateRecipes(recipeCount, seed)
  const places = generatePlaces(kitchens, seed)
  const problem: PlanningProblem = {
    format: PROBLEM_FORMAT,
    id: `contoh-${kitchens}-dapur-${dayCount}-hari-${recipeCount}-resep-${seed}`,
    days,
    courses,
    nutrients: NUTRIENTS.map(({ id, unit }) => ({ id, unit })),
    foods: FOODS.map(({ id }) => ({ id })),
    recipes,
    kitchens: places.map((place) => generateKitchen(place, days, courses, { recipes, seed })),
    lots: generateLots(places, days, seed),
    suppliers: generateSuppliers(places, dayCount, seed),
    weights: {
      unmetIdrPerKg: 600_000,
      skippedCourseIdrPerPortion: 20_000,
      belowBandIdr: 6000,
      aboveBandIdr: 4000,
      overBudgetFactor: 2.5,
      varietyIdrPerPortion: 80,
      menuChangeIdrPerPortion: 150,
    },
  }
  return problem
}

/** The same region in the second version of the format: harvests with ranges, orders with lead times. */
export function generateUncertainProblem(size: Size): PlanningProblem {
  const problem = generateProblem(size)
  return {
    ...problem,
    format: UNCERTAIN_PROBLEM_FORMAT,
    lots: problem.lots.map((lot) => withRange(lot, size.seed)),
    suppliers: withLeadDays(problem.suppliers),
  }
}
