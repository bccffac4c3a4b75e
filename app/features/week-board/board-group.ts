import type { PortionClass } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import {
  type CeilingVerdict,
  type Cost,
  type CostedDish,
  type CostOfKg,
  judgeCeiling,
  portionCost,
} from '#app/features/menus/menu-cost.ts'
import {
  type Amount,
  type Band,
  dayAmount,
  judge,
  judgeDay,
  meanAmount,
  type PlannedDish,
  type Verdict,
} from '#app/features/menus/menu-nutrition.ts'
import type { PlannedBand } from '#app/features/planning/planning-bands.ts'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'

/** A dish on a day with everything that the figures of a group rest on. */
export type BoardDish = CostedDish & PlannedDish & { serviceOn: string }

/** All who get the same plate: one kind of group at one meal in one portion class. */
export type BoardEaters = {
  key: string
  groupKind: GroupKind
  meal: Meal
  portionClass: PortionClass
  ceilingIdr: number
  scale: Map<Course, number>
  portionsOn: Map<string, number>
  bands: readonly PlannedBand[]
}

export type CostDay = { serviceOn: string; cost: Cost; verdict: CeilingVerdict | 'open' }
export type NutrientDay = { serviceOn: string; amount: Amount; verdict: Verdict }

/** A floor alone is judged over the week, by the mean of the portions served. */
export type NutrientRow = {
  nutrient: string
  per: PlannedBand['per']
  band: Band
  days: NutrientDay[]
  week?: { amount: Amount; verdict: Verdict }
}

export type GroupFigures = { costs: CostDay[]; nutrients: NutrientRow[] }

const isComplete = (dishes: readonly BoardDish[]) =>
  COURSES.every((course) => dishes.some((dish) => dish.course === course))

type Day = { serviceOn: string; dishes: BoardDish[]; portions: number }

function costOn({ serviceOn, dishes }: Day, eaters: BoardEaters, costOfKg: CostOfKg): CostDay {
  const cost = portionCost(dishes, eaters.scale, costOfKg)
  const verdict = judgeCeiling(cost, eaters.ceilingIdr)
  const isOpen = verdict !== 'above' && !isComplete(dishes)
  return { serviceOn, cost, verdict: isOpen ? 'open' : verdict }
}

function nutrientRow(days: Day[], eaters: BoardEaters, planned: PlannedBand): NutrientRow {
  const { nutrient, per, min, max } = planned
  const band = { min, max }
  const judged = days.map(({ serviceOn, dishes }) => {
    const amount = dayAmount(dishes, eaters.scale, nutrient)
    return { serviceOn, amount, verdict: judgeDay(amount, band, isComplete(dishes)) }
  })
  if (per === 'day') return { nutrient, per, band, days: judged }
  const mean = meanAmount(
    days.map(({ portions }, index) => ({
      amount: judged[index]?.amount ?? { least: 0 },
      portions,
    })),
  )
  const isOpen = days.some(({ dishes }) => !isComplete(dishes))
  const week = mean && { amount: mean, verdict: isOpen ? ('open' as const) : judge(mean, band) }
  return { nutrient, per, band, days: judged, week }
}

/** Cost and nutrients of one portion of a group, on each day on which it is served. */
export function groupFigures(
  dishes: readonly BoardDish[],
  eaters: BoardEaters,
  costOfKg: CostOfKg,
): GroupFigures {
  const days = [...eaters.portionsOn]
    .filter(([, portions]) => portions > 0)
    .map(([serviceOn, portions]) => ({
      serviceOn,
      portions,
      dishes: dishes.filter((dish) => dish.serviceOn === serviceOn),
    }))
  return {
    costs: days.map((day) => costOn(day, eaters, costOfKg)),
    nutrients: eaters.bands.map((band) => nutrientRow(days, eaters, band)),
  }
}

/** Judgements of a group that are off for certain, and those that nobody can make yet. */
export function troubles({ costs, nutrients }: GroupFigures) {
  const verdicts = [
    ...costs.map(({ verdict }) => verdict),
    ...nutrients.flatMap(({ days, week, per }) =>
      per === 'day' ? days.map(({ verdict }) => verdict) : week ? [week.verdict] : [],
    ),
  ]
  const count = (...wanted: Verdict[]) => verdicts.filter((one) => wanted.includes(one)).length
  return { off: count('above', 'below'), unknown: count('unknown'), open: count('open') }
}
