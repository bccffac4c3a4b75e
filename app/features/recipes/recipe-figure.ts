import {
  amountOf,
  leastOf,
  mostOf,
  type Nutrition,
  unknownShare,
} from '#app/features/foods/composition.ts'
import type { Nutrient, NutrientUnit } from '#app/features/foods/nutrient.ts'

/** One nutrient of a dish, ready to be shown: both ends, and what is not known of it. */
export type NutrientFigure = {
  tagname: string
  nameId: string
  nameEn: string
  unit: NutrientUnit
  /** In the nutrient's unit; missing when nothing at all is known. */
  knownAmount?: number
  /** The most it can be; missing when nothing bounds what is unknown. */
  mostAmount?: number
  /** 0 to 1 of the eaten grams for which nobody knows this nutrient. */
  unknownShare: number
  unknownFoods: readonly string[]
}

/** Sums of a dish as figures, in the order of `nutrients`. A dish of unknowns alone shows no 0. */
export const figuresOf = (nutrition: Nutrition, nutrients: readonly Nutrient[]): NutrientFigure[] =>
  nutrients.map(({ tagname, nameId, nameEn, unit }) => {
    const sum = amountOf(nutrition, tagname)
    const unknown = unknownShare(nutrition, tagname)
    return {
      tagname,
      nameId,
      nameEn,
      unit,
      knownAmount: unknown < 1 ? leastOf(sum) : undefined,
      mostAmount: mostOf(tagname, sum),
      unknownShare: unknown,
      unknownFoods: sum.unknownFoods,
    }
  })
