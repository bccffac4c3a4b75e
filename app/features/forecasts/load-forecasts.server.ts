import { listOpenReports } from '#app/features/supply/supply-report.repository.server.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { accuracyOf, judgedForecasts } from './accuracy.ts'
import { forecastsOf } from './forecast.ts'
import { listGrowingRecords, type UnitRecord } from './growing-record.repository.server.ts'
import { listPromises } from './promise.repository.server.ts'
import { reliabilityOf } from './reliability.ts'
import { besideReports } from './reported-harvest.ts'

const LOOK_BACK_DAYS = 400

type At = { today: Day; until: Day }

/** What a unit will give day by day, beside what its officer has reported, and how good both were. */
export async function loadUnitForecast(db: Database, unitId: string, { today, until }: At) {
  const since = addDays(today, -LOOK_BACK_DAYS)
  const records = await listGrowingRecords(db, [unitId], since)
  const promises = await listPromises(db, [unitId], { since, until: today })
  const reports = await listOpenReports(db, [unitId])
  const forecasts = records.flatMap((record) =>
    forecastsOf(record, { today, until }).map((one) => ({ ...one, ...namesOf(record) })),
  )
  return {
    harvests: besideReports(
      forecasts,
      reports.filter(({ readyOn }) => today <= readyOn && readyOn <= until),
      promises,
    ),
    accuracies: records.map((record) => ({
      ...namesOf(record),
      accuracy: accuracyOf(judgedForecasts(record)),
    })),
    reliability: reliabilityOf(promises),
  }
}

const namesOf = ({ unitId, foodId, foodNameId, foodNameEn }: UnitRecord) => ({
  unitId,
  foodId,
  foodNameId,
  foodNameEn,
})

/** How good the forecasts of each food of these units were, and how far each unit may be relied on. */
export async function loadAccuracies(db: Database, unitIds: readonly string[], today: Day) {
  const since = addDays(today, -LOOK_BACK_DAYS)
  const records = await listGrowingRecords(db, unitIds, since)
  const promises = await listPromises(db, unitIds, { since, until: today })
  const judged = records.map((record) => ({ record, judged: judgedForecasts(record) }))
  return {
    all: accuracyOf(judged.flatMap((one) => one.judged)),
    rows: judged.map((one) => ({ ...namesOf(one.record), accuracy: accuracyOf(one.judged) })),
    reliabilities: unitIds.map((unitId) => ({
      unitId,
      reliability: reliabilityOf(promises.filter((one) => one.unitId === unitId)),
    })),
  }
}
