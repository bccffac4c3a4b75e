import type { Named } from '#app/features/planning/named.ts'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { sumKg } from '#app/shared/mass.ts'
import type { WordedReason } from './plan-reason-words.ts'
import type { PlanShortfall } from './plan-shortfalls.ts'

export type PlannedCell = { kitchenId: string; serviceOn: string; course: Course } & Named

/** A cell that two plans serve differently; a missing dish = the course is left out. */
export type ChangedCell = {
  kitchenId: string
  serviceOn: string
  course: Course
  from?: Named
  to?: Named
}

const cellKey = ({ kitchenId, serviceOn, course }: Omit<PlannedCell, keyof Named>) =>
  `${kitchenId} ${serviceOn} ${course}`

/** Cells whose dish differs from one plan to the other, by day and course. */
export function changedCells(
  before: readonly PlannedCell[],
  after: readonly PlannedCell[],
): ChangedCell[] {
  const was = new Map(before.map((cell) => [cellKey(cell), cell]))
  const is = new Map(after.map((cell) => [cellKey(cell), cell]))
  return [...new Map([...was, ...is]).entries()]
    .filter(([key]) => was.get(key)?.nameId !== is.get(key)?.nameId)
    .map(([key, { kitchenId, serviceOn, course }]) => ({
      ...{ kitchenId, serviceOn, course },
      from: was.get(key),
      to: is.get(key),
    }))
    .sort(
      (a, b) =>
        a.serviceOn.localeCompare(b.serviceOn) ||
        COURSES.indexOf(a.course) - COURSES.indexOf(b.course),
    )
}

type Kg = { boughtKg: number; unmetKg: number }

/** A food of which one plan buys or lacks more than the other. */
export type ChangedShortfall = Named & { foodId: string; before: Kg; after: Kg }

/** Below this nobody orders differently. */
const NOTICEABLE_KG = 0.1

/** Foods that are bought or missing in other amounts, the greatest difference first. */
export function changedShortfalls(
  before: readonly PlanShortfall[],
  after: readonly PlanShortfall[],
): ChangedShortfall[] {
  const [was, is] = [totals(before), totals(after)]
  const none = { boughtKg: 0, unmetKg: 0 }
  const size = ({ before: a, after: b }: ChangedShortfall) =>
    Math.abs(b.boughtKg - a.boughtKg) + 1000 * Math.abs(b.unmetKg - a.unmetKg)
  return [...new Map([...was, ...is]).values()]
    .map(({ foodId, nameId, nameEn }) => ({
      ...{ foodId, nameId, nameEn },
      before: was.get(foodId)?.kg ?? none,
      after: is.get(foodId)?.kg ?? none,
    }))
    .filter((one) => size(one) >= NOTICEABLE_KG)
    .sort((a, b) => size(b) - size(a))
}

function totals(shortfalls: readonly PlanShortfall[]) {
  return new Map(
    [...groupBy(shortfalls, ({ foodId }) => foodId)].flatMap(([foodId, days]) => {
      const [first] = days
      if (!first) return []
      const kg = {
        boughtKg: sumKg(days.map(({ purchasedKg }) => purchasedKg)),
        unmetKg: sumKg(days.map(({ unmetKg }) => unmetKg)),
      }
      return [[foodId, { foodId, nameId: first.foodNameId, nameEn: first.foodNameEn, kg }] as const]
    }),
  )
}

const BAND = 'band'

/** Nutrients that a plan leaves outside their band, by group. */
export const outsideBands = (limits: readonly WordedReason[]) =>
  limits.filter(({ code }) => code === BAND)
