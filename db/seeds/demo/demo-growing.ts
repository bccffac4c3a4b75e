/**
 * One food that a unit gives, with example numbers. Sizes follow what prison farms report (tens of
 * kilograms a harvest, not tonnes).
 * 'wave': a planting for every harvest. 'picking': many harvests from one crop, pond or flock.
 */
export type Growing = {
  food: string
  rhythm: 'wave' | 'picking'
  /** Days from sowing, stocking or housing to the (first) harvest. */
  cycleDays: number
  /** For how many days what is picked now has been picked; left out = eight weeks. */
  pickedDays?: number
  /** Monday 1 … Sunday 7. */
  weekdays: number[]
  /** 2 = every other week. */
  everyWeeks?: number
  likelyKg: number
  /** The amount is said in this measure, which weighs so many grams; left out = kg. */
  said?: { measure: string; grams: number }
  shelfLifeDays: number
  costIdrPerKg: number
  wasteIdrPerKg: number
  /** What one cycle holds: square metres, fish, hens, trees, holes of a rack. */
  quantity: [quantity: number, measure: string]
}

export const IKAT_KANGKUNG = { measure: 'ikat', grams: 300 }
export const IKAT_BAYAM = { measure: 'ikat', grams: 250 }

type Row = [
  rhythm: Growing['rhythm'],
  cycleDays: number,
  shelfLifeDays: number,
  costIdrPerKg: number,
  wasteIdrPerKg: number,
]

/** What does not differ between units that give the same food; shelf lives are the food table's. */
const TERMS: Record<string, Row> = {
  kangkung: ['wave', 25, 1, 5_500, 3_000],
  bayam: ['wave', 25, 1, 6_000, 3_000],
  sawi: ['wave', 35, 2, 6_000, 3_000],
  pakcoy: ['wave', 30, 2, 9_000, 4_000],
  terong: ['picking', 60, 4, 5_500, 2_500],
  singkong: ['wave', 270, 3, 2_500, 1_500],
  'daun-singkong': ['picking', 90, 1, 4_000, 1_500],
  'pisang-ambon': ['picking', 300, 4, 6_500, 3_500],
  'jagung-manis': ['wave', 72, 3, 5_000, 2_500],
  'ubi-jalar-kuning': ['wave', 120, 14, 4_500, 2_000],
  pepaya: ['picking', 270, 4, 4_500, 2_500],
  lele: ['picking', 75, 1, 19_500, 12_000],
  nila: ['picking', 150, 1, 26_000, 15_000],
  'telur-ayam': ['picking', 140, 14, 24_500, 16_000],
}

/** Trees, cassava leaves and hens give for a year and longer. */
const PICKED_DAYS: Record<string, number> = {
  'daun-singkong': 366,
  'pisang-ambon': 366,
  pepaya: 366,
  'telur-ayam': 310,
}

type Own = Pick<Growing, 'weekdays' | 'everyWeeks' | 'likelyKg' | 'said' | 'quantity'>

export function grows(food: string, own: Own): Growing {
  const terms = TERMS[food]
  if (!terms) throw new Error(`no demo terms for ${food}`)
  const [rhythm, cycleDays, shelfLifeDays, costIdrPerKg, wasteIdrPerKg] = terms
  const pickedDays = PICKED_DAYS[food]
  const growing = { food, rhythm, cycleDays, shelfLifeDays, costIdrPerKg, wasteIdrPerKg, ...own }
  return pickedDays === undefined ? growing : { ...growing, pickedDays }
}
