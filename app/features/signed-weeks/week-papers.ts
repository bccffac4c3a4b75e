import type { DocumentChange } from './document-changes.ts'
import type { SignedWeek } from './signing.ts'
import type { WeekDocument } from './week-document.ts'

/** What the papers of a week show, and how far they are signed. */
export type WeekPapers = {
  /** As signed, or waiting for a second signature; else as things stand now. */
  document: WeekDocument
  sha256: string
  /** The revision that `document` is; missing = nobody signed it yet. */
  shown?: SignedWeek
  isInForce: boolean
  menuStatus: 'draft' | 'adopted' | 'announced'
  isMenuComplete: boolean
  isOver: boolean
  /** How things stand now, when they differ from what is shown. */
  now?: { sha256: string; changes: DocumentChange[] }
  /** What a revision changed against the one in force before it. */
  changes: DocumentChange[]
  revisions: SignedWeek[]
}
