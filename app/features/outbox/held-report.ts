import type { Day } from '#app/shared/day.ts'

export type HeldDecision = 'both' | 'replace' | 'drop'

type Said = { kg: number; saidQuantity: number; saidMeasure: string; readyOn: Day; useBy: Day }

/** A report from a device beside the report that it met: both stay until a person decides. */
export type HeldReport = Said & {
  id: string
  foodId: string
  foodNameId: string
  foodNameEn: string
  note?: string
  reportedBy: string
  typedAt: string
  deviceAheadSeconds: number
  heldAt: string
  standing: Said & {
    id: string
    status: 'open' | 'lotted' | 'withdrawn'
    reportedBy: string
    reportedAt: string
    note?: string
  }
}

/** An open report of the same unit, food and day, and the device that sent it, if one did. */
export type StandingReport = { id: string; deviceId?: string }

/**
 * The report that a device had not seen when it typed one of the same unit, food and day;
 * undefined when it knew all of them. What it sent itself it knows.
 */
export const unseenBy = (
  standing: readonly StandingReport[],
  device: { deviceId: string; seen: readonly string[] },
): StandingReport | undefined =>
  standing.find(({ id, deviceId }) => deviceId !== device.deviceId && !device.seen.includes(id))
