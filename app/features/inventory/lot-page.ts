import type { Day } from '#app/shared/day.ts'
import type { MovementCause } from './cause.ts'
import type { LotOrigin } from './lot.ts'
import type { MovementKind } from './movement.ts'
import type { Storage, StorageClass } from './storage.ts'

/** One lot as its own page and its label show it: what, how much, from where, where it lies. */
export type LotOnPage = {
  id: string
  code: string
  origin: LotOrigin
  kg: number
  readyOn: Day
  useBy: Day
  institutionId: string
  institutionName: string
  timeZone: string
  unitId?: string
  unitName?: string
  /** The planting, stocking or housing that it was harvested from. */
  cycleStartedOn?: Day
  foodNameId: string
  foodNameEn: string
  foodStorage: StorageClass
  storage: Storage
  /** What was promised before it was weighed. */
  report?: { id: string; kg: number; reportedAt: string; reportedBy: string }
}

export type MovementOnPage = {
  id: string
  kind: MovementKind
  kg: number
  movedOn: Day
  reason?: string
  cause?: MovementCause
  recordedAt: string
  recordedBy?: string
}
