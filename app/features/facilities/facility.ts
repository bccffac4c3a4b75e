import { type Outcome, refuse } from '#app/shared/refusal.ts'

export const FACILITY_KINDS = [
  'hand-tools',
  'hand-tractor',
  'water-point',
  'irrigation-pump',
  'power-connection',
  'aerator',
  'pen',
  'empty-basin',
  'seedling-house',
  'cold-store',
  'feed-mixer',
  'compost-shredder',
  'scale',
] as const
export type FacilityKind = (typeof FACILITY_KINDS)[number]

/** How many pieces of a facility an institution had on a day; 0 is counted, absent is unknown. */
export type FacilityCount = {
  facility: FacilityKind
  pieces: number
  countedOn: string
  note?: string
}

/** A count may be written down up to two years late. */
const COUNT_WITHIN_DAYS_BACK = 731

export type CountRefusal = 'counted-in-the-future' | 'counted-too-long-ago'

/** Whether a count of a day may be noted today; `daysAgo` = days from that day until today. */
export function decideCount(daysAgo: number): Outcome<object, CountRefusal> {
  if (daysAgo < 0) return refuse('counted-in-the-future')
  return daysAgo > COUNT_WITHIN_DAYS_BACK ? refuse('counted-too-long-ago') : { ok: true }
}

/**
 * What must be there before something can be started; growing practice, no printed source yet. A
 * list says the least, not all that is wanted.
 */
const STARTS = [
  { start: 'bed', needs: ['hand-tools', 'water-point'] },
  { start: 'hydroponic-rack', needs: ['water-point', 'power-connection'] },
  { start: 'pond', needs: ['empty-basin', 'water-point'] },
  { start: 'layer-flock', needs: ['pen', 'water-point'] },
  { start: 'herd', needs: ['pen', 'water-point'] },
  { start: 'feed-mill', needs: ['feed-mixer', 'power-connection', 'scale'] },
  { start: 'compost-site', needs: ['hand-tools', 'compost-shredder'] },
] as const

export type Start = (typeof STARTS)[number]['start']
export type Startable = {
  start: Start
  /** Ready only when every need was counted above 0; one counted as 0 makes it lacking. */
  state: 'ready' | 'lacking' | 'unknown'
  lacking: FacilityKind[]
  uncounted: FacilityKind[]
}

/** What an institution could start with what it has; what nobody counted is unknown, not missing. */
export function whatCouldStart(counts: readonly FacilityCount[]): Startable[] {
  const piecesOf = new Map(counts.map(({ facility, pieces }) => [facility, pieces]))
  return STARTS.map(({ start, needs }) => {
    const lacking = needs.filter((facility) => piecesOf.get(facility) === 0)
    const uncounted = needs.filter((facility) => !piecesOf.has(facility))
    const open = uncounted.length > 0 ? 'unknown' : 'ready'
    return { start, state: lacking.length > 0 ? 'lacking' : open, lacking, uncounted }
  })
}
