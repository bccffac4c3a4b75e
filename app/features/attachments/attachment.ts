import type { Permission } from '#app/features/accounts/permission.ts'
import { jpegWithoutPlace, pngWithoutPlace, webpWithoutPlace } from './picture-without-place.ts'

export type AttachmentKind = 'eligibility' | 'lab-result' | 'slaughter-record'
export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

/** A stored file without its content. */
export type Attachment = {
  id: string
  institutionId: string
  kind: AttachmentKind
  fileName: string
  mediaType: MediaType
  sizeBytes: number
  sha256: string
}

/** Who may read a file is who may read the thing that it proves. */
export const READ_PERMISSION: Record<AttachmentKind, Permission> = {
  eligibility: 'read:kitchen',
  'lab-result': 'read:lot',
  'slaughter-record': 'read:lot',
}

/** A photo of a phone, or a scan of some pages; how much one request may hold stands in `body-limit.ts`. */
const ATTACHMENT_LIMITS = { fileBytes: 6 * 1_048_576, files: 3 }

export type AttachmentRefusal =
  | 'attachment-empty'
  | 'attachment-too-large'
  | 'attachment-of-other-type'
  | 'attachment-broken'
  | 'too-many-attachments'

export type SentFile = { fileName: string; bytes: Uint8Array }

/**
 * What a file is, by its first bytes (JPEG, PNG and WebP images; PDF 1.x and 2.x); undefined for
 * everything else. A name or a declared type proves nothing.
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const has = (sign: readonly number[], at = 0) =>
    sign.every((byte, index) => bytes[at + index] === byte)
  if (has([0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (has([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (has(letters('RIFF')) && has(letters('WEBP'), 8)) return 'image/webp'
  if (has(letters('%PDF-')) && [0x31, 0x32].includes(bytes[5] ?? 0)) return 'application/pdf'
  return undefined
}

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

export type AcceptedFile = SentFile & { mediaType: MediaType }

/** Photos without the place and hour that phones write into them; a PDF is stored as it came. */
const PLAIN: Record<MediaType, (bytes: Uint8Array) => Uint8Array | undefined> = {
  'image/jpeg': jpegWithoutPlace,
  'image/png': pngWithoutPlace,
  'image/webp': webpWithoutPlace,
  'application/pdf': (bytes) => bytes,
}

/**
 * Decide whether files may be stored: few, not empty, within the limit, of a known type and whole.
 * Photos come back without what they tell beside the picture.
 */
export function decideAttachments(
  files: readonly SentFile[],
): { ok: true; files: AcceptedFile[] } | { ok: false; refusal: AttachmentRefusal } {
  if (files.length > ATTACHMENT_LIMITS.files) return { ok: false, refusal: 'too-many-attachments' }
  const accepted: AcceptedFile[] = []
  for (const { fileName, bytes } of files) {
    if (bytes.length === 0) return { ok: false, refusal: 'attachment-empty' }
    if (bytes.length > ATTACHMENT_LIMITS.fileBytes)
      return { ok: false, refusal: 'attachment-too-large' }
    const mediaType = mediaTypeOf(bytes)
    if (!mediaType) return { ok: false, refusal: 'attachment-of-other-type' }
    const plain = PLAIN[mediaType](bytes)
    if (!plain) return { ok: false, refusal: 'attachment-broken' }
    accepted.push({ fileName: safeFileName(fileName, mediaType), bytes: plain, mediaType })
  }
  return { ok: true, files: accepted }
}

const ENDINGS: Record<MediaType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** The name that a person gave, without folders or signs that mean something, with a true ending. */
function safeFileName(fileName: string, mediaType: MediaType): string {
  const [base = ''] = fileName.split(/[\\/]/).slice(-1)
  const stem = base
    .normalize('NFC')
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(/[^\p{L}\p{N} ()_.-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${stem || 'berkas'}.${ENDINGS[mediaType]}`
}
