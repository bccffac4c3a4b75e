import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { WeekState } from '#app/features/kitchen-days/week-state.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { MenuNotice } from '#app/features/menus/menu-notice.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import type { GroupFigures } from '#app/features/week-board/board-group.ts'
import type { Month } from './month.ts'

/** How the portions of one group stand on a day; the worst of its cost and its nutrients. */
export type Standing = 'off' | 'unknown' | 'open' | 'within'

/** All who eat at one meal of a day. */
export type MonthMeal = {
  meal: Meal
  portions: number
  groups: number
  within: number
  unknown: number
  open: number
  /** Kinds of group for which something is outside a limit for certain. */
  off: GroupKind[]
  /** The dearest portion, and the ceiling it stands against; missing without a dish. */
  most?: { idr: number; ceilingIdr: number; isUnpriced: boolean }
}

export type MonthDay = {
  on: string
  isServed: boolean
  isPackage: boolean
  reason?: string
  portions: number
  /** Food of all portions, as far as prices are known. */
  foodIdr: number
  dishes: { course: Course; nameId: string; nameEn: string }[]
  meals: MonthMeal[]
}

export type MonthWeek = {
  week: string
  state: WeekState
  openCells: number
  isSigned: boolean
  notice?: MenuNotice
  /** Groups that over the week get too little of what is judged by the week. */
  offOverWeek: GroupKind[]
  days: MonthDay[]
}

export type MonthBoard = {
  kitchen: Kitchen
  month: Month
  today: string
  weeks: MonthWeek[]
}

/** A group with its figures of one week. */
export type FiguredGroup = {
  groupKind: GroupKind
  meal: Meal
  ceilingIdr: number
  portionsOn: ReadonlyMap<string, number>
  figures: GroupFigures
}

function standingOn({ figures }: FiguredGroup, serviceOn: string): Standing {
  const verdicts: string[] = [
    ...figures.costs.filter((cost) => cost.serviceOn === serviceOn),
    ...figures.nutrients.flatMap(({ per, days }) =>
      per === 'day' ? days.filter((day) => day.serviceOn === serviceOn) : [],
    ),
  ].map(({ verdict }) => verdict)
  if (verdicts.includes('above') || verdicts.includes('below')) return 'off'
  if (verdicts.includes('open')) return 'open'
  return verdicts.includes('unknown') ? 'unknown' : 'within'
}

function dearest(groups: readonly FiguredGroup[], serviceOn: string): MonthMeal['most'] {
  const portions = groups.flatMap(({ figures, ceilingIdr }) =>
    figures.costs
      .filter((one) => one.serviceOn === serviceOn)
      .map(({ cost }) => ({
        idr: cost.idr,
        ceilingIdr,
        isUnpriced: cost.unpricedFoodIds.length > 0,
      })),
  )
  const [most] = portions.toSorted((a, b) => b.idr / b.ceilingIdr - a.idr / a.ceilingIdr)
  return most && (most.idr > 0 || most.isUnpriced) ? most : undefined
}

/** How each meal of a day stands, the morning first; meals that nobody eats are left out. */
export function mealsOn(groups: readonly FiguredGroup[], serviceOn: string): MonthMeal[] {
  return (['morning', 'midday'] as const).flatMap((meal): MonthMeal[] => {
    const eating = groups.filter(
      (group) => group.meal === meal && (group.portionsOn.get(serviceOn) ?? 0) > 0,
    )
    if (eating.length === 0) return []
    const standings = eating.map((group) => ({ group, standing: standingOn(group, serviceOn) }))
    const count = (wanted: Standing) =>
      standings.filter(({ standing }) => standing === wanted).length
    return [
      {
        meal,
        portions: eating.reduce((sum, one) => sum + (one.portionsOn.get(serviceOn) ?? 0), 0),
        groups: eating.length,
        within: count('within'),
        unknown: count('unknown'),
        open: count('open'),
        off: kindsOf(standings.filter(({ standing }) => standing === 'off')),
        most: dearest(eating, serviceOn),
      },
    ]
  })
}

const kindsOf = (rows: readonly { group: FiguredGroup }[]) => [
  ...new Set(rows.map(({ group }) => group.groupKind)),
]

/** Groups that for certain get too little over a week of what is judged by the week. */
export const offOverWeek = (groups: readonly FiguredGroup[]): GroupKind[] =>
  kindsOf(
    groups
      .filter(({ figures }) =>
        figures.nutrients.some(
          ({ week }) => week?.verdict === 'below' || week?.verdict === 'above',
        ),
      )
      .map((group) => ({ group })),
  )

/** What a day asks a person to look at first, for its mark. */
export function markOf({ isServed, dishes, meals }: MonthDay): Standing | 'closed' | 'empty' {
  if (!isServed) return 'closed'
  if (dishes.length === 0) return 'empty'
  if (meals.some(({ off }) => off.length > 0)) return 'off'
  if (meals.some(({ open }) => open > 0)) return 'open'
  return meals.some(({ unknown }) => unknown > 0) ? 'unknown' : 'within'
}
