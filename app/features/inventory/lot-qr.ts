import { encode } from 'uqr'

/** A QR code as one SVG path in a square of `size` units, quiet zone included. */
export type QrPath = { size: number; path: string }

/**
 * The address of a lot as a QR code. Level M (15 % of it may be lost) reads well from a wet crate;
 * the border of 4 modules is the quiet zone that ISO/IEC 18004 asks for.
 */
export function lotQr(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size, path }
}
