import { encode } from 'uqr'
import type { QrDrawing } from './paper-head.ts'

/** An address as a QR code of medium error correction: a crease or a stamp does not stop it. */
export function qrOf(url: string): QrDrawing {
  const { size, data } = encode(url, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size, path: squares.join('') }
}
