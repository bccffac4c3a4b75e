import type { RevisionRow } from '#app/features/signed-weeks/revision-row.ts'
import type { Position } from '#app/features/signed-weeks/signing.ts'
import type { WeekPapers } from '#app/features/signed-weeks/week-papers.ts'
import type { PaperHead } from './paper-head.ts'

/** What the page of a week's papers shows. */
export type PaperIndexData = {
  head: PaperHead
  thisWeek: string
  signing: Pick<
    WeekPapers,
    | 'sha256'
    | 'menuStatus'
    | 'isMenuComplete'
    | 'isOver'
    | 'isInForce'
    | 'shown'
    | 'now'
    | 'changes'
  > & {
    revisions: RevisionRow[]
    signatories: { position: Position; isActive: boolean }[]
    own: Position[]
  }
  texts: { menu: string; needs: string }
  /** The calendar address, for those who may give it out. */
  feed?: { url: string; createdAt: Date }
  may: { share: boolean; changeLetterhead: boolean }
}
