import { crc32, inflateRawSync } from 'node:zlib'
import { SPREADSHEET_LIMITS, type SpreadsheetRefusal } from './spreadsheet.ts'

type Part = { name: string; start: number; packedBytes: number; isPacked: boolean }
export type Archive = { names: readonly string[]; parts: ReadonlyMap<string, Buffer> }
type Opened = { ok: true; archive: Archive } | { ok: false; refusal: SpreadsheetRefusal }

const END_SIGN = 0x06054b50
const ENTRY_SIGN = 0x02014b50
const LOCAL_SIGN = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535

const isText = (name: string) => name.endsWith('.xml') || name.endsWith('.rels')

/**
 * Unpacks the text parts of a workbook (a zip archive) within limits that hold whatever sizes the
 * archive claims: a bomb stops at the limit. Pictures, macros and settings stay packed.
 */
export function openArchive(file: Buffer): Opened {
  const listed = listParts(file)
  if (!listed) return { ok: false, refusal: 'file-broken' }
  if (listed.length > SPREADSHEET_LIMITS.parts)
    return { ok: false, refusal: 'file-unpacks-too-large' }
  const parts = new Map<string, Buffer>()
  let bytesLeft = SPREADSHEET_LIMITS.unpackedBytes
  for (const part of listed.filter(({ name }) => isText(name))) {
    const unpacked = unpack(file, part, bytesLeft)
    if (!Buffer.isBuffer(unpacked)) return { ok: false, refusal: unpacked }
    bytesLeft -= unpacked.length
    parts.set(part.name, unpacked)
  }
  return { ok: true, archive: { names: listed.map(({ name }) => name), parts } }
}

/** The directory at the archive's end; undefined when it is not one that a workbook has. */
function listParts(file: Buffer): Part[] | undefined {
  const end = endOf(file)
  if (end === undefined) return undefined
  const count = file.readUInt16LE(end + 10)
  const parts: Part[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY_SIGN) return undefined
    const nameBytes = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameBytes)
    const method = file.readUInt16LE(at + 10)
    const isSecret = (file.readUInt16LE(at + 8) & 1) === 1
    if (isSecret || (method !== 0 && method !== 8)) return undefined
    const packedBytes = file.readUInt32LE(at + 20)
    parts.push({ name, start: file.readUInt32LE(at + 42), packedBytes, isPacked: method === 8 })
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

function endOf(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT)
  for (let at = file.length - END_BYTES; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGN) return at
  }
  return undefined
}

function unpack(file: Buffer, part: Part, bytesLeft: number): Buffer | SpreadsheetRefusal {
  const { start, packedBytes } = part
  if (start + 30 > file.length || file.readUInt32LE(start) !== LOCAL_SIGN) return 'file-broken'
  const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
  if (from + packedBytes > file.length) return 'file-broken'
  const packed = file.subarray(from, from + packedBytes)
  if (!part.isPacked) return packedBytes > bytesLeft ? 'file-unpacks-too-large' : packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytesLeft) })
  } catch (error) {
    const isBomb = error instanceof RangeError
    return isBomb ? 'file-unpacks-too-large' : 'file-broken'
  }
}

/**
 * The parts as an archive again, unpacked: what a reader of workbooks gets holds nothing that was
 * not counted, and no size that lies.
 */
export function storeParts(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, body] of parts) {
    const head = partHead(name, body)
    const local = Buffer.concat([le(LOCAL_SIGN, 4), le(20, 2), head, Buffer.from(name)])
    entries.push(
      Buffer.concat([le(ENTRY_SIGN, 4), le(20, 2), le(20, 2), head]),
      Buffer.concat([le(0, 2), le(0, 2), le(0, 2), le(0, 4), le(at, 4), Buffer.from(name)]),
    )
    bodies.push(local, body)
    at += local.length + body.length
  }
  const directory = Buffer.concat(entries)
  const count = le(parts.size, 2)
  const counts = [le(END_SIGN, 4), le(0, 2), le(0, 2), count, count]
  return Buffer.concat([
    ...bodies,
    directory,
    ...counts,
    le(directory.length, 4),
    le(at, 4),
    le(0, 2),
  ])
}

/** Flags (names are UTF-8), stored, no time, checksum, sizes, length of the name, no extra. */
const partHead = (name: string, body: Buffer) =>
  Buffer.concat([
    le(0x0800, 2),
    le(0, 2),
    le(0, 4),
    le(crc32(body), 4),
    le(body.length, 4),
    le(body.length, 4),
    le(Buffer.byteLength(name), 2),
    le(0, 2),
  ])

function le(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes)
  if (bytes === 2) buffer.writeUInt16LE(value)
  else buffer.writeUInt32LE(value >>> 0)
  return buffer
}
