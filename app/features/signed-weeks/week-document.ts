import type { PortionClass } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { CeilingVerdict } from '#app/features/menus/menu-cost.ts'
import type { Verdict } from '#app/features/menus/menu-nutrition.ts'
import type { SupplyPart } from '#app/features/planning/plan-coverage.ts'
import type { Course } from '#app/features/recipes/recipe.ts'

export const DOCUMENT_FORMAT = 'lumbung/week@1'

/** A recipe version on a day; grams as bought, per reference portion. */
export type DocumentDish = {
  on: string
  course: Course
  code: string
  version: number
  nameId: string
  nameEn: string
  isDraft: boolean
  /** Codes such as 'egg', by what its foods are known to hold. */
  allergens: string[]
  ingredients: { foodCode: string; grossGrams: number }[]
}

/** At least `least`; without `most` some ingredient was never measured. */
export type DocumentFigure = { least: number; most?: number; verdict: Verdict }

/** Per portion, in the nutrient's unit; a week's figure is the mean of the portions served. */
export type DocumentNutrient = {
  tagname: string
  per: 'day' | 'horizon'
  min?: number
  max?: number
  days: (DocumentFigure & { on: string })[]
  week?: DocumentFigure
}

/** All who get the same plate. */
export type DocumentGroup = {
  key: string
  groupKind: GroupKind
  meal: Meal
  portionClass: PortionClass
  ceilingIdr: number
  scales: { course: Course; scale: number }[]
  portions: { on: string; portions: number }[]
  costs: { on: string; idr: number; unpricedFoods: number; verdict: CeilingVerdict | 'open' }[]
  nutrients: DocumentNutrient[]
}

/** A food from one source at one price, over the week. Without a price nobody has named one. */
export type BudgetLine = {
  foodCode: string
  nameId: string
  nameEn: string
  part: SupplyPart
  kg: number
  idrPerKg?: number
  /** Who sells it, or which unit grew it; missing when nobody can be named. */
  sourceName?: string
}

export type DocumentDay = {
  on: string
  isServed: boolean
  /** Food that keeps is handed out to take home; missing = a warm meal. */
  isPackage?: true
  reason?: string
  portions: number
}

/** A kitchen's week as its papers tell it: what a person signs. Plain data, ready for JSON. */
export type WeekDocument = {
  format: typeof DOCUMENT_FORMAT
  kitchen: {
    code: string
    name: string
    institutionName: string
    regencyName: string
    timeZone: string
    isExample: boolean
  }
  week: string
  ruleSet?: string
  days: DocumentDay[]
  dishes: DocumentDish[]
  groups: DocumentGroup[]
  nutrients: { tagname: string; nameId: string; nameEn: string; unit: string }[]
  /** Whether a plan shares the food out, or it is a first estimate. */
  supplySource: 'plan' | 'estimate'
  budget: BudgetLine[]
}

export const servedDaysOf = ({ days }: WeekDocument) => days.filter(({ isServed }) => isServed)

export const dishAt = ({ dishes }: WeekDocument, on: string, course: Course) =>
  dishes.find((dish) => dish.on === on && dish.course === course)

/** A promise of a menu needs a dish in every cell of every service day. */
export const isComplete = (document: WeekDocument, courses: readonly Course[]) =>
  document.dishes.length > 0 &&
  servedDaysOf(document).every(({ on }) => courses.every((course) => dishAt(document, on, course)))

/** Allergens of a day's dishes, each once, in the alphabet's order. */
export const allergensOn = ({ dishes }: WeekDocument, on: string) =>
  [...new Set(dishes.filter((dish) => dish.on === on).flatMap(({ allergens }) => allergens))].sort()
