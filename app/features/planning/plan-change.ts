import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { roundKg, sumKg } from '#app/shared/mass.ts'
import type { PlanMenu } from './plan.ts'

type Source =
  | { kind: 'lot'; lotId: string }
  | { kind: 'supplier'; supplierId: string }
  | { kind: 'missing' }

/** Kilograms of a food that a kitchen gets from one source for one day, or that stay missing. */
export type SupplyOfDay = Source & {
  kitchenId: string
  serviceOn: string
  foodId: string
  kg: number
}

/** What a plan serves, and from where. */
export type PlanContent = { menus: readonly PlanMenu[]; supply: readonly SupplyOfDay[] }

type Place = { kitchenId: string; serviceOn: string }

/**
 * What somebody has to do differently. A dish on its day; a dish left out = the course is skipped.
 * Kilograms over all days, with the first day on which they differ.
 */
export type PlanChange = Place &
  (
    | { kind: 'dish'; course: Course; fromVersionId?: string; toVersionId?: string }
    | (Source & { foodId: string; fromKg: number; toKg: number })
  )

/** Below this over a week nobody picks or orders differently. */
const NOTICEABLE_KG = 0.1

/** From the plan that stood to the new one: dishes by day, then kilograms, the greatest first. */
export const planChanges = (before: PlanContent, after: PlanContent): PlanChange[] => [
  ...changedDishes(before.menus, after.menus),
  ...changedKg(before.supply, after.supply),
]

function changedDishes(before: readonly PlanMenu[], after: readonly PlanMenu[]): PlanChange[] {
  const keyOf = (cell: PlanMenu) => `${cell.kitchenId} ${cell.serviceOn} ${cell.course}`
  const [was, is] = [before, after].map((cells) => new Map(cells.map((one) => [keyOf(one), one])))
  return [...new Map([...(was ?? []), ...(is ?? [])])]
    .map(([key, { kitchenId, serviceOn, course }]) => ({
      kind: 'dish' as const,
      ...{ kitchenId, serviceOn, course },
      fromVersionId: was?.get(key)?.recipeVersionId,
      toVersionId: is?.get(key)?.recipeVersionId,
    }))
    .filter(({ fromVersionId, toVersionId }) => fromVersionId !== toVersionId)
    .sort(
      (a, b) =>
        a.serviceOn.localeCompare(b.serviceOn) ||
        a.kitchenId.localeCompare(b.kitchenId) ||
        COURSES.indexOf(a.course) - COURSES.indexOf(b.course),
    )
}

const sourceKey = (line: SupplyOfDay) =>
  line.kind === 'lot' ? line.lotId : line.kind === 'supplier' ? line.supplierId : ''

function changedKg(before: readonly SupplyOfDay[], after: readonly SupplyOfDay[]): PlanChange[] {
  const moved = [
    ...before.map((line) => ({ line, sign: -1 })),
    ...after.map((line) => ({ line, sign: 1 })),
  ]
  const bySource = groupBy(moved, ({ line }) =>
    [line.kind, line.kitchenId, line.foodId, sourceKey(line)].join(' '),
  )
  const size = (one: { fromKg: number; toKg: number }) => Math.abs(one.toKg - one.fromKg)
  return [...bySource.values()]
    .flatMap((lines) => {
      const [first] = lines
      if (!first) return []
      const kgOf = (sign: number) =>
        sumKg(lines.flatMap((one) => (one.sign === sign ? [one.line.kg] : [])))
      const { kg, ...source } = first.line
      return [{ ...source, serviceOn: firstChangedDay(lines), fromKg: kgOf(-1), toKg: kgOf(1) }]
    })
    .filter((one) => size(one) >= NOTICEABLE_KG)
    .sort((a, b) => size(b) - size(a))
}

/** Amounts that only move between days change on the earlier of them. */
function firstChangedDay(lines: readonly { line: SupplyOfDay; sign: number }[]): string {
  const byDay = groupBy(lines, ({ line }) => line.serviceOn)
  const days = [...byDay.keys()].sort()
  const isChanged = (day: string) =>
    roundKg(Math.abs(sumKg((byDay.get(day) ?? []).map(({ line, sign }) => sign * line.kg)))) >=
    NOTICEABLE_KG
  return days.find(isChanged) ?? days[0] ?? ''
}
