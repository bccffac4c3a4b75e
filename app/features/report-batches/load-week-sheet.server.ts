import { listFormFoods } from '#app/features/supply/form-foods.server.ts'
import { measuresFor } from '#app/features/supply/said-amount.ts'
import { listOpenReports } from '#app/features/supply/supply-report.repository.server.ts'
import { daysOfWeek, type Week } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { weekSheet } from './week-sheet.ts'

/** The sheet of a unit and week: what grows there and what was reported for it. */
export async function loadWeekSheet(db: Database, unitId: string, week: Week) {
  const days = daysOfWeek(week)
  const foods = await listFormFoods(db, unitId)
  const reports = await listOpenReports(db, [unitId])
  const rows = weekSheet(
    foods.map(({ id, nameId, nameEn, measures, isOfUnit }) => ({
      id,
      foodNameId: nameId,
      foodNameEn: nameEn,
      measures: measuresFor(measures).map(({ measure }) => measure),
      isOfUnit,
    })),
    reports,
    days,
  )
  return { week, days, rows }
}
