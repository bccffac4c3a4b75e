/** A whole JPEG of `length` bytes (34 or more) as far as its markers go: tables, one scan, its end. */
export function jpegOf(length = 64): Uint8Array<ArrayBuffer> {
  const head = [
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
  ]
  const bytes = new Uint8Array(length).fill(0x55)
  bytes.set(head)
  bytes.set([0xff, 0xd9], length - 2)
  return bytes
}
