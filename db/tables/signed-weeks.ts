import type { Generated } from 'kysely'

export type SigningPosition = 'head-of-kitchen' | 'nutrition-supervisor'

/** What stands at the head of the papers of an institution, line by line. */
export interface LetterheadTable {
  institution_id: string
  lines: string
  /** How papers are numbered, such as 'W.7-SPPG/{week}/{revision}/{year}'; null: by hand. */
  number_pattern: string | null
  changed_at: Generated<Date>
}

/** Which account signs for a kitchen as what; one at a time for each position. */
export interface SignatoryTable {
  id: Generated<string>
  kitchen_id: string
  position: SigningPosition
  account_id: string
  appointed_at: Generated<Date>
  ended_at: Date | null
  ended_by: string | null
}

/** Immutable: the papers of a week as they were signed, in canonical JSON, with their hash. */
export interface SignedWeekTable {
  id: Generated<string>
  kitchen_id: string
  week: string
  revision: number
  /** The revision of the menu that was signed. */
  menu_revision: number
  document: string
  /** Of `document` in UTF-8. */
  sha256: string
  /** Unguessable; what the QR of a paper leads to. */
  code: string
  created_at: Generated<Date>
}

/** Immutable. Two positions, two people. */
export interface WeekSignatureTable {
  signed_week_id: string
  position: SigningPosition
  account_id: string
  /** As it was when it was signed. */
  signer_name: string
  signed_at: Generated<Date>
}
