import { expectedArrival } from '#app/features/inventory/expected-arrival.ts'
import {
  emptyForecastLots,
  type ForecastKg,
  insertForecastLots,
  listForecastLots,
  setForecastLot,
} from '#app/features/inventory/forecast-lot.repository.server.ts'
import { forecastLotFor } from '#app/features/inventory/forecast-lot.ts'
import { findLastTerms } from '#app/features/inventory/lot.repository.server.ts'
import { listReportableFoods } from '#app/features/supply/reported-food.repository.server.ts'
import { defaultUseBy } from '#app/features/supply/shelf-life.ts'
import { listOpenReports } from '#app/features/supply/supply-report.repository.server.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import type { Database, Tx } from '#db/database.ts'
import { forecastsOf } from './forecast.ts'
import { listGrowingRecords, listGrowingUnits } from './growing-record.repository.server.ts'
import { listPromises } from './promise.repository.server.ts'
import { countedKg } from './promised-range.ts'
import { reliabilityOf } from './reliability.ts'
import { unreportedForecasts } from './unreported.ts'

const LOOK_BACK_DAYS = 400

type Span = { regionId: string; endsOn: Day; today: Day }
type ForecastHarvest = {
  unitId: string
  unitCode: string
  institutionId: string
  foodId: string
  cycleId: string
  readyOn: Day
  useBy: Day
} & ForecastKg

/**
 * Writes what a region's units are forecast to give up to a day, and have not reported, as expected
 * lots, so that a plan can count on them. Lots of earlier forecasts are brought up to date; those
 * of harvests that are forecast no more hold 0 kg.
 */
export async function refreshForecastLots(db: Database, span: Span): Promise<void> {
  const harvests = await readHarvests(db, span)
  const units = await listGrowingUnits(db, span.regionId)
  const unitIds = units.map(({ unitId }) => unitId)
  await db.transaction().execute(async (tx) => {
    const left = await listForecastLots(tx, unitIds, span.today)
    const unforeseen: ForecastHarvest[] = []
    for (const harvest of harvests) {
      const lot = forecastLotFor(left, harvest)
      if (!lot) unforeseen.push(harvest)
      else {
        left.splice(left.indexOf(lot), 1)
        await setForecastLot(tx, lot.id, harvest)
      }
    }
    const outdated = left.filter(({ readyOn }) => readyOn <= span.endsOn)
    await emptyForecastLots(
      tx,
      outdated.map(({ id }) => id),
    )
    await insertForecastLots(tx, await withTerms(tx, unforeseen))
  })
}

/** Harvests that nobody has reported, of foods of which we know how long they keep; by unit. */
async function readHarvests(db: Database, { regionId, endsOn, today }: Span) {
  const units = await listGrowingUnits(db, regionId)
  const unitIds = units.map(({ unitId }) => unitId)
  const since = addDays(today, -LOOK_BACK_DAYS)
  const records = await listGrowingRecords(db, unitIds, since)
  const promises = await listPromises(db, unitIds, { since, until: today })
  const reports = await listOpenReports(db, unitIds)
  const foods = await listReportableFoods(db, [...new Set(records.map(({ foodId }) => foodId))])
  return records.flatMap((record): ForecastHarvest[] => {
    const unit = units.find(({ unitId }) => unitId === record.unitId)
    const shelfLifeDays = foods.find(({ id }) => id === record.foodId)?.shelfLifeDays
    if (!unit || shelfLifeDays === undefined) return []
    const own = reports.filter(({ unitId }) => unitId === record.unitId)
    const reliability = reliabilityOf(promises.filter(({ unitId }) => unitId === record.unitId))
    const forecasts = forecastsOf(record, { today, until: endsOn })
    return unreportedForecasts(record, forecasts, own).map(({ on, cycleId, range }) => ({
      ...unit,
      ...range,
      foodId: record.foodId,
      cycleId,
      readyOn: on,
      useBy: defaultUseBy(on, shelfLifeDays),
      countedKg: countedKg(range, reliability),
    }))
  })
}

/** The code ends with signs of the cycle, and a letter that says that this is a forecast. */
async function withTerms(tx: Tx, harvests: readonly ForecastHarvest[]) {
  const lots: Parameters<typeof insertForecastLots>[1][number][] = []
  for (const harvest of harvests) {
    const { supplyReportId: _, ...arrival } = expectedArrival(
      { ...harvest, reportId: harvest.cycleId },
      await findLastTerms(tx, harvest),
    )
    const { lowKg, likelyKg, highKg, countedKg: counted } = harvest
    lots.push({
      ...arrival,
      code: `${arrival.code}-p`,
      lowKg,
      likelyKg,
      highKg,
      countedKg: counted,
    })
  }
  return lots
}
