import type { Kitchen, PlanningProblem, Recipe } from '#solver/problem/problem.ts'

const dish = (
  id: string,
  course: string,
  food: string,
  grossGrams: number,
  more: Partial<Recipe> = {},
): Recipe => ({
  id,
  course,
  ingredients: [{ food, grossGrams }],
  nutrients: { ENERC_KCAL: 300 },
  ...more,
})

/**
 * Rutan Muntok for three days: 100 portions a day of rice (100 g, Rp 15,000/kg) or the dearer
 * cassava (250 g, Rp 8,000/kg = Rp 2,000 a portion), and kangkung (100 g, Rp 10,000/kg) or the
 * dearer bayam (100 g, Rp 14,000/kg). Everything can be bought; nothing binds yet.
 */
export const smallProblem = (change: Partial<PlanningProblem> = {}): PlanningProblem => ({
  format: 'lumbung/planning-problem@1',
  id: 'rutan-muntok-3-hari',
  days: ['2026-11-23', '2026-11-24', '2026-11-25'],
  courses: ['staple', 'vegetable'],
  nutrients: [{ id: 'ENERC_KCAL', unit: 'kcal' }],
  foods: [{ id: 'beras' }, { id: 'singkong' }, { id: 'kangkung' }, { id: 'bayam' }],
  recipes: [
    dish('nasi', 'staple', 'beras', 100, { family: 'nasi' }),
    dish('singkong-rebus', 'staple', 'singkong', 250, { family: 'umbi' }),
    dish('tumis-kangkung', 'vegetable', 'kangkung', 100, { family: 'daun' }),
    dish('bening-bayam', 'vegetable', 'bayam', 100, { family: 'daun' }),
  ],
  kitchens: [muntok()],
  lots: [],
  suppliers: [
    {
      id: 'pasar',
      offers: [
        { food: 'beras', priceIdrPerKg: 15_000 },
        { food: 'singkong', priceIdrPerKg: 8000 },
        { food: 'kangkung', priceIdrPerKg: 10_000 },
        { food: 'bayam', priceIdrPerKg: 14_000 },
      ],
    },
  ],
  weights: {
    unmetIdrPerKg: 600_000,
    skippedCourseIdrPerPortion: 20_000,
    belowBandIdr: 6000,
    aboveBandIdr: 4000,
    overBudgetFactor: 2.5,
    varietyIdrPerPortion: 0,
    menuChangeIdrPerPortion: 0,
  },
  ...change,
})

export const muntok = (change: Partial<Kitchen> = {}): Kitchen => ({
  id: 'rutan-muntok',
  groups: [
    {
      id: 'sd46',
      portions: [100, 100, 100],
      portionScale: { staple: 1, vegetable: 1 },
      budgetIdrPerPortion: 10_000,
      bands: [],
    },
  ],
  ...change,
})

/** The small problem with one recipe changed. */
export const withRecipe = (id: string, change: Partial<Recipe>): PlanningProblem => {
  const problem = smallProblem()
  const recipes = problem.recipes.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...problem, recipes }
}

/** The small problem with the kitchen changed. */
export const withKitchen = (change: Partial<Kitchen>, more: Partial<PlanningProblem> = {}) =>
  smallProblem({ kitchens: [muntok(change)], ...more })
