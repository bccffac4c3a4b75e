import type { ProductionCycle } from '#app/features/units/production-cycle.ts'
import type { ProductionUnit } from '#app/features/units/production-unit.ts'
import type { Day } from '#app/shared/day.ts'
import type { Need } from './need.ts'
import type { StartChoice } from './start-choice.ts'

export type InputUnit = {
  unit: ProductionUnit
  cycles: ProductionCycle[]
  choices: StartChoice[]
  /** The share of its harvest that MBG kitchens may have. */
  mbgShare: number
  deliversTo: { kitchenId: string; transportIdrPerKg: number }[]
  /** What a measure of a food asks, by food code. */
  terms: ReadonlyMap<string, { inputIdr?: number; hoursPerWeek?: number }>
}

export type InputNeed = Need & { foodCode: string; buyIdrPerKg?: number }

/** Everything a calendar is made of, read in one go; weeks as their Mondays. */
export type CalendarInput = {
  runId: string
  weeks: Day[]
  startWeeks: number
  units: InputUnit[]
  needs: InputNeed[]
  /** Hours a week by institution, where it has stated them. */
  hours: ReadonlyMap<string, number>
}
