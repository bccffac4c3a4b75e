import type { RecipeContent } from '#app/features/recipes/recipe.ts'

/** The content of a version as typed: percent on the page, a share inside. */
type TypedContent = Omit<RecipeContent, 'ingredients' | 'parts' | 'yieldShare'> & {
  yieldPercent?: number
}

/** What was typed, with ingredients that are known foods and parts by now. */
export const contentOf = (
  typed: TypedContent,
  { ingredients, parts }: Pick<RecipeContent, 'ingredients' | 'parts'>,
): RecipeContent => ({
  cookingMethod: typed.cookingMethod,
  cookedGrams: typed.cookedGrams,
  yieldShare: typed.yieldPercent === undefined ? undefined : typed.yieldPercent / 100,
  minutes: typed.minutes,
  repeatWindowDays: typed.repeatWindowDays,
  maxServings: typed.maxServings,
  spiceLevel: typed.spiceLevel,
  note: typed.note,
  ...(typed.steps && { steps: typed.steps }),
  ingredients,
  parts,
  equipment: typed.equipment,
})
