import { listMbgKg } from '#app/features/allocations/mbg-kg.server.ts'
import { loadUnitForecast } from '#app/features/forecasts/load-forecasts.server.ts'
import { listUsableLots } from '#app/features/inventory/usable-lot.repository.server.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import { roundKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import type { InputUnit } from './calendar-input.ts'
import { weekIndex } from './calendar-weeks.ts'
import type { Coming } from './need.ts'

type At = { regionId: string; today: Day; weeks: readonly Day[]; units: readonly InputUnit[] }

/** Lots on hand and reported, less what is kept from kitchens, and what running cycles are forecast to give. */
export async function readComing(db: Database, at: At): Promise<Coming[]> {
  const [first = '', last = ''] = [at.weeks[0], at.weeks.at(-1)]
  const lots = await listUsableLots(db, {
    regionId: at.regionId,
    startsOn: first,
    endsOn: addDays(last, 6),
  })
  const mbgKg = await listMbgKg(db, lots, at.today)
  // A harvest that only the forecast says is read from the forecast below, for all weeks alike.
  const said = lots.filter((lot) => lot.origin !== 'expected' || lot.supplyReportId !== undefined)
  const onHand = said.map(
    (lot): Coming => ({
      kind: lot.origin === 'expected' ? 'growing' : 'stock',
      foodId: lot.foodId,
      kg: mbgKg.get(lot.id) ?? lot.kg,
      fromWeek: weekIndex(first, lot.readyOn),
      untilWeek: weekIndex(first, lot.useBy),
      kitchenIds: lot.deliversTo.map(({ kitchenId }) => kitchenId),
    }),
  )
  const forecasts = await Promise.all(at.units.map((unit) => readForecast(db, at, unit)))
  return [...onHand, ...forecasts.flat()]
}

/** What its officer has reported is a lot already; here is what only the forecast says, MBG's share of it. */
async function readForecast(db: Database, at: At, { unit, mbgShare, deliversTo }: InputUnit) {
  const [first = '', last = ''] = [at.weeks[0], at.weeks.at(-1)]
  const span = { today: at.today, until: addDays(last, 6) }
  const { harvests } = await loadUnitForecast(db, unit.id, span)
  return harvests.flatMap((harvest): Coming[] => {
    if (harvest.counts === 'report' || !harvest.range) return []
    const week = weekIndex(first, harvest.on)
    return [
      {
        kind: 'growing',
        foodId: harvest.foodId,
        kg: roundKg(harvest.range.likelyKg * mbgShare),
        fromWeek: week,
        untilWeek: week,
        kitchenIds: deliversTo.map(({ kitchenId }) => kitchenId),
      },
    ]
  })
}
