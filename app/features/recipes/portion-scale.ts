import type { MealBand } from '#app/features/foods/meal-band.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'

/** A group at one of its meals. */
export type Eater = { groupKind: GroupKind; meal: Meal }

/**
 * Recipes are weighed for one portion: the large portion of SD/MI kelas 4-6 at midday. It stands
 * in the middle of the groups, so scales up and down stay small. Decision of this project.
 */
export const REFERENCE: Eater = { groupKind: 'sd46', meal: 'midday' }

const midpoint = (band: MealBand | undefined) =>
  band?.min === undefined || band.max === undefined ? undefined : (band.min + band.max) / 2

/**
 * Middle of a group's band over the middle of the reference group's, for one nutrient: the scale
 * of a plate that differs from the reference in size alone. Undefined when a band is missing.
 */
export function bandRatio(
  bands: readonly MealBand[],
  eater: Eater,
  nutrient: string,
): number | undefined {
  const [group, reference] = [eater, REFERENCE].map((one) =>
    midpoint(
      bands.find(
        (band) =>
          band.groupKind === one.groupKind &&
          band.meal === one.meal &&
          band.nutrient === nutrient &&
          band.basis === 'akg-derived',
      ),
    ),
  )
  return group === undefined || reference === undefined ? undefined : group / reference
}
