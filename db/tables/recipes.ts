import type { Generated } from 'kysely'
import type { Storage } from '#db/tables/foods.ts'
import type { Course } from '#db/tables/rule-sets.ts'

export type RecipeStatus = 'draft' | 'confirmed'

export type SpiceLevel = 'none' | 'mild' | 'hot'

export interface RecipeTable {
  id: Generated<string>
  /** Slug, such as 'tumis-kangkung'. */
  code: string
  course: Course
  /** Variety family, such as 'leafy'. */
  family: string | null
  name_id: string
  name_en: string
  status: Generated<RecipeStatus>
  /** Where the dish comes from, such as 'Kepulauan Bangka Belitung'. */
  origin: string | null
  /** null: the shared bank of recipes. */
  kitchen_id: string | null
  /** Goes into other recipes (bumbu dasar) and is no dish of its own. */
  is_base: Generated<boolean>
}

/** Immutable: a change to a recipe is its next version. Weights are per reference portion. */
export interface RecipeVersionTable {
  id: Generated<string>
  recipe_id: string
  version: number
  cooking_method: string
  cooked_grams: number | null
  /** Cooked weight over raw edible weight; above 1 for what takes up water. */
  yield_share: number | null
  minutes: number
  repeat_window_days: number
  max_servings: number | null
  spice_level: Generated<SpiceLevel>
  note: string | null
  source_code: string
  created_at: Generated<Date>
  /** How a cook makes it, one step a line; null = nobody has written it down. */
  steps: string | null
  account_id: string | null
}

export interface RecipeIngredientTable {
  recipe_version_id: string
  food_id: string
  /** As bought, before peeling, per reference portion. */
  gross_grams: number
  retention_code: string | null
  /** Share of the edible mass that is eaten: frying oil taken up, a leaf taken out (0). */
  eaten_share: Generated<number>
  sort: number
  /** 0: the version's own; else the `recipe_part` that it came with. */
  part_number: Generated<number>
}

export interface RecipeEquipmentTable {
  recipe_version_id: string
  equipment: string
  minutes_per_100_portions: number
}

/** Share of a nutrient that survives cooking, 0 to 1. */
export interface RetentionFactorTable {
  code: string
  nutrient: string
  share: number
  description: string
  source_code: string
}

/** How long a dish keeps at least, once it is ready and packed; a recipe without a row is eaten fresh. */
export interface RecipeKeepingTable {
  recipe_id: string
  keeps_hours: number
  /** Where it keeps that long: 'ambient' is a classroom, a bag, a kitchen shelf. */
  storage: Generated<Storage>
  /** Made for packages, not offered beside a warm meal. */
  is_package_only: Generated<boolean>
  source: string
}

/** What a version takes of another version, as cooked, per reference portion. */
export interface RecipePartTable {
  recipe_version_id: string
  part_number: number
  part_version_id: string
  cooked_grams: number
}

/** Who weighed a portion of a version and stands for it. */
export interface RecipeConfirmationTable {
  recipe_version_id: string
  weighed_grams: number
  account_id: string
  confirmed_at: Generated<Date>
  note: string | null
}
