import { addDays, type Day } from '#app/shared/day.ts'
import type { CalendarLine } from './calendar-line.ts'
import { START_WEEKS } from './calendar-weeks.ts'
import type { ShownNeed } from './need.ts'

/** Lines that still count: what was declined gains nothing. */
const isKept = ({ status }: CalendarLine) => status !== 'declined'

export const gainOfLines = (lines: readonly CalendarLine[]) =>
  lines.filter(isKept).reduce((sum, { gainIdr }) => sum + gainIdr, 0)

export type UnitGain = {
  unitId: string
  unitName: string
  institutionName: string
  proposed: number
  accepted: number
  declined: number
  likelyKg: number
  gainIdr: number
}

/** A row a unit: how much is proposed and decided, and what it gains; the highest gain first. */
export function gainsByUnit(lines: readonly CalendarLine[]): UnitGain[] {
  const ids = [...new Set(lines.map(({ unitId }) => unitId))]
  const rows = ids.flatMap((unitId) => {
    const own = lines.filter((line) => line.unitId === unitId)
    const [first] = own
    if (!first) return []
    const counted = (...statuses: CalendarLine['status'][]) =>
      own.filter(({ status }) => statuses.includes(status)).length
    return {
      unitId,
      unitName: first.unitName,
      institutionName: first.institutionName,
      proposed: own.length,
      accepted: counted('accepted', 'changed'),
      declined: counted('declined'),
      likelyKg: own.filter(isKept).reduce((sum, { likelyKg }) => sum + likelyKg, 0),
      gainIdr: gainOfLines(own),
    }
  })
  return rows.sort((a, b) => b.gainIdr - a.gainIdr)
}

/**
 * Share of what is wanted that comes from own farms by mass, before and after: what is growing, and
 * what is proposed besides. Undefined when nothing is wanted.
 */
export function ownShares(
  needs: readonly Pick<ShownNeed, 'grossKg' | 'growingKg' | 'proposedKg'>[],
): { before: number; after: number } | undefined {
  const sum = (kgOf: (need: (typeof needs)[number]) => number) =>
    needs.reduce((kg, need) => kg + kgOf(need), 0)
  const grossKg = sum((need) => need.grossKg)
  if (grossKg === 0) return undefined
  return {
    before: sum((need) => need.growingKg) / grossKg,
    after: sum((need) => need.growingKg + need.proposedKg) / grossKg,
  }
}

export const withinTwelveWeeks = (monday: Day) => (need: { weekOn: Day }) =>
  need.weekOn < addDays(monday, START_WEEKS * 7)

export type FoodWeek = {
  foodCode: string
  foodNameId: string
  foodNameEn: string
  weekOn: Day
  sources: ShownNeed['source'][]
  grossKg: number
  stockKg: number
  growingKg: number
  proposedKg: number
  openKg: number
  buyIdrPerKg?: { from: number; to: number }
  kitchens: { kitchenName: string; grossKg: number }[]
}

/** Wants of all kitchens together by food and week, in the order in which they come. */
export function foodWeeks(needs: readonly ShownNeed[]): FoodWeek[] {
  const byKey = new Map<string, ShownNeed[]>()
  for (const need of needs) {
    const key = `${need.foodCode} ${need.weekOn}`
    byKey.set(key, [...(byKey.get(key) ?? []), need])
  }
  return [...byKey.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { foodCode, foodNameId, foodNameEn, weekOn } = first
    const sum = (kgOf: (need: ShownNeed) => number) => own.reduce((kg, need) => kg + kgOf(need), 0)
    const prices = own.flatMap(({ buyIdrPerKg }) => buyIdrPerKg ?? [])
    const grossKg = sum((need) => need.grossKg)
    const there = sum((need) => need.stockKg + need.growingKg + need.proposedKg)
    return {
      foodCode,
      foodNameId,
      foodNameEn,
      weekOn,
      sources: [...new Set(own.map(({ source }) => source))],
      grossKg,
      stockKg: sum((need) => need.stockKg),
      growingKg: sum((need) => need.growingKg),
      proposedKg: sum((need) => need.proposedKg),
      openKg: Math.max(0, grossKg - there),
      ...(prices.length > 0 && {
        buyIdrPerKg: { from: Math.min(...prices), to: Math.max(...prices) },
      }),
      kitchens: own.map(({ kitchenName, grossKg: kg }) => ({ kitchenName, grossKg: kg })),
    }
  })
}
