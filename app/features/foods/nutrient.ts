/**
 * A component of food by its INFOODS tagname (FAO/INFOODS, Tagnames for Food Components), in one
 * unit everywhere: kcal, g, mg or ug ("mcg" in Indonesian regulations).
 */
export type NutrientUnit = 'kcal' | 'g' | 'mg' | 'ug'
export type Nutrient = {
  tagname: string
  nameId: string
  nameEn: string
  unit: NutrientUnit
  isInTkpi: boolean
}

/** What the juknis prints a band for, in the order people read them. */
export const BAND_NUTRIENTS = ['ENERC_KCAL', 'PROCNT', 'FAT', 'CHOCDF', 'FIBTG'] as const

/**
 * Vitamins and minerals that Indonesian data can add up and that a meal has a floor for.
 * Sodium and potassium are left out: AKG 2019 gives adequate intakes for them, no need that a
 * meal must reach, and copper because the printed table has impossible values in 18 rows.
 */
export const FLOOR_NUTRIENTS = [
  'CA',
  'P',
  'FE',
  'ZN',
  'VITA',
  'THIA',
  'RIBF',
  'NIA',
  'VITC',
] as const

/** Pure fat gives 9.02 kcal/g (TKPI 2020 KR008, fish oil: 902 kcal): no food has more. */
const MOST_KCAL_PER_100G = 902

/**
 * The most that 100 g of any food can hold of what is weighed in grams or counted in kcal;
 * undefined for vitamins and minerals, which nothing bounds. It lets a pinch of a food that was
 * never measured stay a pinch: 1 g of salam leaf is at most 9 kcal.
 */
export function mostPer100g(tagname: string): number | undefined {
  if (tagname === 'ENERC_KCAL') return MOST_KCAL_PER_100G
  return GRAM_NUTRIENTS.has(tagname) ? 100 : undefined
}

const GRAM_NUTRIENTS = new Set(['PROCNT', 'FAT', 'CHOCDF', 'FIBTG', 'WATER', 'ASH'])

/** 6 ug of beta-carotene do the work of 1 ug of retinol. */
const CAROTENE_UG_PER_RE_UG = 6

/**
 * Vitamin A in retinol equivalents, ug: retinol + beta-carotene / 6 (FAO/WHO 1967; INFOODS VITA;
 * AKG 2019 states its need in RE). Plants hold no retinol, so a plant whose table leaves retinol
 * empty counts 0 of it (logical zero, FAO/INFOODS Guidelines for Checking Food Composition Data,
 * 2012). Anything else that was not measured leaves the sum unknown.
 */
export function vitaminAReUg(food: {
  retinolUg?: number
  betaCaroteneUg?: number
  isPlant: boolean
}): number | undefined {
  const retinolUg = food.retinolUg ?? (food.isPlant ? 0 : undefined)
  if (retinolUg === undefined || food.betaCaroteneUg === undefined) return undefined
  return retinolUg + food.betaCaroteneUg / CAROTENE_UG_PER_RE_UG
}
