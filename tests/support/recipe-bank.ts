import type { Course, RecipeIngredient, SpiceLevel } from '#app/features/recipes/recipe.ts'
import type { IngredientFood, NutritionFacts } from '#app/features/recipes/recipe-nutrition.ts'
import type { RetentionFactor } from '#app/features/recipes/retention.ts'
import { readReference, shippedCompositions } from './reference-data.ts'

export type BankRecipe = {
  code: string
  course: Course
  family: string
  cookingMethod: string
  yieldShare: number
  spiceLevel: SpiceLevel
  isPackageOnly: boolean
  ingredients: RecipeIngredient[]
}

function rowsBy(name: string, key: string) {
  const groups = new Map<string, Record<string, string>[]>()
  for (const row of readReference(name)) {
    groups.set(row[key]!, [...(groups.get(row[key]!) ?? []), row])
  }
  return groups
}

const maybe = (text: string | undefined) => (text ? Number(text) : undefined)

function shippedFoods(): Map<string, IngredientFood> {
  const compositions = shippedCompositions()
  return new Map(
    readReference('foods.csv').map((row) => [
      row.code!,
      {
        code: row.code!,
        nameId: row.name_id!,
        nameEn: row.name_en!,
        edibleShare: maybe(row.edible_share),
        edibleShareSource: row.edible_share_source,
        composition: compositions.get(row.code!) ?? new Map(),
      },
    ]),
  )
}

function shippedRetention(): NutritionFacts['retention'] {
  const rows = rowsBy('retention-factors.csv', 'code')
  const factors = (ofCode: Record<string, string>[]) =>
    new Map<string, RetentionFactor>(
      ofCode.map((row) => [row.nutrient!, { share: Number(row.share), sourceCode: row.source! }]),
    )
  return new Map(
    [...rows].map(([code, ofCode]) => [
      code,
      { code, description: ofCode[0]!.description!, factors: factors(ofCode) },
    ]),
  )
}

/** The shipped facts; a food's id is its code here. */
export const shippedFacts = (): NutritionFacts => ({
  foods: shippedFoods(),
  retention: shippedRetention(),
})

export function shippedRecipes(): BankRecipe[] {
  const lines = rowsBy('recipe-ingredients.csv', 'recipe')
  const keeping = rowsBy('recipe-keeping.csv', 'recipe')
  return readReference('recipes.csv').map((row) => ({
    code: row.code!,
    course: row.course as Course,
    family: row.family!,
    cookingMethod: row.cooking_method!,
    yieldShare: Number(row.yield_share),
    spiceLevel: row.spice_level as SpiceLevel,
    isPackageOnly: keeping.get(row.code!)?.[0]?.is_package_only === 'true',
    ingredients: (lines.get(row.code!) ?? []).map((line) => ({
      foodId: line.food!,
      foodCode: line.food!,
      grossGrams: Number(line.gross_grams),
      eatenShare: Number(line.eaten_share),
      retentionCode: line.retention_code || undefined,
    })),
  }))
}
