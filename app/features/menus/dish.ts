import { amountOf, leastOf, mostOf, type Nutrition } from '#app/features/foods/composition.ts'
import type {
  Course,
  RecipeEquipment,
  RecipeIngredient,
  SpiceLevel,
} from '#app/features/recipes/recipe.ts'
import type { Amount } from './menu-nutrition.ts'

/** A recipe version as a menu needs it; weights per reference portion, as bought. */
export type Dish = {
  versionId: string
  recipeId: string
  code: string
  version: number
  course: Course
  family?: string
  nameId: string
  nameEn: string
  /** A nutritionist has yet to confirm its portions. */
  isDraft: boolean
  minutes: number
  cookingMethod: string
  /** Where the dish comes from, such as 'Jawa Tengah'; missing = eaten everywhere. */
  origin?: string
  repeatWindowDays: number
  maxServings?: number
  spiceLevel: SpiceLevel
  /** At least so long without cooling; missing = eaten fresh. */
  keepsHours?: number
  /** Made for packages, not offered beside a warm meal. */
  isPackageOnly?: boolean
  /** Only this kitchen cooks it; missing = the shared bank. */
  kitchenId?: string
  /** The recipe has a newer version: kept where it stands, not offered anew. */
  isOutdated: boolean
  ingredients: RecipeIngredient[]
  equipment: RecipeEquipment[]
}

/** Both ends of each nutrient of one reference portion, by tagname. */
export const amountsOf = (nutrition: Nutrition, tagnames: readonly string[]) =>
  new Map<string, Amount>(
    tagnames.map((tagname) => {
      const amount = amountOf(nutrition, tagname)
      return [tagname, { least: leastOf(amount), most: mostOf(tagname, amount) }]
    }),
  )
