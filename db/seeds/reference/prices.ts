import type { Tx } from '#db/database.ts'
import { foodIds } from '#db/seeds/reference/foods.ts'
import { regionIds } from '#db/seeds/reference/places.ts'
import { inPieces, type ReadTable, type Step } from '#db/seeds/step.ts'

type Known = { foodCodes: Set<string>; regionCodes: Set<string>; sourceCodes: Set<string> }

const COLUMNS = [
  'region',
  'food',
  'month',
  'price_idr_per_kg',
  'min_idr_per_kg',
  'max_idr_per_kg',
  'source',
  'is_example',
] as const

/** The public price index, by region, food and month; a month that is read again is corrected. */
export function readPrices(read: ReadTable, codes: Known): Step {
  const prices = read('prices.csv', {
    columns: COLUMNS,
    key: ['region', 'food', 'month', 'source'],
    read: ({ oneOf, text, positive, flag, known }) => ({
      region: oneOf('region', codes.regionCodes, 'regions.csv'),
      food: oneOf('food', codes.foodCodes, 'foods.csv'),
      month: text('month'),
      price_idr_per_kg: positive('price_idr_per_kg'),
      min_idr_per_kg: known('min_idr_per_kg', positive),
      max_idr_per_kg: known('max_idr_per_kg', positive),
      source_code: oneOf('source', codes.sourceCodes, 'data-sources.csv'),
      is_example: flag('is_example'),
    }),
  })
  return { tables: [prices], write: (tx) => writePrices(tx, prices.rows) }
}

type Price = {
  region: string
  food: string
  month: string
  price_idr_per_kg: number
  min_idr_per_kg: number | null
  max_idr_per_kg: number | null
  source_code: string
  is_example: boolean
}

async function writePrices(tx: Tx, rows: Price[]) {
  const [regionId, foodId] = [await regionIds(tx), await foodIds(tx)]
  const prices = rows.map(({ region, food, ...rest }) => ({
    ...rest,
    region_id: regionId(region),
    food_id: foodId(food),
  }))
  await inPieces(prices, (piece) =>
    tx
      .insertInto('reference_price')
      .values(piece)
      .onConflict((conflict) =>
        conflict.columns(['region_id', 'food_id', 'month', 'source_code']).doUpdateSet((eb) => ({
          price_idr_per_kg: eb.ref('excluded.price_idr_per_kg'),
          min_idr_per_kg: eb.ref('excluded.min_idr_per_kg'),
          max_idr_per_kg: eb.ref('excluded.max_idr_per_kg'),
          is_example: eb.ref('excluded.is_example'),
        })),
      )
      .execute(),
  )
}
