import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideAttachments, mediaTypeOf } from '#app/features/attachments/attachment.ts'
import { attachmentResponse } from '#app/features/attachments/attachment-response.server.ts'
import { jpegOf } from '../../support/photo.ts'

const JPEG = jpegOf()
const text = (words: string) => new TextEncoder().encode(words)

test('a file is what its first bytes say, whatever it is called', () => {
  expect(mediaTypeOf(JPEG)).toBe('image/jpeg')
  expect(mediaTypeOf(text('%PDF-1.7\n'))).toBe('application/pdf')
  expect(mediaTypeOf(text('RIFF....WEBPVP8 '))).toBe('image/webp')
  expect(mediaTypeOf(text('<svg onload="alert(1)"/>'))).toBeUndefined()
  expect(mediaTypeOf(text('MZ program'))).toBeUndefined()
})

test('a web page that calls itself slhs.pdf is refused', () => {
  const sent = [{ fileName: 'slhs.pdf', bytes: text('<html><script>') }]
  expect(decideAttachments(sent)).toEqual({ ok: false, refusal: 'attachment-of-other-type' })
})

test('three files of 6 MiB pass; a fourth, a larger one and an empty one do not', () => {
  const photo = (length: number) => ({
    fileName: 'foto.jpg',
    bytes: length === 0 ? new Uint8Array() : jpegOf(length),
  })
  const most = photo(6 * 1_048_576)
  const refusalOf = (files: (typeof most)[]) => {
    const decided = decideAttachments(files)
    return decided.ok ? 'stored' : decided.refusal
  }
  expect(refusalOf([most, most, most])).toBe('stored')
  expect(refusalOf([most, most, most, most])).toBe('too-many-attachments')
  expect(refusalOf([photo(6 * 1_048_576 + 1)])).toBe('attachment-too-large')
  expect(refusalOf([photo(0)])).toBe('attachment-empty')
})

test('whatever name is sent, the stored one has no folder, no sign of a header and a true ending', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (fileName) => {
      const decided = decideAttachments([{ fileName, bytes: JPEG }])
      const stored = decided.ok ? (decided.files[0]?.fileName ?? '') : ''
      expect(stored).toMatch(/^[\p{L}\p{N} ()_.-]+\.jpg$/u)
      expect(stored.length).toBeLessThanOrEqual(84)
    }),
  )
})

test('a stored file can run nothing where it is opened, and shows its hash', () => {
  const facts = {
    id: 'a',
    institutionId: 'i',
    kind: 'eligibility' as const,
    fileName: 'Sertifikat é.pdf',
    mediaType: 'application/pdf' as const,
    sizeBytes: 3,
    sha256: 'ab'.repeat(32),
  }
  const { headers } = attachmentResponse(facts, Uint8Array.of(1, 2, 3))
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Content-Disposition')).toBe(
    `attachment; filename="Sertifikat _.pdf"; filename*=UTF-8''Sertifikat%20%C3%A9.pdf`,
  )
  expect(headers.get('X-Content-SHA256')).toBe(facts.sha256)
  const photo = attachmentResponse({ ...facts, mediaType: 'image/jpeg' }, Uint8Array.of(1))
  expect(photo.headers.get('Content-Disposition')).toMatch(/^inline/)
})
