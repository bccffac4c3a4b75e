import type { Insertable } from 'kysely'
import type { SupplierOfferTable, SupplierRouteTable, SupplierTable } from '#db/tables/suppliers.ts'
import { chanceOf, idOf, roundTo } from './demo-chance.ts'
import { addDays } from './demo-day.ts'
import { examplePrices, PIHPS_JUNE_2025_IDR_PER_KG, type PriceGroup } from './demo-prices.ts'
import { kitchenId } from './demo-region.ts'
import { TRADERS, type Trader } from './demo-traders.ts'
import type { WithFood } from './demo-units.ts'

export type DemoOffer = WithFood<Insertable<SupplierOfferTable>>

const KITCHEN_CODES = [
  'rutan-muntok',
  'lapas-sungai-liat',
  'lapas-pangkal-pinang',
  'lapas-tanjung-pandan',
]

const supplierId = (code: string) => idOf('supplier', code)

export const demoSuppliers = (): Omit<Insertable<SupplierTable>, 'region_id'>[] =>
  TRADERS.map((supplier) => ({
    id: supplierId(supplier.code),
    name: supplier.name,
    kind: supplier.kind,
    minimum_order_idr: supplier.minimumOrderIdr,
    is_example: true,
  }))

export const demoSupplierRoutes = (): Insertable<SupplierRouteTable>[] =>
  TRADERS.flatMap(({ code, routes }) =>
    routes.flatMap((transport, index) => {
      const kitchen = KITCHEN_CODES[index]
      if (transport === null || kitchen === undefined) return []
      return {
        supplier_id: supplierId(code),
        kitchen_id: kitchenId(kitchen),
        transport_idr_per_kg: transport,
      }
    }),
  )

type Priced = { food: string; idrPerKg: number; group: PriceGroup | 'pihps' }

const priced: Priced[] = [
  ...Object.entries(PIHPS_JUNE_2025_IDR_PER_KG).map(([food, idrPerKg]) => ({
    food,
    idrPerKg,
    group: 'pihps' as const,
  })),
  ...examplePrices(),
]

const sells = (supplier: Trader, food: string) =>
  supplier.only === undefined || supplier.only.split(' ').includes(food)

/** The current offers, and for the vegetables of the market the prices of the four weeks before. */
export function demoOffers(monday: string): DemoOffer[] {
  return TRADERS.flatMap((supplier) =>
    priced
      .filter(({ food, group }) => supplier.level[group] && sells(supplier, food))
      .flatMap((one) => offersOf(supplier, one, monday)),
  )
}

function offersOf(supplier: Trader, one: Priced, monday: string): DemoOffer[] {
  const level = supplier.level[one.group] ?? 1
  const validFrom = addDays(monday, -14)
  const current = offer(supplier, one, { level, validFrom, validUntil: null })
  const hasPast = one.group === 'vegetable' && supplier.kind === 'market'
  if (!hasPast) return [current]
  const before = chanceOf(`price/${one.food}`).between(0.88, 1.12)
  const past = { validFrom: addDays(monday, -42), validUntil: addDays(validFrom, -1) }
  return [current, offer(supplier, one, { level: level * before, ...past })]
}

type Terms = { level: number; validFrom: string; validUntil: string | null }

/** Market prices of PIHPS stand as printed and name it; every other figure is an example. */
function offer(supplier: Trader, one: Priced, terms: Terms): DemoOffer {
  const isPrinted = one.group === 'pihps' && terms.level === 1
  const maxKg = one.group === 'pihps' ? undefined : supplier.maxKg?.[one.group]
  return {
    id: idOf('offer', supplier.code, one.food, terms.validFrom),
    supplier_id: supplierId(supplier.code),
    food: one.food,
    price_idr_per_kg: isPrinted ? one.idrPerKg : roundTo(one.idrPerKg * terms.level, 50),
    max_kg: maxKg ?? null,
    valid_from: terms.validFrom,
    valid_until: terms.validUntil,
    source_code: isPrinted ? 'pihps' : 'contoh',
    is_example: !isPrinted,
  }
}
