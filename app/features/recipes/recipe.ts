/** A place on the plate, filled by one recipe; never a class. In the order they are served. */
export const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit'] as const
export type Course = (typeof COURSES)[number]

export const COOKING_METHODS = [
  'raw',
  'steam',
  'boil',
  'boil-drained',
  'simmer',
  'braise',
  'stir-fry',
  'pan-fry',
  'deep-fry',
  'grill',
] as const
export type CookingMethod = (typeof COOKING_METHODS)[number]

/** What a recipe may keep busy; a kitchen without one of them cannot cook it. */
export const EQUIPMENT = [
  'rice-steamer',
  'steamer',
  'wok',
  'pot',
  'fryer',
  'oven',
  'grill',
  'blender',
] as const

/** For variety: dishes of one family count as the same thing on the plate. */
export const FAMILIES = [
  'rice',
  'rice-mixed',
  'rice-coconut',
  'rice-fried',
  'tuber',
  'corn',
  'noodle',
  'bread',
  'chicken',
  'egg',
  'fish',
  'seafood',
  'beef',
  'liver',
  'tempe',
  'tahu',
  'bean',
  'peanut',
  'leafy',
  'mixed-vegetable',
  'eggplant',
  'bean-pod',
  'gourd',
  'cabbage',
  'banana',
  'papaya',
  'melon',
  'citrus',
  'tropical',
] as const

export const SPICE_LEVELS = ['none', 'mild', 'hot'] as const
export type SpiceLevel = (typeof SPICE_LEVELS)[number]

/** Draft until a nutritionist has confirmed the portions. */
export type RecipeStatus = 'draft' | 'confirmed'

/**
 * One food of a recipe. Grams are per reference portion: the large portion of SD/MI kelas 4-6 at
 * midday. What other groups get of it is their portion scale (`portion-scale.ts`).
 */
export type RecipeIngredient = {
  foodId: string
  foodCode: string
  /** As bought, before peeling. */
  grossGrams: number
  /** 0 to 1 of the edible part that is eaten: frying oil taken up, a salam leaf taken out (0). */
  eatenShare: number
  /** Row of the retention table; missing = eaten raw, or nothing in it that cooking could lose. */
  retentionCode?: string
  /** Which part of the recipe it came with (`recipe-part.ts`); missing = the recipe's own. */
  partNumber?: number
}

/** What a dish takes of another recipe (bumbu dasar), as cooked, per reference portion. */
export type RecipePart = {
  versionId: string
  recipeId: string
  nameId: string
  cookedGrams: number
}

export type RecipeEquipment = { equipment: string; minutesPer100Portions: number }

/** What may change from version to version. */
export type RecipeContent = {
  cookingMethod: string
  /** Weighed by the kitchen, per reference portion. */
  cookedGrams?: number
  /** Cooked weight over the raw weight that is eaten; above 1 for what takes up water. */
  yieldShare?: number
  minutes: number
  repeatWindowDays: number
  maxServings?: number
  spiceLevel: SpiceLevel
  note?: string
  /** How a cook makes it, in order; missing = nobody has written it down. */
  steps?: string[]
  /** Parts taken apart: everything that is bought for the dish. */
  ingredients: RecipeIngredient[]
  /** What it takes of other recipes, as said; missing = nothing. */
  parts?: RecipePart[]
  equipment: RecipeEquipment[]
}

/** Immutable: a signed menu keeps the version it was signed with. */
export type RecipeVersion = RecipeContent & {
  id: string
  version: number
  sourceCode: string
  createdAt: Date
  authorName?: string
}

export type RecipeHead = {
  id: string
  code: string
  course: Course
  /** One of `FAMILIES`; missing counts for no variety. */
  family?: string
  nameId: string
  nameEn: string
  status: RecipeStatus
  /** Where the dish comes from. */
  origin?: string
  /** Only this kitchen cooks it; missing = the shared bank. */
  kitchenId?: string
  /** Goes into other recipes (bumbu dasar) and is no dish of its own. */
  isBase?: boolean
}

/** A recipe with its newest version. */
export type Recipe = RecipeHead & { newest: RecipeVersion }

/** Small children get no hot dish (SE BGN 3/2026 keeps spicy food out of packed menus too). */
export const suitsSmallChildren = (spiceLevel: SpiceLevel) => spiceLevel !== 'hot'

/** 'Lempah kuning ikan (2)' becomes 'lempah-kuning-ikan-2', the form of every code. */
export const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
