import { optionsOf } from '#solver/menus/known-menus.ts'
import type { RegionMaster, SharedPrices } from '#solver/menus/region-prices.ts'
import { writeCut } from '#solver/menus/rounding-cuts.ts'
import type { DayMenu } from '#solver/menus/workshop.ts'
import { type PlanPrices, PRICES_FORMAT } from './plan-prices.ts'

/** Menus with less of a share in the last solution are not worth carrying. */
const LEAST_SHARE = 1e-4
/** A cut divides by the fraction that its row leaves; beyond this its numbers blow up. */
const LEAST_FRACTION = 0.02

/** Prices and menus of a regional search, by ids. */
export function pricesToCarry(region: RegionMaster, prices: SharedPrices): PlanPrices {
  const { source, supply } = region.block.problem
  const lots: PlanPrices['lots'] = []
  prices.lot.forEach((idr, l) => {
    if (idr < 0) lots.push([source.lots[l]?.id ?? '', idr])
  })
  const offers: PlanPrices['offers'] = []
  prices.offer.forEach((idr, o) => {
    const supplier = source.suppliers[supply.offerSupplier[o] ?? -1]?.id ?? ''
    if (idr < 0) offers.push([supplier, source.foods[supply.offerFood[o] ?? -1]?.id ?? '', idr])
  })
  const cuts = region.cuts.flatMap(({ name }, i): PlanPrices['cuts'] => {
    const idr = prices.cut[i] ?? 0
    const at = name.lastIndexOf(':')
    return idr < 0 ? [[name.slice('rounding:'.length, at), Number(name.slice(at + 1)), idr]] : []
  })
  return {
    format: PRICES_FORMAT,
    lots,
    offers,
    cuts,
    menus: goodMenus(region),
  }
}

function goodMenus({ block, menus }: RegionMaster): PlanPrices['menus'] {
  const { source } = block.problem
  return menus.flat().flatMap(({ table, menu, share }) => {
    const options = block.tables[table]?.options
    if (!options || share < LEAST_SHARE) return []
    return [
      {
        kitchen: source.kitchens[options.kitchen]?.id ?? '',
        day: source.days[options.day] ?? '',
        recipes: Array.from(menu, (o) => source.recipes[options.recipe[o] ?? -1]?.id ?? null),
      },
    ]
  })
}

/** Carried menus that may still be served, as the problem numbers them, by kitchen. */
export function carriedMenus(region: RegionMaster, { menus }: PlanPrices): Map<number, DayMenu[]> {
  const { source } = region.block.problem
  const at = (items: readonly { id: string }[]) => new Map(items.map(({ id }, i) => [id, i]))
  const [kitchenAt, recipeAt] = [at(source.kitchens), at(source.recipes)]
  const found = new Map<number, DayMenu[]>()
  for (const { kitchen, day, recipes } of menus) {
    const k = kitchenAt.get(kitchen) ?? -1
    const d = source.days.indexOf(day)
    if (k < 0 || d < 0 || recipes.length !== source.courses.length) continue
    // A recipe that is gone becomes one that no kitchen may serve.
    const numbers = Int32Array.from(recipes, (id) =>
      id === null ? -1 : (recipeAt.get(id) ?? source.recipes.length),
    )
    const options = region.block.tables[region.tableAt.get(`${k}:${d}`) ?? -1]?.options
    if (!options || !optionsOf(options, numbers)) continue
    found.set(k, [...(found.get(k) ?? []), { day: d, recipes: numbers }])
  }
  return found
}

/**
 * Carried prices as prices of the region's shared rows. Cuts are written anew from the rows of this
 * problem, so they hold for it whatever has changed; those whose row is gone fall away.
 */
export function pricesFrom(region: RegionMaster, carried: PlanPrices): SharedPrices {
  const { block } = region
  const { source, supply } = block.problem
  const lots = new Map(carried.lots)
  const offers = new Map(carried.offers.map(([s, food, idr]) => [JSON.stringify([s, food]), idr]))
  const cutIdr: number[] = []
  const rowOf = new Map(region.roundingRows.map((row) => [row.name, row]))
  for (const [name, delta, idr] of carried.cuts) {
    const row = rowOf.get(name)
    const share = row && row.limit / delta - Math.floor(row.limit / delta)
    if (!row || !share || share < LEAST_FRACTION || share > 1 - LEAST_FRACTION) continue
    const cut = writeCut(row, delta)
    if (region.cutKnown.has(cut.name)) continue
    region.cutKnown.add(cut.name)
    region.cuts.push(cut)
    cutIdr.push(idr)
  }
  return {
    lot: Float64Array.from(source.lots, ({ id }, l) => {
      return (block.lotRow[l] ?? -1) < 0 ? 0 : (lots.get(id) ?? 0)
    }),
    offer: Float64Array.from(supply.offerFood, (food, o) => {
      if ((block.offerRow[o] ?? -1) < 0) return 0
      const supplier = source.suppliers[supply.offerSupplier[o] ?? -1]?.id
      return offers.get(JSON.stringify([supplier, source.foods[food]?.id])) ?? 0
    }),
    cut: Float64Array.from(cutIdr),
  }
}
