import type { NamedFood } from '#app/features/units/food-name.ts'
import type { Day } from '#app/shared/day.ts'

/** An open report of a unit as a cell of the sheet shows it. */
export type SheetReport = {
  id: string
  foodId: string
  readyOn: Day
  saidQuantity: number
  saidMeasure: string
}

/** One day of one food: what stands already, and the amount that may be corrected in the cell. */
export type SheetCell = {
  day: Day
  reports: SheetReport[]
  /** The one report that the cell corrects; none or several are only added to. */
  standing?: SheetReport
}
export type SheetRow = NamedFood & {
  foodId: string
  measures: string[]
  measure: string
  cells: SheetCell[]
}
type SheetFood = NamedFood & {
  id: string
  measures: readonly string[]
  isOfUnit: boolean
}

/**
 * A week of a unit as the paper sheet has it: foods down, days across. The foods that grow here
 * come first, then those that were reported for the week. A cell with one report in the row's
 * measure is corrected by writing over it; the first value stays with the correction.
 */
export function weekSheet(
  foods: readonly SheetFood[],
  reports: readonly SheetReport[],
  days: readonly Day[],
): SheetRow[] {
  const inWeek = reports.filter(({ readyOn }) => days.includes(readyOn))
  const shown = foods.filter(
    ({ id, isOfUnit }) => isOfUnit || inWeek.some(({ foodId }) => foodId === id),
  )
  return shown
    .toSorted((a, b) => Number(b.isOfUnit) - Number(a.isOfUnit))
    .map((food) => {
      const own = inWeek.filter(({ foodId }) => foodId === food.id)
      const measure = own[0]?.saidMeasure ?? food.measures[1] ?? food.measures[0] ?? 'kg'
      return {
        foodId: food.id,
        foodNameId: food.foodNameId,
        foodNameEn: food.foodNameEn,
        measures: [...food.measures],
        measure,
        cells: days.map((day) => cellOf(day, own, measure)),
      }
    })
}

function cellOf(day: Day, own: readonly SheetReport[], measure: string): SheetCell {
  const reports = own.filter(({ readyOn }) => readyOn === day)
  const [only, ...others] = reports
  const isOne = only !== undefined && others.length === 0 && only.saidMeasure === measure
  return { day, reports, ...(isOne && { standing: only }) }
}

/** A cell as it was filled in, with the reports that stood in it when the sheet was opened. */
export type FilledCell = {
  foodId: string
  day: Day
  quantity: number
  measure: string
  seen: string[]
}

export type CellChange =
  | { kind: 'same' }
  | { kind: 'new' }
  | { kind: 'correct'; reportId: string }
  | { kind: 'changed-meanwhile' }

/**
 * What a filled cell asks for, given what stands now: nothing, a new report, or a correction of
 * the one that stood. Reports that came since the sheet was opened stop the cell, not the sheet.
 */
export function decideCell(cell: FilledCell, now: readonly SheetReport[]): CellChange {
  const here = now.filter(({ foodId, readyOn }) => foodId === cell.foodId && readyOn === cell.day)
  if (here.some(({ id }) => !cell.seen.includes(id))) return { kind: 'changed-meanwhile' }
  const [only, ...others] = here
  if (!only) return cell.seen.length === 0 ? { kind: 'new' } : { kind: 'changed-meanwhile' }
  if (others.length > 0 || only.saidMeasure !== cell.measure) return { kind: 'new' }
  return only.saidQuantity === cell.quantity
    ? { kind: 'same' }
    : { kind: 'correct', reportId: only.id }
}

/** A cell, as `<food>.<day>`, that was not taken, and why. */
export type RefusedCell = { cell: string; refusal: string }
