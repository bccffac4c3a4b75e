import type { Position, Standing } from './signing.ts'

/** What anybody who holds a paper may know: whose, which, signed as what and when, still in force. */
export type CheckedPaper = {
  kitchenName: string
  institutionName: string
  timeZone: string
  isExample: boolean
  week: string
  revision: number
  sha256: string
  standing: Standing
  /** The revision that is in force instead. */
  inForceRevision?: number
  /** In force, but its menu is a draft again. */
  isMenuChanging: boolean
  /** Roles and instants; no names. */
  signatures: { position: Position; signedAt: Date }[]
}
