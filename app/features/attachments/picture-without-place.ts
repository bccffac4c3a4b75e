/*
 * What a phone writes into a photo beside the picture: place (GPS), hour, device, owner, a small
 * second picture. A prison's photos must not tell where and when; the picture alone is stored.
 */

/** Joins pieces of one file. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((bytes, piece) => bytes + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const START_OF_SCAN = 0xda
const COMMENT = 0xfe
/** APP1 (Exif, XMP) to APP15 but the colour profile (APP2 ICC) and Adobe's colour note (APP14). */
const isTelling = (marker: number) =>
  marker === COMMENT || (marker > 0xe0 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee)

const isIcc = (segment: Uint8Array) =>
  String.fromCharCode(...segment.subarray(4, 15)) === 'ICC_PROFILE'

const word = (bytes: Uint8Array, at: number, isLittle: boolean) => {
  const [a = 0, b = 0] = [bytes[at], bytes[at + 1]]
  return isLittle ? b * 256 + a : a * 256 + b
}

const EXIF_HEAD = 10
const ORIENTATION = 0x0112

/** Which way is up (1 to 8), from an Exif segment's first directory; undefined when it is not said. */
function orientationOf(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(4, 8)) !== 'Exif') return undefined
  const tiff = segment.subarray(EXIF_HEAD)
  const isLittle = tiff[0] === 0x49
  const directory = word(tiff, isLittle ? 4 : 6, isLittle)
  for (let entry = 0; entry < word(tiff, directory, isLittle); entry += 1) {
    const at = directory + 2 + entry * 12
    if (word(tiff, at, isLittle) !== ORIENTATION) continue
    const turned = word(tiff, at + 8, isLittle)
    return turned >= 1 && turned <= 8 ? turned : undefined
  }
  return undefined
}

/** An Exif segment that says which way is up and nothing else. */
const turnedSegment = (orientation: number) =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ])

/**
 * A JPEG without what it tells beside the picture: Exif but its orientation, XMP, IPTC, comments,
 * and whatever follows the picture's end (phones hang a second picture there). The compressed
 * picture and its colour profile stay byte for byte. Undefined when the file is not whole.
 * Source: ITU-T T.81 annex B (markers), Exif 2.3 section 4.6 (tag 0x0112).
 */
export function jpegWithoutPlace(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + word(bytes, at + 2, false)
    if (end < at + 4 || end > bytes.length) return undefined
    const segment = bytes.subarray(at, end)
    if (marker === START_OF_SCAN) {
      const picture = endOfPicture(bytes, end)
      return picture === undefined ? undefined : joined([...kept, bytes.subarray(at, picture)])
    }
    const turned = marker === 0xe1 ? orientationOf(segment) : undefined
    if (turned !== undefined && turned > 1) kept.push(turnedSegment(turned))
    if (!isTelling(marker) && (marker !== 0xe2 || isIcc(segment))) kept.push(segment)
    at = end
  }
  return undefined
}

const END_OF_IMAGE = 0xd9

/** FF 00 is a byte of the picture, FF D0 to FF D7 a restart, FF FF filling: no segment follows. */
const isWithinScan = (marker: number) =>
  marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)

/** Just behind the end marker; tables between the scans of a progressive picture are stepped over. */
function endOfPicture(bytes: Uint8Array, from: number): number | undefined {
  let at = from
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || isWithinScan(marker)) at += 1
    else if (marker === END_OF_IMAGE) return at + 2
    else at += 2 + word(bytes, at + 2, false)
  }
  return undefined
}

const PNG_TELLING = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG without its texts, times and Exif (chunks of PNG 1.2 and its extensions). */
export function pngWithoutPlace(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = word(bytes, at, false) * 65_536 + word(bytes, at + 2, false)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!PNG_TELLING.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return undefined
}

const EXIF_BIT = 0x08
const XMP_BIT = 0x04

/** A WebP without its EXIF and XMP chunks, with a header that no longer promises them (RIFF). */
export function webpWithoutPlace(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const length = word(bytes, at + 4, true) + word(bytes, at + 6, true) * 65_536
    const end = at + 8 + length + (length % 2)
    if (end > bytes.length) return undefined
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const chunk = bytes.slice(at, end)
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~(EXIF_BIT | XMP_BIT)
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk)
    at = end
  }
  const body = joined(kept)
  if (body.length === 0) return undefined
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, body.length + 4, true)
  return joined([head, body])
}
