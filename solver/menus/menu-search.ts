import { type DayOptions, termPenalty } from './day-menu.ts'
import type { Slopes } from './penalty-slopes.ts'
import type { PricedMenu, PricingRequest } from './price-day-menu.ts'

/**
 * Working memory of the search, made once per kitchen-day. `order` lists the courses, fewest live
 * options first; at position `p` of the order live options stand cheapest (by reduced cost) first.
 * `…After[p]` sums over positions `>= p`; `low` and `high` bound a term's nutrients to come.
 */
export type Arrangement = {
  order: Int32Array
  live: Int32Array[]
  reducedAfter: Float64Array
  costAfter: Float64Array
  lowAfter: Float64Array
  highAfter: Float64Array
  minutesAfter: Float64Array
  /** Nutrients and minutes of what is chosen before position `p`. */
  nutrients: Float64Array
  minutes: Float64Array
  chosen: Int32Array
}

export type Search = {
  options: DayOptions
  arrangement: Arrangement
  cost: Float64Array
  reduced: Float64Array
  keep: number
  /** Menus at or above are of no interest any more. */
  limit: number
  nodesLeft: number
  found: PricedMenu[]
}

export function createArrangement({ start, termCount, equipmentCount }: DayOptions): Arrangement {
  const courses = start.length - 1
  return {
    order: Int32Array.from({ length: courses }, (_, c) => c),
    live: [],
    reducedAfter: new Float64Array(courses + 1),
    costAfter: new Float64Array(courses + 1),
    lowAfter: new Float64Array((courses + 1) * termCount),
    highAfter: new Float64Array((courses + 1) * termCount),
    minutesAfter: new Float64Array((courses + 1) * equipmentCount),
    nutrients: new Float64Array((courses + 1) * termCount),
    minutes: new Float64Array((courses + 1) * equipmentCount),
    chosen: new Int32Array(courses),
  }
}

type Frame = {
  options: DayOptions
  slopes: Slopes
  arrangement: Arrangement
  request: PricingRequest
}

/** Drops options that no wanted menu can hold, sorts the rest, and sums what is to come. */
export function arrange({ options, slopes, arrangement, request }: Frame) {
  const { start } = options
  const { reduced } = slopes
  const slack = request.below - slopes.lowerBound
  const live: Int32Array[] = []
  for (let c = 0; c + 1 < start.length; c++) {
    const allowed: number[] = []
    let least = Number.POSITIVE_INFINITY
    for (let o = start[c] ?? 0; o < (start[c + 1] ?? 0); o++) {
      if (request.forbidden?.[o] === 1) continue
      allowed.push(o)
      least = Math.min(least, reduced[o] ?? 0)
    }
    const near = allowed.filter((o) => (reduced[o] ?? 0) - least <= slack)
    near.sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0) || a - b)
    live.push(Int32Array.from(near))
  }
  arrangement.live = live
  arrangement.order.sort((a, b) => (live[a]?.length ?? 0) - (live[b]?.length ?? 0) || a - b)
  for (let p = arrangement.order.length - 1; p >= 0; p--) {
    sumFrom(options, arrangement, { p, cost: request.cost, reduced })
  }
}

type From = { p: number; cost: Float64Array; reduced: Float64Array }

function sumFrom(options: DayOptions, to: Arrangement, { p, cost, reduced }: From) {
  const { termCount, value, equipmentCount, minutes } = options
  const live = to.live[to.order[p] ?? 0] ?? new Int32Array()
  to.reducedAfter[p] = (to.reducedAfter[p + 1] ?? 0) + (reduced[live[0] ?? 0] ?? 0)
  to.costAfter[p] = (to.costAfter[p + 1] ?? 0) + least(cost, 1, [live, 0])
  for (let t = 0; t < termCount; t++) {
    let low = Number.POSITIVE_INFINITY
    let high = 0
    for (let i = 0; i < live.length; i++) {
      const v = value[(live[i] ?? 0) * termCount + t] ?? 0
      if (v < low) low = v
      if (v > high) high = v
    }
    to.lowAfter[p * termCount + t] = (to.lowAfter[(p + 1) * termCount + t] ?? 0) + low
    to.highAfter[p * termCount + t] = (to.highAfter[(p + 1) * termCount + t] ?? 0) + high
  }
  for (let e = 0; e < equipmentCount; e++) {
    const after = to.minutesAfter[(p + 1) * equipmentCount + e] ?? 0
    to.minutesAfter[p * equipmentCount + e] = after + least(minutes, equipmentCount, [live, e])
  }
}

function least(of: Float64Array, stride: number, [live, offset]: [Int32Array, number]) {
  let min = Number.POSITIVE_INFINITY
  for (let i = 0; i < live.length; i++)
    min = Math.min(min, of[(live[i] ?? 0) * stride + offset] ?? 0)
  return min
}

type SoFar = { costIdr: number; reduced: number }

/** Tries the live options of position `p`, depth first; the sorted order ends a loop early. */
export function descend(search: Search, p: number, soFar: SoFar) {
  const { arrangement, cost, reduced } = search
  const live = arrangement.live[arrangement.order[p] ?? 0] ?? new Int32Array()
  const reducedAfter = arrangement.reducedAfter[p + 1] ?? 0
  const isLast = p + 1 === arrangement.order.length
  for (let i = 0; i < live.length; i++) {
    const o = live[i] ?? 0
    const nextReduced = soFar.reduced + (reduced[o] ?? 0)
    if (nextReduced + reducedAfter >= search.limit) return
    if (--search.nodesLeft <= 0) return
    if (!fitsMinutes(search, p, o)) continue
    const nextCost = soFar.costIdr + (cost[o] ?? 0)
    const total = nextCost + (arrangement.costAfter[p + 1] ?? 0) + leastPenalty(search, p, o)
    if (total >= search.limit) continue
    arrangement.chosen[arrangement.order[p] ?? 0] = o
    if (isLast) keepMenu(search, total)
    else descend(search, p + 1, { costIdr: nextCost, reduced: nextReduced })
  }
}

/** Adds option `o` to the nutrients at `p + 1`; the penalty at the kindest reachable nutrients. */
function leastPenalty({ options, arrangement }: Search, p: number, o: number): number {
  const { termCount, value, min, max } = options
  const { nutrients, lowAfter, highAfter } = arrangement
  const here = p * termCount
  const next = here + termCount
  let penalty = 0
  for (let t = 0; t < termCount; t++) {
    const n = (nutrients[here + t] ?? 0) + (value[o * termCount + t] ?? 0)
    nutrients[next + t] = n
    const high = n + (highAfter[next + t] ?? 0)
    const low = n + (lowAfter[next + t] ?? 0)
    if (high < (min[t] ?? 0)) penalty += termPenalty(options, t, high)
    else if (low > (max[t] ?? 0)) penalty += termPenalty(options, t, low)
  }
  return penalty
}

function fitsMinutes({ options, arrangement }: Search, p: number, o: number): boolean {
  const { equipmentCount, minutes, minutesLimit } = options
  for (let e = 0; e < equipmentCount; e++) {
    const used =
      (arrangement.minutes[p * equipmentCount + e] ?? 0) + (minutes[o * equipmentCount + e] ?? 0)
    const after = arrangement.minutesAfter[(p + 1) * equipmentCount + e] ?? 0
    if (used + after > (minutesLimit[e] ?? 0)) return false
    arrangement.minutes[(p + 1) * equipmentCount + e] = used
  }
  return true
}

/** Keeps the cheapest menus, cheapest first; a full list lowers the limit to its dearest. */
function keepMenu(search: Search, costIdr: number) {
  const { found, keep } = search
  let at = found.length
  while (at > 0 && (found[at - 1]?.costIdr ?? 0) > costIdr) at--
  found.splice(at, 0, { menu: search.arrangement.chosen.slice(), costIdr })
  if (found.length > keep) found.pop()
  if (found.length === keep) search.limit = found[keep - 1]?.costIdr ?? search.limit
}
