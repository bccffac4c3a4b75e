import type { Day } from '#app/shared/day.ts'
import type { ChangeKind } from './device-change.ts'

export type HeldDecision = 'both' | 'replace' | 'drop'

type Said = { kg: number; saidQuantity: number; saidMeasure: string; readyOn: Day; useBy: Day }

/** A report from a device beside the report that it met: both stay until a person decides. */
export type HeldReport = Said & {
  id: string
  /** A report of its own, or a change of the report that it met. */
  kind: 'report' | ChangeKind
  /** What its device saw when it was changed there. */
  basedOnKg?: number
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

/**
 * What a person may decide. A change of a report that was withdrawn meanwhile can only come as a
 * report of its own; one of a report that was received, or gone, is read and laid aside.
 */
export function decisionsFor({
  kind,
  standing: { status },
}: Pick<HeldReport, 'kind'> & {
  standing: Pick<HeldReport['standing'], 'status'>
}): HeldDecision[] {
  if (status === 'open')
    return kind === 'report' ? ['replace', 'both', 'drop'] : ['replace', 'drop']
  if (kind === 'report') return ['both', 'drop']
  return kind === 'correct' && status === 'withdrawn' ? ['both', 'drop'] : ['drop']
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
