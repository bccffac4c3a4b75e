import type { Day } from '#app/shared/day.ts'

/** What the last lot of a unit and food was charged and would have wasted; undefined when none was. */
export type LotTerms = { costIdrPerKg: number; wasteIdrPerKg: number }

export type ExpectedArrival = {
  code: string
  institutionId: string
  unitId: string
  supplyReportId: string
  foodId: string
  readyOn: Day
  useBy: Day
} & LotTerms

type ReportedArrival = {
  reportId: string
  unitId: string
  unitCode: string
  institutionId: string
  foodId: string
  readyOn: Day
  useBy: Day
}

/**
 * The lot that an open supply report promises, so that a plan can count on it before it is
 * weighed. A kitchen is charged what it was charged last for the same food of the same unit;
 * a unit that never charged anything charges nothing.
 */
export function expectedArrival(report: ReportedArrival, last?: LotTerms): ExpectedArrival {
  return {
    code: lotCode(report),
    institutionId: report.institutionId,
    unitId: report.unitId,
    supplyReportId: report.reportId,
    foodId: report.foodId,
    readyOn: report.readyOn,
    useBy: report.useBy,
    costIdrPerKg: last?.costIdrPerKg ?? 0,
    wasteIdrPerKg: last?.wasteIdrPerKg ?? 0,
  }
}

/** Code on the crate: unit, day ready, and four signs of the report's own id, so that two harvests of a day differ. */
const lotCode = (report: ReportedArrival) =>
  [
    report.unitCode,
    report.readyOn.slice(2).replaceAll('-', ''),
    report.reportId.replaceAll('-', '').slice(-6),
  ].join('-')
