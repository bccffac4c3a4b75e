import type { InputBand } from './planning-input.ts'

/**
 * Judged on every day: energy and the three nutrients that give it, with a floor and a ceiling
 * (a meal gives 20-25 % or 30-35 % of the day's need; juknis 2026, Tabel 2).
 */
export const DAY_NUTRIENTS: readonly string[] = ['ENERC_KCAL', 'PROCNT', 'FAT', 'CHOCDF']

/**
 * Judged over the week, floors alone: the body keeps these for days, kitchens have them from few
 * dishes, and an upper limit from food is not of concern. Iron, calcium, zinc, vitamins A and C,
 * fibre (AKG 2019, Permenkes 28/2019).
 */
export const WEEK_NUTRIENTS: readonly string[] = ['FE', 'CA', 'ZN', 'VITA', 'VITC', 'FIBTG']

export type PlannedBand = { nutrient: string; per: 'day' | 'horizon'; min?: number; max?: number }

const limit = (amount: number | undefined) =>
  amount !== undefined && amount > 0 ? amount : undefined

/** The band of a nutrient as planning judges it; undefined when it is not planned for. */
export function plannedBand(band: InputBand): PlannedBand | undefined {
  const { nutrient } = band
  const [min, max] = [limit(band.min), limit(band.max)]
  if (DAY_NUTRIENTS.includes(nutrient)) {
    return min === undefined && max === undefined ? undefined : { nutrient, per: 'day', min, max }
  }
  if (!WEEK_NUTRIENTS.includes(nutrient) || min === undefined) return undefined
  return { nutrient, per: 'horizon', min }
}
