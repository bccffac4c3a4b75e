import type { GrowingProblem } from '#solver/index.ts'
import type { CalendarInput, InputUnit } from './calendar-input.ts'
import { type Growth, harvestWeeks, weeksStanding } from './growth.ts'
import { openKg } from './need.ts'
import type { StartChoice } from './start-choice.ts'
import { takenRoom } from './taken-room.ts'

/** Our rows in the solver's words. Ids are ours; a place is a unit and what it is measured in. */
export function assembleGrowingProblem(input: CalendarInput): GrowingProblem {
  return {
    format: 'lumbung/growing-problem@1',
    id: input.runId,
    weeks: input.weeks,
    demands: input.needs.flatMap((need) => {
      const kg = openKg(need)
      if (kg <= 0 || need.buyIdrPerKg === undefined) return []
      const { kitchenId, foodCode, week, buyIdrPerKg } = need
      return [{ kitchen: kitchenId, food: foodCode, week, kg, buyIdrPerKg }]
    }),
    places: input.units.flatMap((one) => assemblePlace(one, input)),
    activities: input.units.flatMap((one) =>
      one.choices.map((choice) => assembleActivity(one, choice, input)),
    ),
    labour: [...input.hours].map(([site, hours]) => ({
      site,
      hours: input.weeks.map(() => hours),
    })),
  }
}

/** A unit that may start nothing is no place. */
function assemblePlace(one: InputUnit, { weeks }: CalendarInput) {
  const { unit, choices } = one
  const [first] = choices
  if (!first) return []
  const whole = { wholeSize: first.size, measure: first.growth.measure }
  return [
    {
      id: unit.id,
      site: unit.institutionId,
      size: first.size,
      holds: first.growth.measure === 'ekor' ? ('one' as const) : ('many' as const),
      taken: takenRoom(whole, one.cycles, weeks),
      deliversTo: one.deliversTo.map(({ kitchenId, transportIdrPerKg }) => ({
        kitchen: kitchenId,
        transportIdrPerKg,
      })),
    },
  ]
}

/** Kilograms are the typical ones, of which MBG has its share; days the slowest. */
function assembleActivity(one: InputUnit, choice: StartChoice, input: CalendarInput) {
  const { foodCode, growth } = choice
  const { inputIdr = 0, hoursPerWeek } = one.terms.get(foodCode) ?? {}
  return {
    id: activityId(one.unit.id, foodCode),
    place: one.unit.id,
    food: foodCode,
    batchSize: growth.batch,
    weeks: weeksStanding(growth),
    gives: harvestWeeks(growth, 'typical').map(({ afterWeeks, kg }) => ({
      afterWeeks,
      kgPerBatch: kg * growth.batch * one.mbgShare,
    })),
    keepWeeks: growth.keepWeeks,
    inputIdrPerBatch: inputIdr * growth.batch,
    ...(hoursPerWeek !== undefined && { labourHours: labourOf(growth, hoursPerWeek) }),
    lastStartWeek: input.startWeeks - 1,
  }
}

const labourOf = (growth: Growth, hoursPerWeek: number) =>
  Array.from({ length: weeksStanding(growth) }, () => hoursPerWeek * growth.batch)

const activityId = (unitId: string, foodCode: string) => `${unitId}|${foodCode}`
