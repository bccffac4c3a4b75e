import { BAND_NUTRIENTS, FLOOR_NUTRIENTS } from './nutrient.ts'
import { dailyNeed, type GroupKind, type Meal, type Requirement } from './requirement.ts'

type BandBasis = 'akg-derived' | 'printed'

/** What one portion of a meal must hold for a group, both ends included, in the nutrient's unit. */
export type MealBand = {
  groupKind: GroupKind
  meal: Meal
  nutrient: string
  basis: BandBasis
  min?: number
  max?: number
  /** Share (0 to 1) of the daily need that the end stands for; printed bands have none. */
  minShare?: number
  maxShare?: number
  source: string
}

/**
 * Share of the daily need that a meal gives: morning 20 to 25 %, midday 30 to 35 %
 * (Kepka BGN 401.1/2025, table 2 as transcribed; AKG of Permenkes 28/2019).
 */
const MEAL_SHARES: Record<Meal, { min: number; max: number }> = {
  morning: { min: 0.2, max: 0.25 },
  midday: { min: 0.3, max: 0.35 },
}

const SOURCE = 'AKG 2019 (Permenkes 28/2019) x share of the meal (Kepka BGN 401.1/2025)'

/** Thousandths of the unit are finer than any table; they keep 0.1 + 0.2 out of the bands. */
const toThousandths = (amount: number) => Math.round(amount * 1000) / 1000

/**
 * The band of one nutrient from AKG. Energy, protein, fat, carbohydrate and fibre have a floor
 * and a ceiling as in the juknis; vitamins and minerals have the floor alone, because the
 * regulation sets no upper level. Undefined when AKG lacks the nutrient or the meal needs none.
 */
export function derivedBand(
  requirements: readonly Requirement[],
  place: { groupKind: GroupKind; meal: Meal },
  nutrient: string,
): MealBand | undefined {
  const needPerDay = dailyNeed(requirements, place.groupKind, nutrient)
  if (!needPerDay) return undefined
  const share = MEAL_SHARES[place.meal]
  const floor = { min: toThousandths(needPerDay * share.min), minShare: share.min }
  const hasCeiling = BAND_NUTRIENTS.some((one) => one === nutrient)
  const ceiling = hasCeiling
    ? { max: toThousandths(needPerDay * share.max), maxShare: share.max }
    : {}
  return { ...place, nutrient, basis: 'akg-derived', ...floor, ...ceiling, source: SOURCE }
}

/** Every band of a group at a meal, in the order people read nutrients. */
export const derivedBands = (
  requirements: readonly Requirement[],
  place: { groupKind: GroupKind; meal: Meal },
): MealBand[] =>
  [...BAND_NUTRIENTS, ...FLOOR_NUTRIENTS].flatMap(
    (nutrient) => derivedBand(requirements, place, nutrient) ?? [],
  )

/** Half of the last digit that the juknis prints: whole kcal, tenths of a gram. */
const halfOfLastDigit = (nutrient: string) => (nutrient === 'ENERC_KCAL' ? 0.5 : 0.05)

/** Do two bands say the same, once the derived one is printed with the juknis' digits? */
export function agreesWithPrinted(derived: MealBand, printed: MealBand): boolean {
  const near = (a?: number, b?: number) =>
    a === undefined || b === undefined
      ? a === b
      : Math.abs(a - b) <= halfOfLastDigit(derived.nutrient) + 1e-9
  return near(derived.min, printed.min) && near(derived.max, printed.max)
}
