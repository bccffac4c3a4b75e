import { roundKg } from '#app/shared/mass.ts'
import type { GrowingPlan } from '#solver/index.ts'
import type { CalendarInput } from './calendar-input.ts'
import { startWindow } from './calendar-line.ts'
import { harvestWeeks } from './growth.ts'

export type PlannedLine = {
  unitId: string
  foodCode: string
  startFrom: string
  startUntil: string
  quantity: number
  measure: string
  readyFrom: string
  readyUntil: string
  lowKg: number
  likelyKg: number
  gainIdr: number
  isBeforeInputs: boolean
  uses: { kitchenId: string; weekOn: string; kg: number }[]
}

type Start = GrowingPlan['starts'][number]

/**
 * The solver's calendar as lines a person can follow: what is ready in a week at a unit is shared
 * among the starts that gave it, in proportion to what each gave.
 */
export function plannedLines(input: CalendarInput, plan: GrowingPlan): PlannedLine[] {
  return plan.starts.flatMap((start) => {
    const [unitId, foodCode] = start.activity.split('|')
    const own = input.units.find(({ unit }) => unit.id === unitId)
    const choice = own?.choices.find((one) => one.foodCode === foodCode)
    const startMonday = input.weeks[start.week]
    if (!own || !choice || startMonday === undefined) return []
    const { growth } = choice
    const quantity = start.batches * growth.batch
    const uses = usesOf(start, input, plan)
    const inputIdr = own.terms.get(choice.foodCode)?.inputIdr
    const sumOf = (end: 'low' | 'typical') =>
      roundKg(harvestWeeks(growth, end).reduce((sum, { kg }) => sum + kg * quantity, 0))
    return [
      {
        unitId: own.unit.id,
        foodCode: choice.foodCode,
        ...startWindow(growth, startMonday),
        quantity,
        measure: growth.measure,
        lowKg: sumOf('low'),
        likelyKg: sumOf('typical'),
        gainIdr:
          savedIdr(own, uses, input) - (inputIdr ?? 0) * quantity * countedShare(start, input),
        isBeforeInputs: inputIdr === undefined,
        uses: uses.map(({ kitchenId, week, kg }) => ({
          kitchenId,
          weekOn: input.weeks[week] ?? startMonday,
          kg,
        })),
      },
    ]
  })
}

type Use = { kitchenId: string; foodCode: string; week: number; kg: number }

function usesOf(start: Start, input: CalendarInput, plan: GrowingPlan): Use[] {
  const [place = '', food = ''] = start.activity.split('|')
  const sum = new Map<string, Use>()
  for (const one of plan.deliveries) {
    if (one.place !== place || one.food !== food) continue
    const share = shareOf(start, one.readyWeek, input, plan)
    const key = `${one.kitchen} ${one.week}`
    const kg = (sum.get(key)?.kg ?? 0) + one.kg * share
    sum.set(key, { kitchenId: one.kitchen, foodCode: food, week: one.week, kg })
  }
  return [...sum.values()]
    .map((use) => ({ ...use, kg: roundKg(use.kg) }))
    .filter(({ kg }) => kg > 0)
}

/** The part of what is ready in a week that came from this start. */
function shareOf(start: Start, readyWeek: number, input: CalendarInput, plan: GrowingPlan) {
  const givenBy = (one: Start) =>
    givesIn(one, input).some(({ week }) => week === readyWeek) ? one.batches : 0
  const all = plan.starts
    .filter(({ activity }) => activity === start.activity)
    .reduce((sum, one) => sum + givenBy(one), 0)
  return all > 0 ? givenBy(start) / all : 0
}

function givesIn({ activity, week }: Start, input: CalendarInput) {
  const [unitId, foodCode] = activity.split('|')
  const choice = input.units
    .find(({ unit }) => unit.id === unitId)
    ?.choices.find((one) => one.foodCode === foodCode)
  const weeks = choice ? harvestWeeks(choice.growth, 'typical') : []
  return weeks.map(({ afterWeeks }) => ({ week: week + afterWeeks }))
}

/** Inputs count in the share of the harvest weeks that the calendar looks at. */
function countedShare(start: Start, input: CalendarInput) {
  const all = givesIn(start, input)
  const counted = all.filter(({ week }) => week < input.weeks.length)
  return all.length > 0 ? counted.length / all.length : 0
}

function savedIdr(own: CalendarInput['units'][number], uses: readonly Use[], input: CalendarInput) {
  return uses.reduce((sum, { kitchenId, foodCode, week, kg }) => {
    const need = input.needs.find(
      (one) => one.kitchenId === kitchenId && one.foodCode === foodCode && one.week === week,
    )
    const route = own.deliversTo.find((one) => one.kitchenId === kitchenId)
    return sum + kg * ((need?.buyIdrPerKg ?? 0) - (route?.transportIdrPerKg ?? 0))
  }, 0)
}
