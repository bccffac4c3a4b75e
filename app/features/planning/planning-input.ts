import type { PortionClass } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { Conceded } from '#app/features/concessions/concession.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { MenuRule } from '#app/features/menu-rules/menu-rule.ts'
import type { PortionScale } from '#app/features/recipes/kitchen-portion-scale.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import type { PlanningMode } from './planning-run.ts'

/** A recipe version as the planner sees it; weights per reference portion, as bought. */
export type InputRecipe = {
  versionId: string
  /** Recipe and version, such as 'tumis-kangkung@2'. */
  code: string
  course: Course
  family?: string
  cookingMethod: string
  ingredients: { foodCode: string; grossGrams: number }[]
  /** By tagname, as eaten: what the tables know. A tagname is missing when they know nothing. */
  knownNutrients: ReadonlyMap<string, number>
  equipment: { equipment: string; minutesPer100Portions: number }[]
  repeatWindowDays: number
  maxServings?: number
  spiceLevel: 'none' | 'mild' | 'hot'
  /** Only this kitchen cooks it; missing = the shared bank. */
  kitchenId?: string
  /** An older version that stands on a menu: kept where it is pinned, not proposed anew. */
  isOutdated: boolean
}

/** Portions of one group of a place on each service day of the run, in the order of its days. */
export type InputGroup = {
  groupKind: GroupKind
  meal: Meal
  portionClass: PortionClass
  portions: number[]
}

export type InputMenuEntry = {
  serviceOn: string
  course: Course
  recipeVersionId: string
  isPinned: boolean
}

export type InputKitchen = {
  id: string
  code: string
  institutionId: string
  groups: InputGroup[]
  equipment: { equipment: string; minutesPerDay: number }[]
  /** Its portions in these days: they change on Mondays only. */
  scales: PortionScale[]
  menuStatus: 'draft' | 'adopted' | 'announced'
  menu: InputMenuEntry[]
  /** Days of packages with an open course: a solver knows no packages, people fill them. */
  openPackageDays?: string[]
  /** Rules of the week that hold for it in these days. */
  rules: MenuRule[]
  /** What was accepted for it in these weeks. */
  concessions: Conceded[]
}

export type InputLot = {
  id: string
  code: string
  /** Unit or store it comes from. */
  unit: string
  foodId: string
  foodCode: string
  /** In the store and paid for: bought earlier, not harvested. */
  isStock: boolean
  /** What a plan counts on, less what other adopted plans took of it. */
  kg: number
  /** What it may bring, less the same; missing = certain. `kg` lies in it. */
  range?: { lowKg: number; likelyKg: number; highKg: number }
  readyOn: string
  useBy: string
  costIdrPerKg: number
  wasteIdrPerKg: number
  deliversTo: { kitchenId: string; transportIdrPerKg: number }[]
}

export type InputOffer = {
  id: string
  supplierId: string
  minimumOrderIdr?: number
  foodId: string
  foodCode: string
  priceIdrPerKg: number
  maxKg?: number
  deliversTo: { kitchenId: string; transportIdrPerKg: number }[]
}

/** Limits of one nutrient per portion of one group and meal; both ends in the nutrient's unit. */
export type InputBand = {
  groupKind: GroupKind
  meal: Meal
  nutrient: string
  min?: number
  max?: number
}

/** Everything that a planning problem is made of, read in one go; days ascending. */
export type PlanningInput = {
  runId: string
  mode: PlanningMode
  days: string[]
  courses: readonly Course[]
  nutrients: { tagname: string; unit: string }[]
  /** Every food that a recipe, a lot or an offer names. */
  foods: { id: string; code: string }[]
  recipes: InputRecipe[]
  kitchens: InputKitchen[]
  lots: InputLot[]
  offers: InputOffer[]
  bands: InputBand[]
  /** Food cost of one portion at most, by portion class (juknis 2026). */
  ceilingIdr: Record<PortionClass, number>
}
