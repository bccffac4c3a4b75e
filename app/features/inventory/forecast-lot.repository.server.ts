import type { Day } from '#app/shared/day.ts'
import type { Database, Tx } from '#db/database.ts'
import type { ExpectedArrival } from './expected-arrival.ts'
import { type ForecastLot, forecastLotFor } from './forecast-lot.ts'

export type ForecastKg = { lowKg: number; likelyKg: number; highKg: number; countedKg: number }

/** Lots of these units that stand for a forecast, still good on a day, by the day they are ready. */
export async function listForecastLots(
  db: Database,
  unitIds: readonly string[],
  goodOn: Day,
): Promise<ForecastLot[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('lot')
    .where('unit_id', 'in', [...unitIds])
    .where('origin', '=', 'expected')
    .where('supply_report_id', 'is', null)
    .where('forecast_counted_kg', 'is not', null)
    .where('use_by', '>=', goodOn)
    .select(['id', 'unit_id', 'food_id as foodId', 'ready_on as readyOn'])
    .orderBy('ready_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ unit_id, ...lot }) => (unit_id ? [{ ...lot, unitId: unit_id }] : []))
}

type NewForecastLot = Omit<ExpectedArrival, 'supplyReportId'> & ForecastKg

export async function insertForecastLots(tx: Tx, lots: readonly NewForecastLot[]) {
  if (lots.length === 0) return
  await tx
    .insertInto('lot')
    .values(
      lots.map((lot) => ({
        code: lot.code,
        institution_id: lot.institutionId,
        unit_id: lot.unitId,
        supply_report_id: null,
        food_id: lot.foodId,
        origin: 'expected' as const,
        ready_on: lot.readyOn,
        use_by: lot.useBy,
        cost_idr_per_kg: lot.costIdrPerKg,
        waste_idr_per_kg: lot.wasteIdrPerKg,
        ...forecastColumns(lot),
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}

export const setForecastLot = (
  tx: Tx,
  lotId: string,
  { readyOn, useBy, ...kg }: { readyOn: Day; useBy: Day } & ForecastKg,
) =>
  tx
    .updateTable('lot')
    .set({ ready_on: readyOn, use_by: useBy, ...forecastColumns(kg) })
    .where('id', '=', lotId)
    .where('supply_report_id', 'is', null)
    .where('origin', '=', 'expected')
    .execute()

/** Nothing is expected of them any more; plans that counted on them keep their lot and see 0 kg. */
export async function emptyForecastLots(tx: Tx, lotIds: readonly string[]) {
  if (lotIds.length === 0) return
  await tx
    .updateTable('lot')
    .set(forecastColumns({ lowKg: 0, likelyKg: 0, highKg: 0, countedKg: 0 }))
    .where('id', 'in', [...lotIds])
    .where('supply_report_id', 'is', null)
    .execute()
}

const forecastColumns = ({ lowKg, likelyKg, highKg, countedKg }: ForecastKg) => ({
  forecast_low_kg: lowKg,
  forecast_likely_kg: likelyKg,
  forecast_high_kg: highKg,
  forecast_counted_kg: countedKg,
})

/**
 * Reports take over the lots that were forecast for their harvests, so that plans keep their lot.
 * Answers the arrivals for which nothing was forecast: their lots are still to be written.
 */
export async function takeOverForecastLots(
  tx: Tx,
  arrivals: readonly ExpectedArrival[],
): Promise<ExpectedArrival[]> {
  const unitIds = [...new Set(arrivals.map(({ unitId }) => unitId))]
  const earliest = arrivals.map(({ readyOn }) => readyOn).sort()[0] ?? ''
  const left = earliest === '' ? [] : await listForecastLots(tx, unitIds, earliest)
  const unforeseen: ExpectedArrival[] = []
  for (const arrival of arrivals) {
    const lot = forecastLotFor(left, arrival)
    if (!lot) unforeseen.push(arrival)
    else {
      left.splice(left.indexOf(lot), 1)
      await tx
        .updateTable('lot')
        .set({
          supply_report_id: arrival.supplyReportId,
          ready_on: arrival.readyOn,
          use_by: arrival.useBy,
        })
        .where('id', '=', lot.id)
        .execute()
    }
  }
  return unforeseen
}
