import type { Day } from '#app/shared/day.ts'
import { roundKg } from '#app/shared/mass.ts'

/** Where we know a week's menu from. */
export type MenuSource = 'adopted' | 'cycle' | 'repeated'

/** What a kitchen wants of a food in a week, as bought; `week` counts from the calendar's first. */
export type GrossNeed = {
  kitchenId: string
  foodId: string
  week: number
  source: MenuSource
  grossKg: number
}

export type Need = GrossNeed & { stockKg: number; growingKg: number }

/** Food that is there or on its way, usable from one week to another, both included. */
export type Coming = {
  kind: 'stock' | 'growing'
  foodId: string
  kg: number
  fromWeek: number
  untilWeek: number
  kitchenIds: readonly string[]
}

/** What must still be bought or grown. */
export const openKg = ({ grossKg, stockKg, growingKg }: Omit<Need, 'source'>) =>
  Math.max(0, roundKg(grossKg - stockKg - growingKg))

/**
 * Takes what is there and what already grows from what is wanted: week by week, what must be used
 * first goes first (FEFO), stock before harvests of the same last week, and kitchens that one source
 * reaches share it in proportion to what they still lack.
 */
export function netNeeds(gross: readonly GrossNeed[], coming: readonly Coming[]): Need[] {
  const needs = gross.map((one): Need => ({ ...one, stockKg: 0, growingKg: 0 }))
  const sources = coming
    .map((one) => ({ ...one, leftKg: one.kg }))
    .sort((a, b) => a.untilWeek - b.untilWeek || b.kind.localeCompare(a.kind))
  const weeks = [...new Set(needs.map(({ week }) => week))].sort((a, b) => a - b)
  for (const week of weeks) {
    for (const source of sources) {
      if (source.leftKg <= 0 || week < source.fromWeek || week > source.untilWeek) continue
      const lacking = needs.filter(
        (one) =>
          one.week === week &&
          one.foodId === source.foodId &&
          source.kitchenIds.includes(one.kitchenId),
      )
      const lackedKg = lacking.reduce((sum, one) => sum + openKg(one), 0)
      const share = lackedKg > 0 ? Math.min(1, source.leftKg / lackedKg) : 0
      for (const one of lacking) {
        const kg = openKg(one) * share
        if (source.kind === 'stock') one.stockKg += kg
        else one.growingKg += kg
        source.leftKg -= kg
      }
    }
  }
  return needs.map((one) => ({
    ...one,
    stockKg: roundKg(one.stockKg),
    growingKg: roundKg(one.growingKg),
  }))
}

/** A need with where and when it is, as a screen shows it. */
export type ShownNeed = {
  kitchenId: string
  kitchenName: string
  foodId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  weekOn: Day
  source: MenuSource
  grossKg: number
  stockKg: number
  growingKg: number
  proposedKg: number
  buyIdrPerKg?: number
}
