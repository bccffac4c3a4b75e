import type { FoodGroup } from './food.ts'

/** Amounts per 100 g edible by tagname, as a row of a table states them. */
export type TableRow = {
  foodGroup?: FoodGroup
  /** BDD as a share; missing when the table has none. */
  edibleShare?: number
  amounts: ReadonlyMap<string, number>
}

type CompositionRule =
  | 'atwater'
  | 'proximate-sum'
  | 'fibre-above-carbohydrate'
  | 'sentinel'
  | 'edible-share'
  | 'extreme-value'
  | 'zero-potassium'
  | 'negative'

/** A rule that a row breaks: which one, at which component, and the figures that show it. */
export type CompositionFinding = {
  rule: CompositionRule
  nutrient?: string
  found: number
  /** Lowest and highest that the rule lets through. */
  least?: number
  most?: number
}

const PROXIMATES = ['WATER', 'PROCNT', 'FAT', 'CHOCDF', 'ASH']

/** FAO/INFOODS, Guidelines for Checking Food Composition Data prior to Publication, 2012: 95 to 105 g. */
const PROXIMATE_SUM_G = { least: 95, most: 105 }

/**
 * Energy may differ from 4 P + 9 F + 4 C by a fifth, or by 25 kcal in watery foods: tables use
 * specific factors, and fibre counts anything between 0 and 4 kcal/g.
 */
const ATWATER_SHARE = 0.2
const ATWATER_KCAL = 25

/** What a laboratory never reports but a spreadsheet does. */
const SENTINELS = [999, 9999, 99999, 999999]

/**
 * More than 100 g of the richest everyday food hold: iron of dried spices, thiamin of dried
 * yeast, carotene of red leaves, copper of liver. Salt is let off its sodium and its ash.
 */
const MOST_PER_100G: Record<string, number> = {
  ENERC_KCAL: 902,
  WATER: 100,
  PROCNT: 100,
  FAT: 100,
  CHOCDF: 100,
  FIBTG: 60,
  ASH: 30,
  CA: 5000,
  P: 3000,
  FE: 60,
  NA: 10_000,
  K: 5000,
  CU: 15,
  ZN: 40,
  MG: 1000,
  RETOL: 30_000,
  CARTB: 20_000,
  VITA: 30_000,
  THIA: 15,
  RIBF: 5,
  NIA: 60,
  VITC: 2000,
}

const isSalt = (row: TableRow) => (row.amounts.get('NA') ?? 0) > 30_000

/** Every rule that a row breaks. What is not stated is not judged: missing is not zero. */
export function checkComposition(row: TableRow): CompositionFinding[] {
  return [
    ...checkSentinels(row),
    ...checkProximates(row),
    ...checkAtwater(row),
    ...checkFibre(row),
    ...checkEdibleShare(row),
    ...checkExtremes(row),
    ...checkZeroPotassium(row),
  ]
}

function checkSentinels({ amounts }: TableRow): CompositionFinding[] {
  return [...amounts].flatMap(([nutrient, found]): CompositionFinding[] => {
    if (found < 0) return [{ rule: 'negative', nutrient, found, least: 0 }]
    return SENTINELS.includes(found) ? [{ rule: 'sentinel', nutrient, found }] : []
  })
}

function checkProximates({ amounts }: TableRow): CompositionFinding[] {
  const stated = PROXIMATES.map((nutrient) => amounts.get(nutrient))
  let found = 0
  for (const amount of stated) {
    if (amount === undefined) return []
    found += amount
  }
  const { least, most } = PROXIMATE_SUM_G
  return found < least || found > most ? [{ rule: 'proximate-sum', found, least, most }] : []
}

function checkAtwater({ amounts }: TableRow): CompositionFinding[] {
  const found = amounts.get('ENERC_KCAL')
  const protein = amounts.get('PROCNT')
  const fat = amounts.get('FAT')
  const carbohydrate = amounts.get('CHOCDF')
  if (found === undefined || protein === undefined) return []
  if (fat === undefined || carbohydrate === undefined) return []
  const highest = 4 * protein + 9 * fat + 4 * carbohydrate
  const lowest = highest - 4 * Math.min(amounts.get('FIBTG') ?? 0, carbohydrate)
  const slack = (kcal: number) => Math.max(ATWATER_KCAL, ATWATER_SHARE * kcal)
  const [least, most] = [lowest - slack(lowest), highest + slack(highest)]
  const isOff = found < least || found > most
  return isOff ? [{ rule: 'atwater', nutrient: 'ENERC_KCAL', found, least, most }] : []
}

function checkFibre({ amounts }: TableRow): CompositionFinding[] {
  const found = amounts.get('FIBTG')
  const most = amounts.get('CHOCDF')
  if (found === undefined || most === undefined || found <= most) return []
  return [{ rule: 'fibre-above-carbohydrate', nutrient: 'FIBTG', found, most }]
}

function checkEdibleShare({ edibleShare }: TableRow): CompositionFinding[] {
  if (edibleShare === undefined || (edibleShare > 0 && edibleShare <= 1)) return []
  return [{ rule: 'edible-share', found: edibleShare, least: 0, most: 1 }]
}

function checkExtremes(row: TableRow): CompositionFinding[] {
  const pardoned = isSalt(row) ? ['NA', 'ASH'] : []
  return [...row.amounts].flatMap(([nutrient, found]): CompositionFinding[] => {
    const most = MOST_PER_100G[nutrient]
    if (most === undefined || found <= most) return []
    if (pardoned.includes(nutrient) || SENTINELS.includes(found)) return []
    return [{ rule: 'extreme-value', nutrient, found, most }]
  })
}

/** Ash is minerals: a food with ash but not a milligram of potassium was not measured for it. */
const LEAST_ASH_G = 0.3
/** Oils hold traces of ash and no potassium. */
const OIL_FAT_G = 90

function checkZeroPotassium(row: TableRow): CompositionFinding[] {
  const ash = row.amounts.get('ASH')
  if (row.amounts.get('K') !== 0 || ash === undefined || ash < LEAST_ASH_G) return []
  if ((row.amounts.get('FAT') ?? 0) >= OIL_FAT_G || isSalt(row)) return []
  return [{ rule: 'zero-potassium', nutrient: 'K', found: 0 }]
}
