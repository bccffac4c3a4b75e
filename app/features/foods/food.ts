export const FOOD_GROUPS = [
  'cereal',
  'tuber',
  'legume',
  'vegetable',
  'fruit',
  'meat',
  'fish',
  'egg',
  'milk',
  'fat',
  'sugar',
  'spice',
  'beverage',
] as const
export type FoodGroup = (typeof FOOD_GROUPS)[number]

export const isFoodGroup = (text: string): text is FoodGroup =>
  FOOD_GROUPS.some((group) => group === text)

export type Storage = 'ambient' | 'chilled' | 'frozen'

/** An ingredient as bought or harvested. */
export type Food = {
  id: string
  /** Slug, such as 'kangkung'. */
  code: string
  tkpiCode?: string
  nameId: string
  nameEn: string
  foodGroup: FoodGroup
  /** For variety: dishes of one family count as the same thing on the plate. */
  family?: string
  /** BDD, above 0 to 1; missing is unknown, never 1. */
  edibleShare?: number
  /** The table's code, or the rule by which the share was set. */
  edibleShareSource?: string
  /** Days after it is ready, in its storage class. */
  shelfLifeDays?: number
  shelfLifeSource?: string
  storage: Storage
  isLocal: boolean
}

/** A row of the reference data that broke a plausibility rule, and what was done about it. */
export type FoodIssue = {
  rule: string
  /** INFOODS tagname; missing when the whole food is meant. */
  nutrient?: string
  action: 'withdrawn' | 'corrected' | 'kept'
  detail: string
}

/** Edible grams of `grossGrams` as bought; unknown when the share is unknown. */
export const edibleGrams = (
  food: { edibleShare?: number },
  grossGrams: number,
): number | undefined =>
  food.edibleShare === undefined ? undefined : grossGrams * food.edibleShare

/** Grams to buy for `grams` on the plate, before cooking: 60 g edible of BDD 0.6 are 100 g. */
export const grossGrams = (food: { edibleShare?: number }, grams: number): number | undefined =>
  food.edibleShare === undefined ? undefined : grams / food.edibleShare

const PLANT_GROUPS: readonly FoodGroup[] = ['cereal', 'tuber', 'legume', 'vegetable', 'fruit']

/** Groups of raw plants; spices and fats are mixed and are not. */
export const isPlantGroup = (group: FoodGroup) => PLANT_GROUPS.includes(group)
