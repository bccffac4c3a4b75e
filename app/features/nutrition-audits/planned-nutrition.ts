import { amountOf, leastOf, mostOf, type Nutrition } from '#app/features/foods/composition.ts'
import type { MealBand } from '#app/features/foods/meal-band.ts'
import {
  type Amount,
  judge,
  judgeDay,
  meanAmount,
  type Verdict,
} from '#app/features/menus/menu-nutrition.ts'
import { DAY_NUTRIENTS } from '#app/features/planning/planning-bands.ts'
import type { Course } from '#app/features/recipes/recipe.ts'

/** A dish on a day, with the nutrients of its reference portion. */
export type AuditedDish = { serviceOn: string; course: Course; nutrition: Nutrition }

/** A group of one kitchen: what it gets of each course, and on which days, 0 = not served. */
export type AuditedGroup = {
  scale: ReadonlyMap<Course, number>
  portionsOn: ReadonlyMap<string, number>
  bands: readonly MealBand[]
}

export type AuditedDay = {
  serviceOn: string
  amount: Amount
  verdict: Verdict
  /** Codes of the foods whose table says nothing of this nutrient. */
  unknownFoods: readonly string[]
}

export type AuditedNutrient = {
  nutrient: string
  band: MealBand
  /** Energy and what gives it by the day, the rest by the week, as planning does. */
  judgedBy: 'day' | 'week'
  days: AuditedDay[]
  /** Mean over the portions served; missing when nobody is served. */
  week?: { amount: Amount; verdict: Verdict }
}

export type AuditedWeek = { dishes: readonly AuditedDish[]; courses: readonly Course[] }

const dishesOn = ({ dishes }: AuditedWeek, serviceOn: string) =>
  dishes.filter((dish) => dish.serviceOn === serviceOn)

/** Nutrient of the day's dishes in one portion of the group, and who keeps it from being known. */
function dayOf(week: AuditedWeek, group: AuditedGroup, nutrient: string) {
  return (serviceOn: string) => {
    let [least, most]: [number, number | undefined] = [0, 0]
    const unknownFoods = new Set<string>()
    for (const { course, nutrition } of dishesOn(week, serviceOn)) {
      const scale = group.scale.get(course) ?? 0
      if (scale === 0) continue
      const amount = amountOf(nutrition, nutrient)
      const highest = mostOf(nutrient, amount)
      least += scale * leastOf(amount)
      most = most === undefined || highest === undefined ? undefined : most + scale * highest
      for (const food of amount.unknownFoods) unknownFoods.add(food)
    }
    return { serviceOn, amount: { least, most }, unknownFoods: [...unknownFoods] }
  }
}

/**
 * One nutrient over the week: each day's amount per portion with its verdict, and the mean over
 * the portions served, which is what counts for fibre, vitamins and minerals. A day that lacks a dish stays open.
 */
export function auditNutrient(
  week: AuditedWeek,
  group: AuditedGroup,
  band: MealBand,
): AuditedNutrient {
  const { nutrient } = band
  const judgedBy = DAY_NUTRIENTS.includes(nutrient) ? 'day' : 'week'
  const served = [...group.portionsOn].filter(([, portions]) => portions > 0)
  const isComplete = (day: string) =>
    week.courses.every((course) => dishesOn(week, day).some((dish) => dish.course === course))
  const days = served.map(([day]) => {
    const found = dayOf(week, group, nutrient)(day)
    return { ...found, verdict: judgeDay(found.amount, band, isComplete(day)) }
  })
  const portions = new Map(served)
  const mean = meanAmount(
    days.map(({ serviceOn, amount }) => ({ amount, portions: portions.get(serviceOn) ?? 0 })),
  )
  if (!mean) return { nutrient, band, judgedBy, days }
  const isOpen = days.some((day) => !isComplete(day.serviceOn))
  const verdict: Verdict = isOpen ? 'open' : judge(mean, band)
  return { nutrient, band, judgedBy, days, week: { amount: mean, verdict } }
}

export const auditGroup = (week: AuditedWeek, group: AuditedGroup): AuditedNutrient[] =>
  group.bands.map((band) => auditNutrient(week, group, band))

/** How many judgements of the week ended which way: days for daily bands, one for weekly ones. */
export function countVerdicts(rows: readonly AuditedNutrient[]): Record<Verdict, number> {
  const count = { within: 0, below: 0, above: 0, unknown: 0, open: 0 }
  for (const row of rows) {
    const byDay = row.days.map(({ verdict }) => verdict)
    const verdicts = row.judgedBy === 'day' ? byDay : row.week ? [row.week.verdict] : []
    for (const verdict of verdicts) count[verdict] += 1
  }
  return count
}
