import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideAttachments } from '#app/features/attachments/attachment.ts'
import {
  jpegWithoutPlace,
  pngWithoutPlace,
  webpWithoutPlace,
} from '#app/features/attachments/picture-without-place.ts'

const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0))
const GPS = text('GPS 2.0716 S 105.1632 E')
const segment = (marker: number, body: number[]) => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255],
  ...body,
]
const TABLES = segment(0xdb, [0, 1, 2, 3])
const ICC = segment(0xe2, [...text('ICC_PROFILE'), 0, 1, 1, 9])
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]
const jpeg = (...pieces: number[][]) => Uint8Array.from([0xff, 0xd8, ...pieces.flat()])
const holds = (bytes: Uint8Array | undefined, sign: number[]) =>
  Buffer.from(bytes ?? []).includes(Buffer.from(sign))

/** An Exif segment as phones write it: the way up, then more; `II` counts from the small end. */
const exif = (orientation: number, isLittle: boolean) => {
  const number = (value: number, size: number) => {
    const big = [...Array(size)].map((_, i) => (value >> (8 * (size - 1 - i))) & 255)
    return isLittle ? big.reverse() : big
  }
  const entry = [...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2)]
  return segment(0xe1, [
    ...[...text('Exif'), 0, 0, ...text(isLittle ? 'II' : 'MM'), ...number(42, 2)],
    ...[...number(8, 4), ...number(1, 2), ...entry, 0, 0, 0, 0, 0, 0, ...GPS],
  ])
}

describe('a photo before it is stored', () => {
  test('tells no longer where it was taken; picture, tables and colours stay byte for byte', () => {
    const xmp = segment(0xe1, text('http://ns.adobe.com/xap/1.0/ place'))
    const clean = jpegWithoutPlace(
      jpeg(exif(1, false), xmp, segment(0xed, GPS), segment(0xfe, GPS), ICC, TABLES, SCAN),
    )
    expect(clean).toEqual(jpeg(ICC, TABLES, SCAN))
  })

  test('a photo held upright (6) still stands upright, with nothing else in its Exif', () => {
    for (const isLittle of [true, false]) {
      const clean = jpegWithoutPlace(jpeg(exif(6, isLittle), TABLES, SCAN))
      expect(holds(clean, GPS)).toBe(false)
      expect(clean).toEqual(jpeg(exifOfOurs(6), TABLES, SCAN))
      expect(jpegWithoutPlace(clean!)).toEqual(clean)
    }
  })

  test('what phones hang behind the picture is cut off', () => {
    const clean = jpegWithoutPlace(jpeg(TABLES, SCAN, exif(1, true), GPS))
    expect(clean).toEqual(jpeg(TABLES, SCAN))
  })

  test('a torn JPEG is refused, never stored as it came', () => {
    const whole = jpeg(exif(1, true), TABLES, SCAN)
    for (let length = 3; length < whole.length; length += 1) {
      expect(jpegWithoutPlace(whole.subarray(0, length))).toBeUndefined()
    }
    const sent = { fileName: 'foto.jpg', bytes: whole.subarray(0, 30) }
    expect(decideAttachments([sent])).toEqual({ ok: false, refusal: 'attachment-broken' })
  })

  test('no bytes at all make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        jpegWithoutPlace(Uint8Array.from([0xff, 0xd8, ...bytes]))
        pngWithoutPlace(bytes)
        webpWithoutPlace(bytes)
      }),
    )
  })

  test('PNG loses Exif, texts and times', () => {
    const chunk = (name: string, body: number[]) => [
      ...[0, 0, body.length >> 8, body.length & 255, ...text(name), ...body, 1, 2, 3, 4],
    ]
    const sign = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    const kept = [...chunk('IHDR', [1]), ...chunk('IDAT', [2, 3]), ...chunk('IEND', [])]
    const told = [
      ...[...sign, ...chunk('IHDR', [1]), ...chunk('eXIf', GPS), ...chunk('tEXt', GPS)],
      ...[...chunk('tIME', [7]), ...chunk('IDAT', [2, 3]), ...chunk('IEND', []), ...GPS],
    ]
    expect(pngWithoutPlace(Uint8Array.from(told))).toEqual(Uint8Array.from([...sign, ...kept]))
  })

  test('WebP loses EXIF and XMP, and its header says so', () => {
    const chunk = (name: string, body: number[]) => [
      ...[...text(name), body.length, 0, 0, 0, ...body, ...(body.length % 2 ? [0] : [])],
    ]
    const webp = (body: number[]) =>
      Uint8Array.from([...text('RIFF'), body.length + 4, 0, 0, 0, ...text('WEBP'), ...body])
    const told = webp([
      ...[...chunk('VP8X', [0x2c, 0, 0, 0, 1, 0, 0, 1, 0, 0]), ...chunk('VP8 ', [9, 9, 9])],
      ...[...chunk('EXIF', GPS), ...chunk('XMP ', GPS)],
    ])
    expect(webpWithoutPlace(told)).toEqual(
      webp([...chunk('VP8X', [0x20, 0, 0, 0, 1, 0, 0, 1, 0, 0]), ...chunk('VP8 ', [9, 9, 9])]),
    )
  })
})

function exifOfOurs(orientation: number) {
  return segment(0xe1, [
    ...[...text('Exif'), 0, 0, ...text('MM'), 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ])
}
