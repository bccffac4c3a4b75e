import {
  type CellDefect,
  isDefect,
  numberIn,
  plainName,
  type TextRow,
  type TextTable,
} from './text-table.ts'

/** A price of a month as a file states it; names are not yet looked up. */
export type StatedPrice = {
  row: number
  /** Region code of Kemendagri or the province's name. */
  region: string
  /** Slug of a food or a commodity of PIHPS. */
  food: string
  month: string
  priceIdrPerKg: number
  minIdrPerKg?: number
  maxIdrPerKg?: number
}

/** Our own column names, and those of the monthly PIHPS series. */
const NAMES = {
  region: ['region', 'provinsi', 'wilayah'],
  food: ['food', 'komoditas', 'bahan'],
  month: ['month', 'bulan'],
  price: ['price_idr_per_kg', 'rata2_rp', 'rata_rata_rp', 'harga_rp_per_kg', 'harga'],
  min: ['min_idr_per_kg', 'min_rp'],
  max: ['max_idr_per_kg', 'maks_rp'],
} as const

/** PIHPS sells ten things; these are the foods they are here. */
const COMMODITIES: Record<string, string> = {
  beras: 'beras',
  daging_ayam: 'ayam',
  daging_sapi: 'daging-sapi',
  telur_ayam: 'telur-ayam',
  bawang_merah: 'bawang-merah',
  bawang_putih: 'bawang-putih',
  cabai_merah: 'cabai-merah',
  cabai_rawit: 'cabai-rawit',
  minyak_goreng: 'minyak-goreng',
  gula_pasir: 'gula-pasir',
}

/** Names of provinces that the Kemendagri list spells otherwise. */
const PROVINCES: Record<string, string> = {
  dki_jakarta: 'daerah_khusus_ibukota_jakarta',
  di_yogyakarta: 'daerah_istimewa_yogyakarta',
  d_i_yogyakarta: 'daerah_istimewa_yogyakarta',
}

type Column = keyof typeof NAMES
const columnOf = ({ columns }: TextTable, column: Column) =>
  NAMES[column].find((name) => columns.includes(name))

/** Every price of the file, or every defect in one go. Prices are rupiah per kilogram. */
export function readPriceFile(table: TextTable): { prices: StatedPrice[]; defects: CellDefect[] } {
  const needed = ['region', 'food', 'month', 'price'] as const
  const missing = needed
    .filter((column) => !columnOf(table, column))
    .map((column) => ({ row: 1, column: NAMES[column][0], expected: 'this column' }))
  if (missing.length > 0) return { prices: [], defects: missing }
  const read = table.rows.map((row) => readPrice(table, row))
  return {
    prices: read.flatMap(({ price }) => price ?? []),
    defects: read.flatMap(({ defects }) => defects),
  }
}

function readPrice(table: TextTable, row: TextRow): { price?: StatedPrice; defects: CellDefect[] } {
  const defects: CellDefect[] = []
  const wrong = (column: Column, expected: string) =>
    defects.push({ row: row.row, column: columnOf(table, column) ?? column, expected })
  const text = (column: Column) => row.cells.get(columnOf(table, column) ?? '')
  const amount = (column: Column) => {
    const found = numberIn(row, columnOf(table, column) ?? '', table.habit)
    if (isDefect(found)) defects.push(found)
    else if (found !== undefined && found <= 0) wrong(column, `rupiah above 0 (got ${found})`)
    else return found
    return undefined
  }
  const [region, food, month] = [text('region'), text('food'), text('month')]
  if (!region) wrong('region', 'a province or its code')
  if (!food) wrong('food', 'a food or a commodity')
  if (!month || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) wrong('month', 'a month such as 2026-11')
  const [priceIdrPerKg, minIdrPerKg, maxIdrPerKg] = [amount('price'), amount('min'), amount('max')]
  if (priceIdrPerKg === undefined && defects.length === 0) wrong('price', 'rupiah per kilogram')
  if (priceIdrPerKg !== undefined && !isWithin(priceIdrPerKg, minIdrPerKg, maxIdrPerKg)) {
    wrong('price', 'a mean between lowest and highest')
  }
  if (defects.length > 0 || !region || !food || !month || priceIdrPerKg === undefined)
    return { defects }
  return {
    price: { row: row.row, region, food, month, priceIdrPerKg, minIdrPerKg, maxIdrPerKg },
    defects,
  }
}

const isWithin = (mean: number, min = mean, max = mean) => min <= mean && mean <= max

export type KnownPlaces = {
  /** Food ids by slug. */
  foods: ReadonlyMap<string, string>
  regions: readonly { id: string; code: string; name: string }[]
}

export type DecidedPrice = Omit<StatedPrice, 'region' | 'food'> & {
  regionId: string
  foodId: string
}

/** Names looked up; a region or food that is not known is a defect of its cell. */
export function decidePrices(prices: readonly StatedPrice[], known: KnownPlaces) {
  const defects: CellDefect[] = []
  const decided = prices.flatMap(({ region, food, ...price }): DecidedPrice[] => {
    const plain = plainName(region)
    const named = PROVINCES[plain] ?? plain
    const place = known.regions.find(
      ({ code, name }) => code === region || plainName(name) === named,
    )
    const foodId = known.foods.get(food) ?? known.foods.get(COMMODITIES[plainName(food)] ?? '')
    if (!place)
      defects.push({
        row: price.row,
        column: 'region',
        expected: `a known province (got "${region}")`,
      })
    if (!foodId)
      defects.push({ row: price.row, column: 'food', expected: `a known food (got "${food}")` })
    return place && foodId ? [{ ...price, regionId: place.id, foodId }] : []
  })
  return { prices: decided, defects: [...defects, ...statedTwice(decided)] }
}

function statedTwice(prices: readonly DecidedPrice[]): CellDefect[] {
  const seen = new Map<string, number>()
  return prices.flatMap(({ row, regionId, foodId, month }): CellDefect[] => {
    const key = `${regionId} ${foodId} ${month}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row)
    return first === undefined
      ? []
      : [{ row, column: 'month', expected: `each month once (row ${first} has it)` }]
  })
}
