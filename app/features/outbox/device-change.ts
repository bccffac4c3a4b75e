import type { SupplyReportStatus } from '#app/features/supply/supply-report.ts'

/** What a device may change of a report that it saw. */
export type ChangeKind = 'correct' | 'withdraw'

/** A report as it was once said: the one that a device saw, or a correction of it since. */
export type ReportVersion = {
  id: string
  status: SupplyReportStatus
  /** Of those that a device sent. */
  deviceId?: string
  typedAt?: Date
}

/**
 * What becomes of a change that was typed without network. `versions` begin with the report that
 * the device saw and go on with every correction since. What the same device corrected before, by
 * its own clock, it knows; anything else that happened meanwhile is for a person to weigh. A report
 * that is withdrawn already needs no second withdrawal.
 */
export function decideDeviceChange(
  versions: readonly ReportVersion[],
  change: { kind: ChangeKind; deviceId: string; typedAt: Date },
): 'apply' | 'hold' | 'withdrawn-already' {
  const status = versions.at(-1)?.status
  if (status === 'withdrawn' && change.kind === 'withdraw') return 'withdrawn-already'
  const isKnown = versions
    .slice(1)
    .every(
      ({ deviceId, typedAt }) =>
        deviceId === change.deviceId && typedAt !== undefined && typedAt <= change.typedAt,
    )
  return isKnown && status === 'open' ? 'apply' : 'hold'
}
