import type { Letterhead } from '#app/features/signed-weeks/letterhead.ts'
import type { Position } from '#app/features/signed-weeks/signing.ts'

export const PAPERS = ['menu', 'poster', 'nutrition', 'portions', 'cards', 'budget'] as const
export type Paper = (typeof PAPERS)[number]

/** Those that are signed: made as PDF by the server, with their signatures and the way to check them. */
export const SIGNED_PAPERS = ['menu', 'nutrition', 'budget'] as const satisfies readonly Paper[]
export type SignedPaper = (typeof SIGNED_PAPERS)[number]

export const isPaper = (text: string): text is Paper => PAPERS.some((paper) => paper === text)
export const isSignedPaper = (paper: Paper): paper is SignedPaper =>
  SIGNED_PAPERS.some((one) => one === paper)

export type PaperSize = 'a4' | 'f4'

/** A QR code as one SVG path on a grid of `size` by `size` squares. */
export type QrDrawing = { size: number; path: string }

/** What stands at the head and the foot of every paper of a week. */
export type PaperHead = {
  kitchen: {
    id: string
    name: string
    institutionName: string
    regencyName: string
    isExample: boolean
    timeZone: string
  }
  week: string
  letterhead: Letterhead
  number?: string
  revision?: number
  menuStatus: 'draft' | 'adopted' | 'announced'
  isInForce: boolean
  isEstimate: boolean
  isEmpty: boolean
  rules?: string
  signatures: { position: Position; signedAt?: Date }[]
  /** Where the paper is checked; missing = nobody signed it. */
  verification?: { url: string; qr: QrDrawing; sha256: string }
}

/** `4f3a 90bc …`: the first 32 letters in fours, enough to compare by eye. */
export const shortFingerprint = (sha256: string) =>
  (sha256.slice(0, 32).match(/.{4}/g) ?? []).join(' ')

/** A code as typed or scanned: without hyphens and spaces, o as 0 and i, l as 1. */
export const readCode = (typed: string) =>
  typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')

/** Papers are dated at a place: 'Kabupaten Bangka Barat' signs as 'Bangka Barat'. */
export const townOf = (regencyName: string) => regencyName.replace(/^(Kabupaten|Kota) /, '')
