import type {
  Recipe,
  RecipeContent,
  RecipeEquipment,
  RecipeHead,
  RecipeIngredient,
  RecipePart,
} from '#app/features/recipes/recipe.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

const ingredientLine = (one: RecipeIngredient) =>
  [one.foodId, one.grossGrams, one.eatenShare, one.retentionCode ?? ''].join(' ')
const partLine = (one: RecipePart) => `${one.versionId} ${one.cookedGrams}`
const isOwn = ({ partNumber = 0 }: RecipeIngredient) => partNumber === 0
const equipmentLine = (one: RecipeEquipment) => `${one.equipment} ${one.minutesPer100Portions}`

/** Do two versions say the same? The order of ingredients is for reading and does not count. */
function isSameContent(a: RecipeContent, b: RecipeContent): boolean {
  const said = (content: RecipeContent) =>
    JSON.stringify([
      content.cookingMethod,
      content.cookedGrams ?? null,
      content.yieldShare ?? null,
      content.minutes,
      content.repeatWindowDays,
      content.maxServings ?? null,
      content.spiceLevel,
      content.note ?? null,
      content.steps ?? null,
      content.ingredients.filter(isOwn).map(ingredientLine).sort(),
      (content.parts ?? []).map(partLine).sort(),
      content.equipment.map(equipmentLine).sort(),
    ])
  return said(a) === said(b)
}

/** What a recipe is called; it may be corrected without a new version. */
export type RecipeWords = Pick<RecipeHead, 'nameId' | 'nameEn' | 'family' | 'origin'>

const isSameWords = (a: RecipeWords, b: RecipeWords) =>
  a.nameId === b.nameId && a.nameEn === b.nameEn && a.family === b.family && a.origin === b.origin

/**
 * May these words and this content replace what is there, and as which version? The wish names the
 * version it was written on: when someone saved meanwhile, the second is told and nothing is lost.
 */
export function decideSave(
  recipe: Recipe,
  wish: { baseVersion: number; words: RecipeWords; content: RecipeContent },
): Outcome<{ newVersion?: number }, 'changed-meanwhile' | 'recipe-unchanged'> {
  if (wish.baseVersion !== recipe.newest.version) return refuse('changed-meanwhile')
  if (!isSameContent(recipe.newest, wish.content)) {
    return { ok: true, newVersion: recipe.newest.version + 1 }
  }
  return isSameWords(recipe, wish.words) ? refuse('recipe-unchanged') : { ok: true }
}
