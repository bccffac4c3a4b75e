import { createHash } from 'node:crypto'

/** The key of one line of a sheet, a message or a file: the same sheet sent twice is the same lines. */
export function lineKey(batchKey: string, line: string): string {
  const hex = createHash('sha256').update(`${batchKey} ${line}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
