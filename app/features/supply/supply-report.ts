import { type Day, daysBetween } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { ReportSource } from './report-origin.ts'
import { type FoodMeasure, saidKg } from './said-amount.ts'
import { defaultUseBy } from './shelf-life.ts'

export type SupplyReportStatus = 'open' | 'lotted' | 'withdrawn'

/** What a unit says it has or will have. Open until its lot is received or it is withdrawn. */
export type SupplyReport = {
  id: string
  unitId: string
  unitName: string
  foodId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  cycleId?: string
  saidQuantity: number
  saidMeasure: string
  kg: number
  readyOn: Day
  useBy: Day
  reportedAt: string
  reportedBy: string
  status: SupplyReportStatus
  correctsId?: string
  /** What was first said, kept when a later report corrected it. */
  firstSaid?: { quantity: number; measure: string; kg: number; readyOn: Day; useBy: Day }
  note?: string
  source: ReportSource
  /** What the clock of the device said when it was typed; only of reports that waited on one. */
  typedAt?: string
  deviceAheadSeconds?: number
}

/** What a food brings to a report: its measures and how long it keeps. */
export type ReportedFood = { measures: readonly FoodMeasure[]; shelfLifeDays?: number }

export type Said = {
  quantity: number
  measure: string
  readyOn: Day
  /** Left out: the food's shelf life after the day it is ready. */
  useBy?: Day
}

export type ReportRefusal =
  | 'measure-unknown-for-food'
  | 'amount-too-small'
  | 'amount-too-large'
  | 'ready-too-long-ago'
  | 'ready-too-far-ahead'
  | 'use-by-before-ready'
  | 'use-by-too-far'
  | 'use-by-unknown'
  | 'already-expired'

export type Understood = { kg: number; readyOn: Day; useBy: Day }

/** Earlier harvests are entered from paper within a week; forecasts reach half a year. */
const READY_WITHIN_DAYS = { back: 7, ahead: 183 }
/** No produce of a unit keeps longer than this; a later day is a slip of the year. */
const LONGEST_SHELF_DAYS = 366
/** A single harvest of all Ditjenpas units averaged 230 kg (15 January 2026): 20 t is a slip. */
const LARGEST_KG = 20_000

/**
 * What we understand from a report, or why we cannot take it. Amounts become kilograms by the
 * food's own measure, never by a guess; both days are usable days.
 */
export function decideReport(
  food: ReportedFood,
  said: Said,
  today: Day,
): Outcome<Understood, ReportRefusal> {
  const kg = saidKg(food.measures, said)
  if (kg === undefined) return refuse('measure-unknown-for-food')
  if (!(kg >= 0.001)) return refuse('amount-too-small')
  if (kg > LARGEST_KG) return refuse('amount-too-large')
  const ahead = daysBetween(today, said.readyOn)
  if (ahead < -READY_WITHIN_DAYS.back) return refuse('ready-too-long-ago')
  if (ahead > READY_WITHIN_DAYS.ahead) return refuse('ready-too-far-ahead')
  const useBy = said.useBy ?? usualUseBy(food, said.readyOn)
  if (useBy === undefined) return refuse('use-by-unknown')
  if (useBy < said.readyOn) return refuse('use-by-before-ready')
  if (daysBetween(said.readyOn, useBy) > LONGEST_SHELF_DAYS) return refuse('use-by-too-far')
  if (useBy < today) return refuse('already-expired')
  return { ok: true, kg, readyOn: said.readyOn, useBy }
}

/** The last good day of a food that is ready on a day; undefined when its shelf life is unknown. */
const usualUseBy = (food: ReportedFood, readyOn: Day) =>
  food.shelfLifeDays === undefined ? undefined : defaultUseBy(readyOn, food.shelfLifeDays)

type Sent = {
  unitId: string
  foodId: string
  saidQuantity: number
  saidMeasure: string
  readyOn: Day
  useBy: Day
}
type Again = Said & { unitId: string; foodId: string }

/** Whether a report that comes under a used key says what was stored; a use-by left out says nothing. */
export const isSameReport = (sent: Sent, again: Again) =>
  sent.unitId === again.unitId &&
  sent.foodId === again.foodId &&
  sent.saidQuantity === again.quantity &&
  sent.saidMeasure === again.measure &&
  sent.readyOn === again.readyOn &&
  (again.useBy === undefined || sent.useBy === again.useBy)

export type ChangeRefusal = 'report-already-lotted' | 'report-withdrawn'

/** A report may be corrected or withdrawn until it has become a lot in the store. */
export function decideChange(report: {
  status: SupplyReportStatus
}): Outcome<object, ChangeRefusal> {
  if (report.status === 'lotted') return refuse('report-already-lotted')
  if (report.status === 'withdrawn') return refuse('report-withdrawn')
  return { ok: true }
}

/** Which field of the form a refusal speaks of, so that its message stands there. */
export const FIELD_OF_REFUSAL: Record<ReportRefusal, 'quantity' | 'measure' | 'readyOn' | 'useBy'> =
  {
    'measure-unknown-for-food': 'measure',
    'amount-too-small': 'quantity',
    'amount-too-large': 'quantity',
    'ready-too-long-ago': 'readyOn',
    'ready-too-far-ahead': 'readyOn',
    'use-by-before-ready': 'useBy',
    'use-by-too-far': 'useBy',
    'use-by-unknown': 'useBy',
    'already-expired': 'useBy',
  }
