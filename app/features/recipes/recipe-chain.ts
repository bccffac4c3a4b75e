import type { RecipeIngredient } from './recipe.ts'
import {
  type IngredientChain,
  type NutrientStep,
  type NutritionFacts,
  traceIngredient,
} from './recipe-nutrition.ts'

/** One ingredient on its way from the market to the plate, with the one nutrient looked at. */
export type ChainRow = Omit<IngredientChain, 'food' | 'steps'> &
  Pick<
    IngredientChain['food'],
    'code' | 'nameId' | 'nameEn' | 'edibleShare' | 'edibleShareSource'
  > & { step: NutrientStep }

/** One nutrient through every ingredient; compositions of other nutrients stay behind. */
export const chainRows = (
  ingredients: readonly RecipeIngredient[],
  facts: NutritionFacts,
  tagname: string,
): ChainRow[] =>
  ingredients.flatMap((one) => {
    const { food, steps, ...chain } = traceIngredient(one, facts, [tagname])
    const { code, nameId, nameEn, edibleShare, edibleShareSource } = food
    return steps.map((step) => ({
      ...{ ...chain, code, nameId, nameEn, edibleShare, edibleShareSource },
      step,
    }))
  })
