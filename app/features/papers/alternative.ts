import type { DietaryNeed, DietaryNeedKind } from '#app/features/beneficiaries/dietary-need.ts'
import type { Course } from '#app/features/recipes/recipe.ts'

/** What a need forbids: allergens by code, a whole course, or (neither) something in any dish. */
const FORBIDS: Record<DietaryNeedKind, { allergens?: readonly string[]; course?: Course }> = {
  'egg-allergy': { allergens: ['egg'] },
  'fish-allergy': { allergens: ['fish'] },
  'shellfish-allergy': { allergens: ['crustacean', 'mollusc'] },
  'milk-allergy': { allergens: ['milk'] },
  'peanut-allergy': { allergens: ['peanut'] },
  'soy-allergy': { allergens: ['soy'] },
  'wheat-allergy': { allergens: ['gluten'] },
  'other-allergy': {},
  vegetarian: { course: 'animal' },
  'soft-food': {},
  diabetes: {},
  'other-diet': {},
}

type Dish = { course: Course; allergens: readonly string[] }

/** Whether somebody with this need cannot eat a dish; a need that names no food concerns the main dish. */
export function concerns(need: DietaryNeedKind, dish: Dish): boolean {
  const { allergens, course } = FORBIDS[need]
  if (allergens) return dish.allergens.some((one) => allergens.includes(one))
  return dish.course === (course ?? 'staple')
}

/** Needs that a dish makes matter, as they are written down by place and group. */
export const needsAt = <Need extends Pick<DietaryNeed, 'need'>>(
  dish: Dish,
  needs: readonly Need[],
): Need[] => needs.filter(({ need }) => concerns(need, dish))

export type Alternative = { need: DietaryNeedKind; alternative: string; people: number }

/** The same need with the same alternative, added up over places and groups. */
export function alternatives(needs: readonly Alternative[]): Alternative[] {
  const sums = new Map<string, Alternative>()
  for (const { need, alternative, people } of needs) {
    const key = `${need} ${alternative}`
    sums.set(key, { need, alternative, people: people + (sums.get(key)?.people ?? 0) })
  }
  return [...sums.values()]
}
