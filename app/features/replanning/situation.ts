import { groupBy } from '#app/shared/group-by.ts'
import { roundKg, sumKg } from '#app/shared/mass.ts'

/** A food from one place, with the words a kitchen knows it by. */
type Goods = { foodNameId: string; foodNameEn: string; sourceName: string }

/** What has changed outside since a plan was made, and from which day on it matters. Mass in kg. */
export type SituationChange = { from: string } & (
  | (Goods & { kind: 'lot-short'; lotCode: string; plannedKg: number; hereKg: number })
  | (Goods & { kind: 'lot-new'; lotCode: string; kg: number; useBy: string })
  | (Goods & { kind: 'offer-gone'; kg: number })
  | (Goods & { kind: 'offer-short'; plannedKg: number; maxKg: number })
  | (Goods & { kind: 'offer-dearer'; kg: number; thenIdrPerKg: number; nowIdrPerKg: number })
  | { kind: 'headcount'; kitchenName: string; thenPortions: number; nowPortions: number }
)

/** A plan may use a gram too much of a lot, and each of its lines is rounded to the gram. */
const ROUNDING_KG = 0.02
/** A handful of leaves is no reason to plan again. */
const WORTH_PLANNING_KG = 1
/** A price that rose by less stays within what kitchens haggle over. */
const DEARER_SHARE = 0.05

type Use = { serviceOn: string; kg: number }
const totalKg = (uses: readonly Use[]) => sumKg(uses.map(({ kg }) => kg))

/** The first day on which uses in order of days come to more than there is; undefined = enough. */
function firstShortDay(uses: readonly Use[], hereKg: number): string | undefined {
  const days = [...groupBy(uses, ({ serviceOn }) => serviceOn)].sort(([a], [b]) =>
    a.localeCompare(b),
  )
  let usedKg = 0
  return days.find(([, ofDay]) => {
    usedKg = roundKg(usedKg + totalKg(ofDay))
    return usedKg > hereKg + ROUNDING_KG
  })?.[0]
}

export type UsedLot = Goods & {
  lotCode: string
  uses: readonly Use[]
  /** In stock or promised, less what others were promised, plus what was issued since the plan. */
  hereKg: number
}

const later = (a: string, b: string) => (a > b ? a : b)

/** Lots that the plan counts on and that hold less: 46.5 kg planned, 16.5 kg there, from Tuesday on. */
export const shortLots = (lots: readonly UsedLot[], today: string): SituationChange[] =>
  lots.flatMap(({ uses, hereKg, ...lot }) => {
    const day = firstShortDay(uses, hereKg)
    const lastDay =
      uses
        .map(({ serviceOn }) => serviceOn)
        .sort()
        .at(-1) ?? ''
    if (day === undefined || lastDay < today) return []
    const counted = { plannedKg: totalKg(uses), hereKg: Math.max(0, roundKg(hereKg)) }
    return [{ kind: 'lot-short' as const, ...lot, ...counted, from: later(day, today) }]
  })

export type FreeLot = Goods & { lotCode: string; kg: number; readyOn: string; useBy: string }

/** Lots that nobody knew of when the plan was made. */
export const newLots = (lots: readonly FreeLot[], today: string): SituationChange[] =>
  lots
    .filter(({ kg, useBy }) => kg >= WORTH_PLANNING_KG && useBy >= today)
    .map(({ readyOn, ...lot }) => ({
      kind: 'lot-new' as const,
      ...lot,
      from: later(readyOn, today),
    }))

export type UsedOffer = Goods & {
  uses: readonly Use[]
  thenIdrPerKg: number
  /** Undefined: the supplier does not offer the food for these days any more. */
  now?: { priceIdrPerKg: number; maxKg?: number }
}

/** Offers that the plan buys from and that ended, have less, or ask at least 5 % more. */
export const changedOffers = (offers: readonly UsedOffer[], today: string): SituationChange[] =>
  offers.flatMap(({ uses, thenIdrPerKg, now, ...goods }): SituationChange[] => {
    const ahead = uses.filter(({ serviceOn }) => serviceOn >= today)
    const kg = totalKg(ahead)
    const [from] = ahead.map(({ serviceOn }) => serviceOn).sort()
    if (from === undefined || kg === 0) return []
    if (!now) return [{ kind: 'offer-gone', ...goods, kg, from }]
    const { maxKg, priceIdrPerKg } = now
    if (maxKg !== undefined && kg > maxKg + ROUNDING_KG) {
      return [{ kind: 'offer-short', ...goods, plannedKg: kg, maxKg, from }]
    }
    if (priceIdrPerKg < thenIdrPerKg * (1 + DEARER_SHARE)) return []
    return [{ kind: 'offer-dearer', ...goods, kg, thenIdrPerKg, nowIdrPerKg: priceIdrPerKg, from }]
  })

export type DayPortions = {
  kitchenName: string
  serviceOn: string
  thenPortions: number
  nowPortions: number
}

/** Days ahead on which a kitchen serves more or fewer than was planned. */
export const changedHeadcounts = (days: readonly DayPortions[], today: string): SituationChange[] =>
  days
    .filter(
      ({ serviceOn, thenPortions, nowPortions }) =>
        serviceOn >= today && thenPortions !== nowPortions,
    )
    .map(({ serviceOn, ...day }) => ({ kind: 'headcount' as const, ...day, from: serviceOn }))

const ORDER: readonly SituationChange['kind'][] = [
  'lot-short',
  'offer-gone',
  'offer-short',
  'headcount',
  'offer-dearer',
  'lot-new',
]

/** What breaks the plan first, then what would make it better; by day. */
export const byUrgency = (changes: readonly SituationChange[]): SituationChange[] =>
  [...changes].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.from.localeCompare(b.from),
  )

/** Does the plan no longer hold? New supply and prices alone do not break it. */
export const breaksPlan = ({ kind }: SituationChange) =>
  kind !== 'lot-new' && kind !== 'offer-dearer'
