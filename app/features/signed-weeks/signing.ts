import type { MenuWeekStatus } from '#app/features/menus/menu-week.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

/**
 * Who signs a kitchen's week, in the order of the signature block. The Pengawas Gizi answers for
 * what is on the plate, the Kepala SPPG for menu and budget (chain of the juknis: the Kepala SPPG
 * plans menu and RAB, the Pengawas Gizi sets the specifications).
 */
export const POSITIONS = ['nutrition-supervisor', 'head-of-kitchen'] as const
export type Position = (typeof POSITIONS)[number]

export type Signature = { position: Position; accountId: string; signedAt: Date }

/** A week's papers as they were signed, without their text. */
export type SignedWeek = {
  id: string
  revision: number
  menuRevision: number
  sha256: string
  code: string
  createdAt: Date
  signatures: Signature[]
}

/** In force once every position has signed. */
export const isFullySigned = ({ signatures }: Pick<SignedWeek, 'signatures'>) =>
  POSITIONS.every((position) => signatures.some((one) => one.position === position))

/** The newest revision that every position has signed. `revisions` in any order. */
export const revisionInForce = <Revision extends SignedWeek>(revisions: readonly Revision[]) =>
  [...revisions].sort((a, b) => b.revision - a.revision).find(isFullySigned)

export const newestRevision = <Revision extends SignedWeek>(revisions: readonly Revision[]) =>
  [...revisions].sort((a, b) => b.revision - a.revision)[0]

export type SigningRefusal =
  | 'not-a-signatory'
  | 'menu-not-adopted'
  | 'menu-has-open-cells'
  | 'week-is-over'
  | 'papers-changed'
  | 'already-signed'
  | 'one-person-one-signature'

export type SigningSituation = {
  /** What this person was appointed as at this kitchen; missing = nothing. */
  position?: Position
  accountId: string
  /** Hash of the papers that the person read. */
  seenSha256: string
  menu: { status: MenuWeekStatus; revision: number; isComplete: boolean; isOver: boolean }
  /** Hash of the papers as they are now. */
  currentSha256: string
  newest?: SignedWeek
}

/**
 * Decide one signature. What is signed is what was read: the newest revision as it waits for its
 * second signature, or the papers as they are now, which then make the next revision. Two
 * positions are two people. An adopted menu alone can be signed, before its week is over.
 */
export function decideSigning(
  situation: SigningSituation,
): Outcome<{ position: Position; signs: 'newest' | 'next' }, SigningRefusal> {
  const { position, menu, newest, seenSha256 } = situation
  if (position === undefined) return refuse('not-a-signatory')
  if (menu.status === 'draft') return refuse('menu-not-adopted')
  if (!menu.isComplete) return refuse('menu-has-open-cells')
  if (menu.isOver) return refuse('week-is-over')
  if (newest && newest.sha256 === seenSha256 && newest.menuRevision === menu.revision) {
    if (newest.signatures.some((one) => one.position === position)) return refuse('already-signed')
    if (newest.signatures.some((one) => one.accountId === situation.accountId)) {
      return refuse('one-person-one-signature')
    }
    return { ok: true, position, signs: 'newest' }
  }
  if (situation.currentSha256 !== seenSha256) return refuse('papers-changed')
  return { ok: true, position, signs: 'next' }
}

/** How a paper with a code stands today, for whoever checks it. */
export type Standing = 'in-force' | 'waiting' | 'superseded' | 'never-completed'

/** `others`: all revisions of the same week, this one among them. */
export function standingOf(paper: SignedWeek, others: readonly SignedWeek[]): Standing {
  const inForce = revisionInForce(others)
  if (inForce?.revision === paper.revision) return 'in-force'
  if (isFullySigned(paper)) return 'superseded'
  return newestRevision(others)?.revision === paper.revision ? 'waiting' : 'never-completed'
}
