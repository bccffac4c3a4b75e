export type ReportSource = 'form' | 'device' | 'sheet' | 'pasted' | 'file'

/**
 * How a report came in. What waited on a device says which, what its clock said when it was typed,
 * and how many seconds that clock was ahead of ours when it was sent (below 0: behind).
 */
export type ReportOrigin =
  | { source: Exclude<ReportSource, 'device'> }
  | { source: 'device'; deviceId: string; typedAt: Date; aheadSeconds: number }

/** Phones set their clock by the network to the second; two minutes off is a clock set by hand. */
const CLOCK_TOLERANCE_SECONDS = 120

/** How far the device's clock was ahead (above 0) or behind, in whole minutes; undefined when right. */
export function clockOffMinutes(aheadSeconds: number | undefined): number | undefined {
  if (aheadSeconds === undefined || Math.abs(aheadSeconds) < CLOCK_TOLERANCE_SECONDS)
    return undefined
  return Math.round(aheadSeconds / 60)
}

/** When something was typed by our clock: what the device said, without what its clock was ahead. */
export const typedAtByOurClock = (typedAt: string, aheadSeconds: number): string =>
  new Date(Date.parse(typedAt) - aheadSeconds * 1000).toISOString()
